import { expect, test } from '../support/browser'
import { tooWide } from '../support/layout'
import { sampleRoutes } from '../support/routes'

/** Pages without JavaScript, at any width that a phone has. `http/reading.spec.ts` reads the HTML of all pages. */
test.use({ javaScriptEnabled: false })
test.describe.configure({ mode: 'parallel' })

const widths = [1280, 390, 320]

/** Characters that a reader sees at least; a page of one form has fewer. */
const minText: Partial<Record<string, number>> = { '/sign-in': 150, '/search': 300 }

for (const route of sampleRoutes) {
  test(`reads without JavaScript: ${route}`, async ({ page }) => {
    const response = await page.goto(route)
    expect(response?.status()).toBe(200)
    const found = await page.evaluate(() => {
      const main = document.querySelector('main')
      // biome-ignore lint/performance/useDomNodeTextContent: the text of hidden elements must not count
      return main?.innerText.length ?? 0
    })
    expect(found, 'characters that a reader sees').toBeGreaterThan(minText[route] ?? 500)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      expect(await tooWide(page), `at ${width} pixels`).toEqual([])
    }
  })
}
