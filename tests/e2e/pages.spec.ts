import type { Page } from '@playwright/test'
import { colorRules, violations } from '../support/axe'
import { expect, test } from '../support/browser'
import { clipped, stackedTables, tooWide, wrongOnPaper } from '../support/layout'
import { layoutRoutes, openRoutes, sampleRoutes } from '../support/routes'

/**
 * One visit of every open page: axe in both themes, narrow screens, large text, and paper. The page is loaded once
 * and then resized and recolored, as a reader's browser does it. The fixture watches its console and its requests.
 */

// Each visit is independent, and together they are the longest file.
test.describe.configure({ mode: 'parallel' })
// On a long page axe alone can take most of the usual minute.
test.slow()

const desktop = { width: 1280, height: 800 }
const phone = { width: 390, height: 800 }
const narrow = { width: 320, height: 700 }
/** Width of an A4 page inside its margins at 96 px an inch: what does not fit is cut. */
const paper = { width: 690, height: 1000 }

/**
 * What the size of text and of the screen decides; all other rules are asked at the usual size. Contrast is not among
 * them: larger text may have less of it.
 */
const sizeRules = ['target-size', 'scrollable-region-focusable']

const otherRoutes = openRoutes.filter((route) => !layoutRoutes.includes(route))

/** Pages whose tables become lists on a phone, each cell under the name of its column. */
const stackingRoutes = [
  '/paths',
  '/paths/data-infrastructure',
  '/plan?path=safety-simulation&place=austin-tx,us-ca&horizon=18',
  '/impacts/robustness',
  '/impacts/places?impact=fleet-reliability-sre',
  '/inflections',
  '/learn',
  '/skills',
]

test('every page that is named here is visited', () => {
  expect(sampleRoutes.filter((route) => !layoutRoutes.includes(route))).toEqual([])
  expect(stackingRoutes.filter((route) => !openRoutes.includes(route))).toEqual([])
})

/** Opens a page and asks what every page must answer. */
async function visit(page: Page, route: string): Promise<void> {
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  await page.setViewportSize(desktop)
  const response = await page.goto(route)
  expect(response?.status(), route).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

async function expectToFitScreens(page: Page, route: string): Promise<void> {
  for (const size of [desktop, phone, narrow]) {
    await page.setViewportSize(size)
    expect.soft(await tooWide(page), `${route} is wider than ${size.width} pixels`).toEqual([])
    if (size !== phone) continue
    const stacked = await stackedTables(page)
    expect.soft(stacked.wrong, `stacked tables of ${route}`).toEqual([])
    if (stackingRoutes.includes(route))
      expect.soft(stacked.count, `stacked tables of ${route}`).toBeGreaterThan(0)
  }
}

/** Black on white, whole, and without what only works on a screen. */
async function expectToFitPaper(page: Page, route: string): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.setViewportSize(paper)
  expect.soft(await wrongOnPaper(page), `${route} on paper`).toEqual([])
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
}

for (const route of layoutRoutes) {
  test(`one visit in every form: ${route}`, async ({ page }) => {
    await visit(page, route)
    await page.waitForLoadState('networkidle')
    await test.step('axe finds nothing, in light and in dark', async () => {
      expect.soft(await violations(page), 'axe in light').toEqual([])
      // The same elements in other colors: only the rules on color can answer differently.
      await page.emulateMedia({ colorScheme: 'dark' })
      expect.soft(await violations(page, colorRules), 'axe in dark').toEqual([])
    })
    await test.step('it is never wider than the screen', () => expectToFitScreens(page, route))
    await test.step('it fits on paper', () => expectToFitPaper(page, route))
    if (!sampleRoutes.includes(route)) return
    await test.step('nothing is cut off at 320 pixels and 200 % text', async () => {
      await page.setViewportSize(narrow)
      // A map that is drawn already keeps the marks of the wide screen; a phone opens the page anew.
      if ((await page.locator('[data-map-state]').count()) > 0) await page.reload()
      await page.addStyleTag({ content: 'html { font-size: 200% !important }' })
      expect.soft(await tooWide(page), 'wider than the screen in large text').toEqual([])
      expect.soft(await clipped(page), 'words cut off in large text').toEqual([])
      expect.soft(await violations(page, sizeRules), 'axe in large text').toEqual([])
    })
  })
}

// Pages whose layout is read above, with other content, which may be wider: in one browser, one after the other.
for (const half of [0, 1]) {
  test(`the other pages fit every screen and paper, half ${half + 1} of 2`, async ({ page }) => {
    for (const route of otherRoutes.filter((_, at) => at % 2 === half)) {
      await visit(page, route)
      await expectToFitScreens(page, route)
      await expectToFitPaper(page, route)
    }
  })
}
