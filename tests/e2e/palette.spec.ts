import type { Page } from '@playwright/test'
import { colorRules, violations } from '../support/axe'
import { expect, test } from '../support/browser'

/** The palette in a browser: the focus, the way to a page, and what it looks like. Its logic is tested beside it. */

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search' })
const field = (page: Page) => palette(page).getByRole('combobox')
const chosen = (page: Page) => palette(page).locator('[role="option"][data-highlighted]')

async function ready(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.getByRole('banner').getByRole('button', { name: 'Search' })).toBeVisible()
}

test('it is opened, typed into and left by keyboard, and its links are followed without a page load', async ({
  page,
}) => {
  await ready(page, '/cities')
  await page.evaluate(() => Object.assign(window, { stayed: true }))
  const link = page.getByRole('main').getByRole('link', { name: 'Austin', exact: true }).first()
  await link.focus()
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(palette(page)).toBeHidden()
  await expect(link).toBeFocused()

  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('austn')
  await expect(palette(page).getByRole('status')).toContainText(/\d+ results?: places 1/)
  await expect(chosen(page).locator('mark')).toHaveText('Austin')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/cities\/austin-tx$/)
  await expect(page.getByRole('heading', { level: 1, name: 'Austin' })).toBeVisible()
  await expect(palette(page)).toBeHidden()
  expect(await page.evaluate(() => 'stayed' in window), 'no page load').toBe(true)
  await page.keyboard.press('Control+k')
  await expect(palette(page).getByRole('group', { name: 'Recent pages' })).toContainText('Cities')
  await page.keyboard.press('Escape')

  await page.route('**/api/v1/search?**', () => {})
  await page.keyboard.press('Control+k')
  await page.keyboard.type('waymo')
  await expect(palette(page).getByRole('status')).toContainText('Searching…')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=waymo$/)
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
  await ready(page, '/cities')
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  expect(await violations(page), 'light, empty').toEqual([])
  await page.keyboard.type('waymo')
  await expect(palette(page).getByRole('status')).toContainText('results')
  expect(await violations(page), 'light, with results').toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page, colorRules), 'dark, with results').toEqual([])
})
