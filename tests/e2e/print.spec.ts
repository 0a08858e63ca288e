import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser'

/** Pages on paper. */

const black = 'rgb(0, 0, 0)'
const white = 'rgb(255, 255, 255)'

/** Width of an A4 page inside its margins at 96 px an inch: what does not fit is cut. */
const paper = { width: 690, height: 1000 }

async function onPaper(page: Page, path: string): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.setViewportSize(paper)
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

for (const path of [
  '/',
  '/cities/austin-tx',
  '/filings',
  '/impacts/ai-safety-engineering',
  '/impacts/robustness',
  '/inflections',
  '/learn',
  '/paths',
  '/paths/data-infrastructure',
  '/plan?path=safety-simulation&place=austin-tx',
  '/signals',
  '/timeline',
]) {
  test(`${path} is black on white, whole, and without what only works on a screen`, async ({ page }) => {
    await onPaper(page, path)
    const colors = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body)
      return { color, backgroundColor }
    })
    expect(colors).toEqual({ color: black, backgroundColor: white })
    for (const gone of ['nav', 'form', 'button', 'header details summary']) {
      for (const element of await page.locator(gone).all()) await expect(element, gone).toBeHidden()
    }
    const cut = await page.locator('main table').evaluateAll((tables) =>
      tables
        .filter((table) => table.getBoundingClientRect().width > 0)
        .filter((table) => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((table) => table.querySelector('caption')?.textContent ?? 'a table without a caption'),
    )
    expect(cut).toEqual([])
  })
}

test('the address of a source follows its title', async ({ page }) => {
  await onPaper(page, '/data/sources')
  const link = page.locator('main a[href^="http"]').first()
  const after = await link.evaluate((element) => getComputedStyle(element, '::after').content)
  expect(after).toContain((await link.getAttribute('href')) ?? 'no address')
})

test('charts and the drawn map are kept', async ({ page }) => {
  await onPaper(page, '/')
  await expect(page.locator('[data-map-figure]').first()).toBeVisible()
  await onPaper(page, '/cities/austin-tx')
  await expect(page.locator('#fleet').locator('xpath=ancestor::section').locator('svg').first()).toBeVisible()
})
