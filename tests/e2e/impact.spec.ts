import type { Page } from '@playwright/test'
import { z } from 'zod'
import { impactSlugs } from '@/domain/impact/catalog'
import { expect, section, test } from '../support/browser'
import { numberOf, readAll, tenThousandths, textOf } from './api/read-all'

/** Every index explains itself: on the page, in the table, and against the API. */

test.use({ javaScriptEnabled: false })

/** A number as the pages write it, in ten-thousandths. */
const written = (text: string) => tenThousandths(Number(text.replace('−', '-').replaceAll(',', '').trim()))

async function contributionsShown(page: Page) {
  const part = section(page, 'contributions')
  const headers = await part.getByRole('columnheader').allInnerTexts()
  const column = headers.findIndex((header) => header.trim() === 'Contribution')
  expect(column).toBeGreaterThan(0)
  const cells = await part
    .locator(`tbody tr > :nth-child(${column + 1})`)
    .evaluateAll((all) => all.map((cell) => cell.textContent ?? ''))
  const totals = await part.locator('dl dd').evaluateAll((all) => all.map((dd) => dd.textContent ?? ''))
  return { cells: cells.map(written), totals: totals.map(written) }
}

test('on all 15 pages the table and the remainder add up to the index of the API', async ({
  page,
  request,
}) => {
  test.setTimeout(300_000)
  const impacts = await readAll(request, 'impacts')
  expect(impacts).toHaveLength(15)
  for (const impact of impacts) {
    const slug = textOf(impact, 'slug')
    await page.goto(`/impacts/${slug}`)
    const { cells, totals } = await contributionsShown(page)
    expect(cells.length, slug).toBeGreaterThan(3)
    expect(totals, slug).toHaveLength(3)
    const [largest = 0, rest = 0, index = 0] = totals
    expect(
      cells.reduce((sum, cell) => sum + cell, 0),
      slug,
    ).toBe(largest)
    expect(largest + rest, slug).toBe(index)
    expect(index, slug).toBe(tenThousandths(numberOf(impact, 'index')))
    await expect(page.getByRole('region', { name: 'The index today' })).toContainText(
      numberOf(impact, 'index').toFixed(1),
    )
  }
})

test('each page says what changes, for which roles, why, and where', async ({ page }) => {
  test.setTimeout(300_000)
  const summaries = new Set<string>()
  for (const slug of impactSlugs) {
    await page.goto(`/impacts/${slug}`)
    for (const id of ['change', 'roles', 'value', 'index', 'contributions', 'signals', 'cities']) {
      await expect(section(page, id), `${slug}#${id}`).toBeVisible()
    }
    expect(await section(page, 'roles').getByRole('row').count(), slug).toBeGreaterThan(2)
    expect(await section(page, 'signals').locator('a[href^="/signals/"]').count(), slug).toBeGreaterThan(2)
    expect(await section(page, 'cities').locator('a[href^="/cities/"]').count(), slug).toBeGreaterThan(0)
    summaries.add((await section(page, 'change').textContent()) ?? '')
  }
  expect(summaries.size).toBe(15)
})

test('the list of impacts ranks all 15 by the index of the API', async ({ page, request }) => {
  const impacts = await readAll(request, 'impacts')
  const ranked = impacts
    .toSorted((a, b) => numberOf(b, 'index') - numberOf(a, 'index'))
    .map((row) => textOf(row, 'title'))
  await page.goto('/impacts')
  const table = page.getByRole('table').first()
  expect(await table.getByRole('rowheader').getByRole('link').allInnerTexts()).toEqual(ranked)
})

const mappedSchema = z.array(
  z.object({ impact: z.string(), direction: z.literal([1, -1]), strength: z.literal([1, 2, 3]) }),
)

test('the matrix marks the impacts that the API gives for each signal', async ({ page, request }) => {
  await page.goto('/impacts/matrix?operator=tesla&kind=target')
  const signals = await readAll(request, 'signals', { operator: 'tesla', kind: 'target' })
  const expected = new Map(
    signals.map((row) => [
      textOf(row, 'id'),
      mappedSchema
        .parse(row.impacts)
        .map(({ impact, direction, strength }) => `${impact} ${direction > 0 ? '+' : '−'}${strength}`)
        .toSorted(),
    ]),
  )
  const rows = page.locator('tbody tr')
  expect(await rows.count()).toBeGreaterThan(5)
  for (const row of await rows.all()) {
    const href = await row.getByRole('rowheader').getByRole('link').getAttribute('href')
    const id = /^\/signals\/([^#]+)/.exec(href ?? '')?.[1] ?? ''
    const marks = await row
      .locator('td a')
      .evaluateAll((links) =>
        links.map((link) => `${link.getAttribute('href')?.split('#')[1]} ${link.textContent}`),
      )
    expect(marks.toSorted(), id).toEqual(expected.get(id))
  }
})

test('an impact without new evidence says so, and one without any', async ({ page }) => {
  const note = page.getByRole('region', { name: 'The index on that day' }).getByText(/^No new evidence/)
  await page.goto('/impacts/human-factors-hmi?asOf=2019-06-15')
  await expect(note).toHaveText(
    /no event of the last 90 days bears on this impact; the newest is of .+ What is shown rests on older evidence alone\.$/,
  )
  await expect(section(page, 'contributions').getByRole('table')).toBeVisible()
  await page.goto('/impacts/data-annotation?asOf=2017-01-01')
  await expect(note).toHaveText(
    'No new evidence, and none before: nothing on record by 1 Jan 2017 bears on this impact.',
  )
  await expect(section(page, 'contributions')).toContainText('No signal contributes to this index.')
  await page.goto('/impacts/data-annotation')
  await expect(page.getByText(/^No new evidence/)).toHaveCount(0)
})
