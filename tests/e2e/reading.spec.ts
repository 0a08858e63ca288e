import { expect, test } from '../support/browser'
import { tooWide } from '../support/layout'
import { openRoutes } from '../support/routes'

/** Every open page must be whole without JavaScript, at any width that a phone has. */
test.use({ javaScriptEnabled: false })
test.describe.configure({ mode: 'parallel' })

const widths = [1280, 390, 320]

/** Characters that a reader sees at least; a page of one form has fewer. */
const minText: Partial<Record<string, number>> = { '/sign-in': 150, '/search': 300 }

for (const route of openRoutes) {
  test(`reads without JavaScript: ${route}`, async ({ page }) => {
    const response = await page.goto(route)
    expect(response?.status()).toBe(200)
    const found = await page.evaluate(() => {
      const [main, ...others] = document.querySelectorAll('main')
      // What is streamed behind Suspense waits in a hidden element for a script that never comes.
      const waiting = [...document.querySelectorAll('[hidden]')].filter(({ textContent }) =>
        textContent?.trim(),
      )
      return {
        lang: document.documentElement.lang,
        mains: main ? 1 + others.length : 0,
        title: document.title,
        hiddenWithText: waiting.map(({ textContent }) => textContent?.slice(0, 80)),
        // biome-ignore lint/performance/useDomNodeTextContent: the text of hidden elements must not count
        perceived: main?.innerText.length ?? 0,
      }
    })
    expect(found).toMatchObject({ lang: 'en-GB', mains: 1, hiddenWithText: [] })
    expect(found.title).toMatch(
      /\S.* — (Robotaxi Deployment Tracker|Editors’ desk)$|^Robotaxi Deployment Tracker$/,
    )
    expect(found.perceived, 'characters that a reader sees').toBeGreaterThan(minText[route] ?? 500)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      expect(await tooWide(page), `at ${width} pixels`).toEqual([])
    }
  })
}
