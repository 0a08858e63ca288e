import { expect, test } from '../../support/browser'

/** Tables of the careers half on a phone: lists under the names of their columns, and still tables to those who hear. */

const routes = [
  '/paths',
  '/paths/data-infrastructure',
  '/plan?path=safety-simulation&place=austin-tx,us-ca',
  '/impacts/data-annotation',
  '/impacts/robustness',
  '/impacts/places?impact=fleet-reliability-sre',
  '/inflections',
  '/learn',
  '/skills',
]

test.describe('on a phone', { tag: '@phone-only' }, () => {
  for (const route of routes) {
    test(`${route} stacks its tables, each cell under the name of its column`, async ({ page }) => {
      await page.goto(route)
      const tables = page.locator('main table.data-table-stacks').filter({ visible: true })
      expect(await tables.count()).toBeGreaterThan(0)
      for (const table of await tables.all()) {
        const read = await table.evaluate((element) => ({
          wider: element.scrollWidth - (element.parentElement?.clientWidth ?? 0),
          labels: [...element.querySelectorAll('tbody tr:first-child > td')]
            .filter((cell) => getComputedStyle(cell).display !== 'none')
            .map((cell) => getComputedStyle(cell, '::before').content),
          roles: [
            ...new Set([...element.querySelectorAll('tr > *')].map((cell) => cell.getAttribute('role'))),
          ],
        }))
        expect(read.wider).toBeLessThanOrEqual(0)
        expect(read.labels.length).toBeGreaterThan(0)
        for (const label of read.labels) expect(label).toMatch(/^"[^"]+"/)
        expect(read.roles.toSorted()).toEqual(['cell', 'columnheader', 'rowheader'])
      }
    })
  }

  test('a stacked table is sorted by the ways that are left of its heads', async ({ page }) => {
    await page.goto('/paths')
    const table = page.getByRole('table', { name: /of 7 paths/ }).filter({ visible: true })
    await expect(table.getByRole('columnheader')).toHaveCount(6)
    await table.getByRole('link', { name: /^Roadmap/ }).click()
    await expect(page).toHaveURL(/\?sort=hours$/)
    const hours = await table
      .getByRole('cell')
      .filter({ hasText: /^\d+–\d+ hours/ })
      .allInnerTexts()
    expect(hours).toHaveLength(7)
    const lows = hours.map((text) => Number.parseInt(text, 10))
    expect(lows).toEqual(lows.toSorted((a, b) => a - b))
  })

  test('a table that does not stack keeps the names of its rows in sight', async ({ page }) => {
    await page.goto('/impacts')
    const region = page.getByRole('region', { name: /^Table: 15 of 15/ }).filter({ visible: true })
    const name = region.getByRole('rowheader').first()
    const before = await name.boundingBox()
    await region.evaluate((element) => element.scrollTo({ left: 400 }))
    await expect(region.getByRole('columnheader', { name: 'Does it hold?' })).toBeInViewport()
    await expect(name).toBeInViewport()
    expect((await name.boundingBox())?.x).toBeLessThanOrEqual(before?.x ?? 0)
  })
})
