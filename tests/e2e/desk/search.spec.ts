import { search } from '../../support/search-api'
import { expect, test } from '../../support/session'
import { austinCount, countOnFile, retract } from './entry-form'

/** The search knows what was just published. */

test('a published signal is found at once, a retracted one no more', async ({ desk, request }) => {
  test.setTimeout(300_000)
  const entry = austinCount()
  const word = /[0-9a-f]{8}/.exec(entry.headline)?.[0] ?? ''
  expect((await search(request, { q: word, type: 'signal' })).data).toEqual([])
  const id = await countOnFile(desk, entry, 'publish')
  const found = await search(request, { q: word, type: 'signal' })
  expect(found.data.map((hit) => hit.id)).toEqual([id])
  expect(await (await request.get(`/search?q=${word}`)).text()).toContain(`/signals/${id}"`)
  await retract(desk, id, 'Counted the same car twice')
  expect((await search(request, { q: word, type: 'signal' })).data).toEqual([])
})
