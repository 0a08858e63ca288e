import type { Page } from '@playwright/test'
import { impactSlugs } from '@/domain/impact/catalog'
import { expect, test } from '../support/browser'
import { numberOf, readAll, tenThousandths, textOf } from './api/read-all'

/** Every index explains itself: on the page, in the table, and against the API. */

test.use({ javaScriptEnabled: false })

/** A number as the pages write it, in ten-thousandths. */
const written = (text: string) => tenThousandths(Number(text.replace('−', '-').replaceAll(',', '').trim()))

async function contributionsShown(page: Page) {
  const section = page.locator('#contributions')
  const headers = await section.getByRole('columnheader').allInnerTexts()
  const column = headers.findIndex((header) => header.trim() === 'Contribution')
  expect(column).toBeGreaterThan(0)
  const cells = await section
    .locator(`tbody tr > :nth-child(${column + 1})`)
    .evaluateAll((all) => all.map((cell) => cell.textContent ?? ''))
  const totals = await section.locator('dl dd').evaluateAll((all) => all.map((dd) => dd.textContent ?? ''))
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
      await expect(page.locator(`#${id}`), `${slug}#${id}`).toBeVisible()
    }
    expect(await page.locator('#roles').getByRole('row').count(), slug).toBeGreaterThan(2)
    expect(await page.locator('#signals a[href^="/signals/"]').count(), slug).toBeGreaterThan(2)
    expect(await page.locator('#cities a[href^="/cities/"]').count(), slug).toBeGreaterThan(0)
    summaries.add((await page.locator('#change').textContent()) ?? '')
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

test('the matrix marks the impacts that the API gives for a signal', async ({ page, request }) => {
  await page.goto('/impacts/matrix?operator=tesla&kind=target')
  const rows = page
    .getByRole('table')
    .first()
    .locator('tbody tr')
    .filter({ has: page.locator('a[href^="/signals/"]') })
  expect(await rows.count()).toBeGreaterThan(5)
  const signals = new Map(
    (await readAll(request, 'signals', { operator: 'tesla', kind: 'target' })).map((row) => [
      textOf(row, 'id'),
      row,
    ]),
  )
  for (const row of (await rows.all()).slice(0, 10)) {
    const href = await row.locator('a[href^="/signals/"]').first().getAttribute('href')
    const signal = signals.get(href?.replace('/signals/', '') ?? '')
    if (!signal || !Array.isArray(signal.impacts)) throw new Error(`${href} is not in the API`)
    const marked = await row
      .getByRole('cell')
      .evaluateAll(
        (cells) =>
          cells.filter(
            (cell) => /[1-3]/.test(cell.textContent ?? '') && !/\d{4}/.test(cell.textContent ?? ''),
          ).length,
      )
    expect(marked, href ?? '').toBe(signal.impacts.length)
  }
})
