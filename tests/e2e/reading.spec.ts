import { expect, test } from '../support/browser'
import { openRoutes, publicRoutes } from '../support/routes'

/** Every open page must be whole without JavaScript, at any width that a phone has. */
test.use({ javaScriptEnabled: false })

const widths = [1280, 390, 320]

for (const route of openRoutes) {
  test(`reads without JavaScript: ${route}`, async ({ page }) => {
    const response = await page.goto(route)
    expect(response?.status()).toBe(200)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
    await expect(page.getByRole('main')).toHaveCount(1)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page).toHaveTitle(
      /\S.* — (Robotaxi Deployment Tracker|Editors’ desk)$|^Robotaxi Deployment Tracker$/,
    )

    // What is streamed behind Suspense waits in a hidden element for a script that never comes.
    const waiting = await page
      .locator('[hidden]')
      .evaluateAll((elements) => elements.filter(({ textContent }) => textContent?.trim()).length)
    expect(waiting, 'hidden elements that hold text').toBe(0)
    // What a reader can perceive: headings, text, tables and links that are not hidden in any way.
    const perceived = await page.getByRole('main').ariaSnapshot()
    expect(perceived.length, 'characters of perceivable content').toBeGreaterThan(
      route === '/sign-in' ? 150 : 800,
    )

    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 })
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(excess, `pixels too wide at ${width}`).toBeLessThanOrEqual(0)
    }
  })
}

test('every page has a title and a description of its own', async ({ page }) => {
  // Every page of the site, one after the other.
  test.slow()
  const seen = new Map<string, string>()
  expect(publicRoutes.length).toBeGreaterThan(30)
  for (const route of publicRoutes) {
    await page.goto(route, { waitUntil: 'domcontentloaded' })
    const title = await page.title()
    expect(seen.get(title), `the title of ${route}, “${title}”, is also that of`).toBeUndefined()
    seen.set(title, route)
    await expect(page.locator('meta[name="description"]'), route).toHaveAttribute('content', /.{40,}/)
  }
})
