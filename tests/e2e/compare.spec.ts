import { expect, test } from '../support/browser'

/** Places and operators side by side, on a phone. What the page says is tested in tests/http/pages. */

test.describe('on a narrow screen', { tag: '@phone-only' }, () => {
  test('the table scrolls by itself and keeps the names of the facts', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto('/compare?place=austin-tx,phoenix-az,us-tx,waymo')
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(320)
    const region = page.getByRole('region', { name: /^Table: / })
    const name = page.getByRole('rowheader', { name: 'Service area' })
    await name.scrollIntoViewIfNeeded()
    await region.evaluate((element) => element.scrollTo({ left: 400 }))
    await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBe(400)
    await expect(name).toBeInViewport({ ratio: 1 })
  })
})
