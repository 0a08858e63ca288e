import { expect, test } from '../../support/browser'

/** Tables on a phone: what stacks can still be sorted, and what scrolls keeps the names of its rows. */

test.describe('on a phone', { tag: '@phone-only' }, () => {
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
    await page.goto('/impacts?order=asc')
    const region = page.getByRole('region', { name: /^Table: 15 of 15/ }).filter({ visible: true })
    const name = region.getByRole('rowheader').first()
    const before = await name.boundingBox()
    const last = region.getByRole('columnheader', { name: 'How sure' })
    await last.scrollIntoViewIfNeeded()
    await expect(last).toBeInViewport()
    await expect(name).toBeInViewport()
    expect((await name.boundingBox())?.x).toBeLessThanOrEqual(before?.x ?? 0)
  })
})
