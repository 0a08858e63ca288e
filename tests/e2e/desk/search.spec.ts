import { z } from 'zod'
import { expect, test } from '../../support/session'
import { austinCount, enterCount, retract } from './entry-form'

const answerSchema = z.object({ data: z.array(z.object({ id: z.string() })) })

test('search finds a published signal at once, and a retracted one no more', async ({ desk, request }) => {
  const entry = austinCount()
  const word = /[0-9a-f]{8}/.exec(entry.headline)?.[0] ?? ''
  const found = async () => {
    const response = await request.get('/api/v1/search', { params: { q: word, type: 'signal' } })
    return answerSchema.parse(await response.json()).data.map(({ id }) => id)
  }
  expect(await found()).toEqual([])
  const id = await enterCount(desk, entry, 'Publish')
  expect(await found()).toEqual([id])
  expect(await (await request.get(`/search?q=${word}`)).text()).toContain(`/signals/${id}"`)
  await retract(desk, id, 'Counted the same car twice')
  expect(await found()).toEqual([])
})
