import { colorRules, violations } from '../support/axe'
import { expect, test } from '../support/browser'

// On a long page axe alone can take most of the usual minute.
test.slow()

/** What differs on a phone is the size and the place of things. */
const placeRules = ['target-size', 'scrollable-region-focusable', 'aria-hidden-focus', 'meta-viewport']

/** One page of each sort of component. */
const phoneRoutes = [
  '/',
  '/map?asOf=2026-06-15&city=austin-tx',
  '/cities',
  '/timeline',
  '/signals',
  '/impacts/ai-safety-engineering',
  '/impacts/robustness',
  '/inflections',
  '/readiness',
  '/paths',
  '/paths/data-infrastructure',
  '/plan?path=safety-simulation&place=austin-tx,us-ca',
  '/sign-in',
]

test.describe('axe on a phone', { tag: '@phone-only' }, () => {
  for (const route of phoneRoutes) {
    test(`finds nothing on ${route}`, async ({ page }) => {
      await page.goto(route)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await violations(page, [...colorRules, ...placeRules])).toEqual([])
    })
  }
})

test('a keyboard reader can skip to the content and see where the focus is', async ({ page }) => {
  await page.goto('/cities')
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#main$/)
  await page.keyboard.press('Tab')
  const focused = page.locator(':focus')
  await expect(focused).toHaveCount(1)
  expect(await focused.evaluate((element) => document.querySelector('main')?.contains(element))).toBe(true)
  expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none')
})
