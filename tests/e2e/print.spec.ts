import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser'

/** What a page keeps and adds on paper; `pages.spec.ts` prints every page. */

/** Width of an A4 page inside its margins at 96 px an inch: what does not fit is cut. */
const paper = { width: 690, height: 1000 }

async function onPaper(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.setViewportSize(paper)
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

test('the address of a source follows its title', async ({ page }) => {
  await onPaper(page, '/data/sources')
  const link = page.locator('main a[href^="http"]').first()
  const after = await link.evaluate((element) => getComputedStyle(element, '::after').content)
  expect(after).toContain((await link.getAttribute('href')) ?? 'no address')
})

test('the header is the name of the site and nothing that only works on a screen', async ({ page }) => {
  await onPaper(page, '/filings')
  await expect(page.getByRole('banner').locator('> *').filter({ visible: true })).toHaveText([
    'Robotaxi Deployment Tracker',
  ])
})

test('charts and the drawn map are kept', async ({ page }) => {
  await onPaper(page, '/')
  await expect(page.locator('[data-map-figure]').first()).toBeVisible()
  await onPaper(page, '/cities/austin-tx')
  for (const picture of ['city-map', 'city-line', 'history']) {
    await expect(
      page.locator(`[aria-labelledby="${picture}"] svg:not([width="0"])`).first(),
      picture,
    ).toBeVisible()
  }
  // What stands under a tab on a screen is printed whole.
  await expect(page.getByRole('heading', { name: 'Service areas and capacity' })).toBeVisible()
})

test('the fit tool is a form on paper', async ({ page }) => {
  await onPaper(page, '/paths')
  await expect(page.getByRole('table', { name: /Points for one step/ })).toBeVisible()
})
