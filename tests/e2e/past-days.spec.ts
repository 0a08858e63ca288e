import { expect, section, test } from '../support/browser'
import { readAll, textOf } from './api/read-all'

/** A city and an operator as of a past day: what was known then, and nothing that came later. */

const day = '2025-06-01'

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a city as of a past day shows what the API knew then', async ({ page, request }) => {
      await page.goto('/cities/austin-tx')
      await page.getByLabel('Read as of', { exact: true }).fill(day)
      await page.getByRole('button', { name: 'Apply' }).click()
      await expect(page).toHaveURL(/\/cities\/austin-tx\?asOf=2025-06-01$/)
      await expect(page.getByRole('main')).toContainText('As of 1 Jun 2025.')
      const known = await readAll(request, 'deployments', { asOf: day, place: 'austin-tx' })
      expect(known.length).toBeGreaterThan(0)
      const operators = section(page, 'status').getByRole('listitem')
      await expect(operators).toHaveCount(known.length)
      const shown = page.getByRole('main').locator('time')
      const days = await shown.evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''))
      expect(days.length).toBeGreaterThan(3)
      for (const one of days) expect(one.slice(0, 10) <= day, one).toBe(true)
      await page.getByRole('link', { name: 'Back to today' }).click()
      await expect(page).toHaveURL(/\/cities\/austin-tx$/)
      await expect(page.getByText('As of 1 Jun 2025.').filter({ visible: true })).toHaveCount(0)
    })

    test('an operator as of a past day counts the cities of that day', async ({ page, request }) => {
      await page.goto(`/operators/tesla?asOf=${day}`)
      await expect(page.getByRole('main')).toContainText('As of 1 Jun 2025.')
      const known = await readAll(request, 'deployments', { asOf: day, operator: 'tesla' })
      await expect(section(page, 'status').getByRole('listitem')).toHaveCount(known.length)
      for (const row of known) {
        await expect(
          section(page, 'status').locator(`a[href^="/cities/${textOf(row, 'place')}"]`),
        ).not.toHaveCount(0)
      }
    })

    test('a day that cannot be read is said, and today is shown', async ({ page }) => {
      await page.goto('/cities/austin-tx?asOf=soon')
      await expect(page.getByRole('status').filter({ hasText: '“soon” is not a day' })).toBeVisible()
      await expect(page.getByLabel('Read as of', { exact: true })).toBeVisible()
    })
  })
}

test('a past day of an unknown record is a 404, and each day has one address', async ({ page }) => {
  for (const address of ['/cities/nowhere', '/cities/us-tx', '/operators/nowhere']) {
    const response = await page.goto(`${address}?asOf=${day}`)
    expect(response?.status(), address).toBe(404)
  }
  await page.goto(`/cities/austin-tx/as-of/${day}`)
  await expect(page).toHaveURL(/\/cities\/austin-tx\?asOf=2025-06-01$/)
})
