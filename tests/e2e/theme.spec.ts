import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser'

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const paper = 'rgb(251, 250, 246)'
const night = 'rgb(20, 23, 28)'

test('follows the system without a choice, while the page is open', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/')
  expect(await background(page)).toBe(night)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await background(page)).toBe(paper)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, colorScheme: 'dark' })
  test('follows the system and offers no switch that does nothing', async ({ page }) => {
    await page.goto('/')
    expect(await background(page)).toBe(night)
    await expect(page.getByLabel('Theme')).toHaveCount(0)
  })
})

test('the switch sets the theme, before the first paint of the next page too', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/')
  await page.getByLabel('Theme').selectOption({ label: 'Dark' })
  expect(await background(page)).toBe(night)

  await page.reload({ waitUntil: 'commit' })
  await expect(page.locator('body')).toBeAttached()
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  await page.goto('/cities')
  expect(await background(page)).toBe(night)
  await expect(page.getByLabel('Theme')).toHaveValue('dark')

  await page.getByLabel('Theme').selectOption({ label: 'System' })
  expect(await background(page)).toBe(paper)
  await page.reload()
  expect(await background(page)).toBe(paper)
})
