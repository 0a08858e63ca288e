import type { Page } from '@playwright/test'
import { violations } from '../support/axe'
import { expect, test } from '../support/browser'

/** The palette by keyboard alone. */

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search' })
const field = (page: Page) => palette(page).getByRole('combobox')
const chosen = (page: Page) => palette(page).locator('[role="option"][data-highlighted]')

async function ready(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('banner').getByRole('button', { name: 'Search' })).toBeVisible()
}

for (const key of ['Control+k', 'Meta+k', '/']) {
  test(`${key} opens it, Escape closes it and gives the focus back`, async ({ page }) => {
    await ready(page, '/cities')
    const link = page.getByRole('main').getByRole('link', { name: 'Austin', exact: true }).first()
    await link.focus()
    await page.keyboard.press(key)
    await expect(field(page)).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(palette(page)).toBeHidden()
    await expect(link).toBeFocused()
  })
}

test('words are typed, counted aloud, chosen with the arrows and opened with Enter', async ({ page }) => {
  await ready(page, '/cities')
  await page.evaluate(() => Object.assign(window, { stayed: true }))
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('austn')
  await expect(palette(page).getByRole('status')).toContainText(/\d+ results?: places 1/)
  await expect(chosen(page)).toContainText('Austin')
  await expect(chosen(page).locator('mark')).toHaveText('Austin')
  await page.keyboard.press('ArrowDown')
  await expect(chosen(page)).not.toHaveText(/^AustinCity/)
  await page.keyboard.press('ArrowUp')
  await expect(field(page)).toHaveAttribute('aria-activedescendant', /.+/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/cities\/austin-tx$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Austin' })).toBeVisible()
  await expect(palette(page)).toBeHidden()
  expect(await page.evaluate(() => 'stayed' in window), 'no page load').toBe(true)

  await page.keyboard.press('Control+k')
  await expect(palette(page).getByRole('group', { name: 'Recent pages' })).toContainText('Cities')
  await expect(palette(page).getByRole('group', { name: 'Sections' })).toContainText('Timeline')
})

test('the last choice is the page with all results', async ({ page }) => {
  await ready(page, '/about')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('cybercab')
  await expect(palette(page).getByRole('status')).toContainText('results')
  await page.keyboard.press('ArrowUp')
  await expect(chosen(page)).toContainText(/^All \d+ results$/)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=cybercab$/)
})

test('Enter before the answer leads to the search page, and never to an old answer', async ({ page }) => {
  await ready(page, '/about')
  await page.route('**/api/v1/search?**', () => {})
  await page.keyboard.press('Control+k')
  await page.keyboard.type('waymo')
  await expect(palette(page).getByRole('status')).toContainText('Searching…')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=waymo$/)
})

test('nothing found, and no answer, are said', async ({ page, watch }) => {
  watch.tolerate(/api\/v1\/search/, 'the test cuts the connection')
  await ready(page, '/about')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('qqqq xyzzy')
  await expect(palette(page).getByRole('status')).toHaveText('Nothing on record answers to “qqqq xyzzy”.')
  await page.route('**/api/v1/search?**', (route) => route.abort('connectionreset'))
  await page.keyboard.type(' more')
  await expect(palette(page).getByRole('status')).toHaveText('The search could not be reached.')
})

test('“/” is typed where one types, and can be turned off', async ({ page }) => {
  await ready(page, '/signals')
  const words = page.getByLabel('Words in the text')
  await words.focus()
  await page.keyboard.press('/')
  await expect(words).toHaveValue('/')
  await expect(palette(page)).toBeHidden()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('/')
  await palette(page).getByLabel('The / key opens the search').uncheck()
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
  await page.keyboard.press('/')
  await page.keyboard.press('Control+k')
  await expect(field(page)).toHaveValue('')
})

test('the button opens it on a phone too, and a result is tapped', { tag: '@phone' }, async ({ page }) => {
  await ready(page, '/')
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click()
  await field(page).fill('zoox')
  const first = palette(page).getByRole('option').first()
  await expect(first).toContainText('Zoox')
  await first.click()
  await expect(page).toHaveURL(/\/operators\/zoox$/)
})

test('axe finds nothing in the open palette, in light and in dark', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await ready(page, '/cities')
    await page.keyboard.press('Control+k')
    await expect(field(page)).toBeFocused()
    expect(await violations(page), `${colorScheme}, empty`).toEqual([])
    await page.keyboard.type('waymo')
    await expect(palette(page).getByRole('status')).toContainText('results')
    expect(await violations(page), `${colorScheme}, with results`).toEqual([])
  }
})

test('editors’ pages have no palette', async ({ page }) => {
  await page.goto('/sign-in')
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Search' })).toHaveCount(0)
})
