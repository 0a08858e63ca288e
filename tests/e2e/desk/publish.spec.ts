import type { APIRequestContext } from '@playwright/test'
import { z } from 'zod'
import { formatRange } from '@/domain/shared/range'
import { section } from '../../support/browser'
import { numberOf, readAll, tenThousandths, textOf } from '../../support/read-all'
import { expect, test } from '../../support/session'
import { austinCount, countOnFile, enterCount, retract } from './entry-form'

/** The way of a figure: typed in by an editor, at once on every public page and in the API, and taken back. */

const reason = 'Counted the same car twice'

/** An impact's index and its contributions, as the API gives them now. */
async function reading(request: APIRequestContext, impact: string) {
  const impacts = await readAll(request, 'impacts')
  const row = impacts.find(({ slug }) => slug === impact)
  if (!row) throw new Error(`no impact ${impact}`)
  const contributions = await readAll(request, `impacts/${impact}/contributions`)
  return { index: tenThousandths(numberOf(row, 'index')), contributions }
}

const mappedSchema = z.object({
  data: z.object({ impacts: z.array(z.object({ impact: z.string() })).min(1), status: z.string() }),
})

async function mappedImpacts(request: APIRequestContext, id: string): Promise<string[]> {
  const response = await request.get(`/api/v1/signals/${id}`)
  expect(response.status()).toBe(200)
  const { data } = mappedSchema.parse(await response.json())
  expect(data.status).toBe('published')
  return data.impacts.map(({ impact }) => impact)
}

test('a vehicle count is published, read everywhere, and retracted', async ({ desk, stranger, request }) => {
  test.setTimeout(300_000)
  const entry = austinCount()
  const before = new Map(
    (await readAll(request, 'impacts')).map((row) => [
      textOf(row, 'slug'),
      tenThousandths(numberOf(row, 'index')),
    ]),
  )
  expect(before.size).toBe(15)

  const id = await enterCount(desk, entry, 'Publish')
  await expect(desk.getByRole('status').first()).toContainText('Published.')

  // The very next request of each public reading has it: nothing waits, and nothing is asked twice.
  const city = await request.get('/cities/austin-tx')
  expect(await city.text()).toContain(`/signals/${id}"`)
  const fleet = await readAll(request, 'fleet', { operator: 'tesla', place: 'austin-tx', basis: 'observed' })
  expect(fleet.find(({ signalId }) => signalId === id)).toMatchObject({ low: entry.low, high: entry.high })

  const impacts = await mappedImpacts(request, id)
  for (const impact of impacts) {
    const { index, contributions } = await reading(request, impact)
    const mine = contributions.find(({ signalId }) => signalId === id)
    if (!mine) throw new Error(`${impact} does not count ${id}`)
    const added = tenThousandths(numberOf(mine, 'contribution'))
    expect(added).not.toBe(0)
    expect(index - added, `${impact} without the new signal`).toBe(before.get(impact))
    expect(await (await request.get(`/impacts/${impact}`)).text()).toContain((index / 10_000).toFixed(4))
  }

  // The address opens the tab that holds the counts.
  await stranger.goto('/cities/austin-tx#fleet')
  const vehicles = section(stranger, 'fleet')
  const row = vehicles.getByRole('row').filter({ hasText: entry.headline })
  await expect(row).toContainText('Observed')
  await expect(row).toContainText(formatRange(entry))
  await row.getByRole('link', { name: entry.headline }).click()
  await expect(stranger).toHaveURL(new RegExp(`/signals/${id}$`))
  await expect(stranger.getByRole('heading', { level: 1, name: entry.headline })).toBeVisible()
  await expect(stranger.getByRole('main')).toContainText('The Checking Gazette')

  await retract(desk, id, reason)
  expect(await (await request.get('/cities/austin-tx')).text()).not.toContain(id)
  const left = await readAll(request, 'fleet', { operator: 'tesla', place: 'austin-tx' })
  expect(left.length).toBeGreaterThan(0)
  expect(left.filter(({ signalId }) => signalId === id)).toEqual([])
  for (const impact of impacts) {
    const { index, contributions } = await reading(request, impact)
    expect(index, impact).toBe(before.get(impact))
    expect(contributions.filter(({ signalId }) => signalId === id)).toEqual([])
  }
  const list = await readAll(request, 'signals', { place: 'austin-tx', kind: 'fleet-estimate' })
  expect(list.filter((signal) => signal.id === id)).toEqual([])

  await stranger.goto(`/signals/${id}`)
  await expect(stranger.getByRole('note')).toContainText('This signal was retracted')
  await expect(stranger.getByRole('note')).toContainText(reason)
  const history = section(stranger, 'history')
  await expect(history).toContainText(/retracted/i)
  await expect(history).toContainText(/published/i)
})

test('a draft is nowhere for readers, not even by its address', async ({ desk, stranger, request }) => {
  const entry = austinCount()
  const id = await countOnFile(desk, entry, 'draft')

  expect((await stranger.goto(`/signals/${id}`))?.status()).toBe(404)
  await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('There is no such signal')
  // But for the address itself, the page is that of a signal that was never written.
  const never = `${id.slice(0, -2)}zz`
  const [ofDraft, ofNothing] = [await request.get(`/signals/${id}`), await request.get(`/signals/${never}`)]
  expect((await ofDraft.text()).replaceAll(id, never)).toBe(await ofNothing.text())
  expect((await request.get(`/api/v1/signals/${id}`)).status()).toBe(404)
  const drafted = (rows: { id?: unknown; signalId?: unknown }[]) =>
    rows.filter((row) => row.id === id || row.signalId === id)
  const signals = await readAll(request, 'signals', { operator: 'tesla' })
  expect(signals.length).toBeGreaterThan(0)
  expect(drafted(signals)).toEqual([])
  expect(drafted(await readAll(request, 'fleet', { operator: 'tesla' }))).toEqual([])
  for (const page of ['/cities/austin-tx', '/signals?place=austin-tx', '/timeline?place=austin-tx', '/']) {
    const text = await (await request.get(page)).text()
    expect(text, page).not.toContain(entry.headline)
    expect(text, page).not.toContain(id)
  }
  const edit = await stranger.goto(`/admin/signals/${id}`)
  expect(edit?.url()).toContain('/sign-in')

  await desk.goto(`/admin/signals?q=${encodeURIComponent(entry.headline)}`)
  await expect(desk.getByRole('table').first()).toContainText('Draft')
})

test('a draft is edited, published, edited again, retracted and published again', async ({
  desk,
  request,
}) => {
  test.setTimeout(300_000)
  const entry = austinCount()
  const id = await enterCount(desk, entry, 'Save as draft')
  const low = entry.low + 1
  await desk.getByLabel('Lower figure').fill(String(low))
  await desk.getByRole('button', { name: 'Publish' }).click()
  await expect(desk.getByRole('status').first()).toContainText('Published.')
  const read = async () =>
    z.object({ data: z.looseObject({}) }).parse(await (await request.get(`/api/v1/signals/${id}`)).json())
      .data
  expect(await read()).toMatchObject({ low, status: 'published', version: 2 })

  await desk.getByLabel('Lower figure').fill(String(low + 1))
  await desk.getByRole('button', { name: 'Save changes' }).click()
  await expect(desk.getByRole('alert').first()).toContainText(/why this change/i)
  await desk.getByLabel(/^Why this change/).fill('The count was one short')
  await desk.getByRole('button', { name: 'Save changes' }).click()
  await expect(desk.getByRole('status').first()).toContainText('Your changes are saved.')
  expect(await read()).toMatchObject({ low: low + 1, version: 3 })

  await retract(desk, id, reason)
  expect(await read()).toMatchObject({ status: 'retracted', retractReason: reason })
  await desk.getByText('Publish again…').click()
  await desk.getByLabel('Reason').fill('The count holds after all')
  await desk.getByRole('button', { name: 'Publish it again' }).click()
  await expect(desk.getByRole('status').first()).toContainText('Published again.')
  expect(await read()).toMatchObject({ status: 'published', retractReason: null, version: 5 })
  await retract(desk, id, reason)

  const history = section(desk, 'history')
  await expect(history.getByRole('row')).toHaveCount(7)
  await expect(history).toContainText('The count was one short')
  await expect(history).toContainText('Test Editor')
  await desk.goto('/admin')
  await expect(section(desk, 'changes')).toContainText('Test Editor')
})
