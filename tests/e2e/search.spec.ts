import { expect, section, test } from '../support/browser'

/** The search page, as a reader with and without a script uses it. */

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('words are typed, a type is chosen, pages are turned, all is cleared', { tag: '@phone' }, async ({
    page,
  }) => {
    await page.goto('/')
    await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
    await expect(page).toHaveURL(/\/search$/)
    await page.getByRole('searchbox', { name: 'Search for' }).fill('waymo phenix')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page).toHaveURL(/\/search\?q=waymo(\+|%20)phenix$/)
    await expect(page.getByRole('heading', { level: 1, name: '“waymo phenix”' })).toBeVisible()
    await expect(page.getByRole('status')).toContainText(/\d+ results/)
    const places = section(page, 'place')
    await expect(places.getByRole('link', { name: /^Phoenix/ })).toHaveAttribute('href', '/cities/phoenix-az')
    await expect(places.locator('mark', { hasText: 'Phoenix' }).first()).toBeVisible()

    const types = page.getByRole('navigation', { name: 'Types of result' })
    await types.getByRole('link', { name: /^Signals/ }).click()
    await expect(page).toHaveURL(/type=signal/)
    await expect(types.getByRole('link', { name: /^Signals/ })).toHaveAttribute('aria-current', 'true')
    await expect(page.getByRole('status')).toContainText('among signals')

    await page.getByRole('searchbox', { name: 'Search for' }).fill('waymo')
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page).toHaveURL(/type=signal/)
    await page.getByRole('link', { name: 'Next' }).click()
    await expect(page).toHaveURL(/page=2/)
    await expect(page.getByText(/^51–100 of/)).toBeVisible()
    await page.getByRole('link', { name: 'Clear all' }).click()
    await expect(page).toHaveURL(/\/search$/)
  })

  test('nothing found says so, and where something is', async ({ page }) => {
    await page.goto('/search?q=qqqq+xyzzy')
    await expect(page.getByText('Nothing on record answers to “qqqq xyzzy”')).toBeVisible()
    await expect(page.getByRole('main').getByRole('link', { name: 'Cybercab' })).toBeVisible()
    await page.goto('/search?q=cybercab&type=place')
    await page.getByRole('link', { name: 'Look among everything' }).click()
    await expect(page).toHaveURL(/\/search\?q=cybercab$/)
    await expect(section(page, 'program').getByRole('link', { name: /^Cybercab/ })).toBeVisible()
  })

  test('a type that is none, and words that are too many, are answered in words', async ({ page }) => {
    await page.goto('/search?q=austin&type=people')
    await expect(page.getByText('No type of result is called “people”.')).toBeVisible()
    await page.getByRole('link', { name: 'Leave out the filter “type”' }).click()
    await expect(page).toHaveURL(/\/search\?q=austin$/)
    await page.goto(`/search?q=${'x'.repeat(300)}`)
    await expect(page.getByText('Search for at most 100 characters.')).toBeVisible()
  })
})

test('somebody else’s script in the words is text', async ({ page }) => {
  await page.goto(`/search?q=${encodeURIComponent('"><img src=x onerror="document.title=1"> waymo')}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('img[src="x"]')).toHaveCount(0)
})
