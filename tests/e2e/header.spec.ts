import { expect, test } from '../support/browser'
import { tooWide } from '../support/layout'

/** The header in a browser: a day chosen at once, its place on a phone, and that nothing in it moves. */

test('a day is chosen without a page load, keeps the rest of the address, and Back returns', async ({
  page,
}) => {
  await page.goto('/filings?state=open')
  await page.evaluate(() => Object.assign(window, { stayed: true }))
  const banner = page.getByRole('banner')
  const summary = banner.locator('summary')
  await summary.click()
  await page.getByLabel('View as of').fill('2026-06-01')
  await expect(page).toHaveURL(/\/filings\?state=open&asOf=2026-06-01$/)
  await expect(summary).toHaveText('As of Jun 1, 2026')
  await expect(page.getByLabel('View as of')).toBeHidden()
  await expect(summary).toBeFocused()
  expect(await page.evaluate(() => 'stayed' in window), 'no page load').toBe(true)

  await page.keyboard.press('Enter')
  await banner.getByRole('link', { name: 'Back to today' }).click()
  await expect(page).toHaveURL(/\/filings\?state=open$/)
  await expect(summary).toHaveText('As of today')
  await page.goBack()
  await expect(summary).toHaveText('As of Jun 1, 2026')
})

test('another day of the home page, which is another route, is shown', async ({ page }) => {
  await page.goto('/')
  const summary = page.getByRole('banner').locator('summary')
  await summary.click()
  await page
    .getByRole('banner')
    .getByRole('link', { name: /^A year ago/ })
    .click()
  await expect(page).toHaveURL(/\/\?asOf=\d{4}-\d{2}-\d{2}$/)
  await expect(summary).toHaveText(/^As of [A-Z][a-z]{2} \d{1,2}, \d{4}$/)
  await page.goBack()
  await expect(page).toHaveURL(/\/$/)
  await expect(summary).toHaveText('As of today')
})

test('the header of the map says the day to which the slider was moved', async ({ page }) => {
  await page.goto('/map?asOf=2026-06-15')
  const slider = page.getByRole('slider', { name: 'Day shown' })
  await slider.focus()
  await page.keyboard.press('PageDown')
  await expect(page).toHaveURL(/asOf=2026-05-15/)
  await expect(page.getByRole('banner').locator('summary')).toHaveText('As of May 15, 2026')
})

test('an entry is marked on the next page too, without a page load', async ({ page }) => {
  await page.goto('/filings')
  await page.evaluate(() => Object.assign(window, { stayed: true }))
  const main = page.getByRole('navigation', { name: 'Main' })
  await main.getByRole('link', { name: 'Careers' }).click()
  await expect(page).toHaveURL(/\/impacts$/)
  await expect(main.locator('[aria-current]')).toHaveText('Careers')
  expect(await page.evaluate(() => 'stayed' in window), 'no page load').toBe(true)
})

for (const width of [320, 390]) {
  test(`on a phone of ${width} px it has two lines, and everything in it is within reach`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.goto('/filings?asOf=2025-06-01')
    await expect(page.getByLabel('Theme')).toBeAttached()
    const banner = page.getByRole('banner')
    const box = await banner.boundingBox()
    expect(box?.height).toBe(48 + 44 + 1)
    expect(await tooWide(page)).toEqual([])
    for (const name of ['Map', 'Fleets', 'Rules', 'Careers', 'Data']) {
      const link = await page
        .getByRole('navigation', { name: 'Main' })
        .getByRole('link', { name })
        .boundingBox()
      expect(link?.y, name).toBe(48)
      expect(link?.height, name).toBe(44)
      expect(link?.width, name).toBeGreaterThanOrEqual(24)
      expect(link && link.x + link.width, name).toBeLessThanOrEqual(width)
    }
    await banner.locator('summary').click()
    const field = await page.getByLabel('View as of').boundingBox()
    expect(field?.x).toBeGreaterThanOrEqual(0)
    expect(field && field.x + field.width).toBeLessThanOrEqual(width)
    expect(await tooWide(page)).toEqual([])
  })
}

test('it is 56 px high on a desktop, and nothing in it moves while the page comes', async ({ page }) => {
  await page.addInitScript(() => {
    const moved: string[] = []
    Object.assign(window, { moved })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const sources: unknown = Reflect.get(entry, 'sources')
        for (const source of Array.isArray(sources) ? sources : []) {
          const node: unknown = Reflect.get(source, 'node')
          if (node instanceof Element && node.closest('header')) moved.push(node.outerHTML.slice(0, 80))
        }
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.setViewportSize({ width: 1280, height: 800 })
  for (const path of ['/filings', '/methodology', '/impacts']) {
    await page.goto(path, { waitUntil: 'networkidle' })
    await expect(page.getByLabel('Theme')).toBeAttached()
    expect((await page.getByRole('banner').boundingBox())?.height).toBe(56)
    expect(await page.evaluate(() => Reflect.get(window, 'moved')), path).toEqual([])
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('a day is chosen by its form, words are searched for by theirs', async ({ page }) => {
    await page.goto('/filings?state=open')
    const banner = page.getByRole('banner')
    await banner.locator('summary').click()
    await page.getByLabel('View as of').fill('2026-06-01')
    await banner.getByRole('button', { name: 'Show' }).click()
    await expect(page).toHaveURL(/\/filings\?state=open&asOf=2026-06-01$/)
    await banner.getByRole('searchbox', { name: 'Search for' }).fill('phoenix')
    await banner.getByRole('button', { name: 'Search' }).click()
    await expect(page).toHaveURL(/\/search\?q=phoenix$/)
  })
})
