import type { Page } from '@playwright/test'
import { violations } from '../support/axe'
import { expect, test } from '../support/browser'

/** A narrow screen with text at twice its size: everything stays readable, and only tables scroll sideways. */

test.use({ viewport: { width: 320, height: 700 } })

/** What the size of text and of the screen decides; all other rules are asked at the usual size. */
const sizeRules = ['target-size', 'scrollable-region-focusable', 'color-contrast']

/** Pages of different layouts. */
const groups = {
  'maps and charts': ['/', '/map?asOf=2026-06-15&city=austin-tx', '/timeline'],
  'records and lists': ['/cities', '/cities/austin-tx', '/operators/tesla', '/signals', '/promises'],
  'permits and production': [
    '/filings',
    '/filings/tesla-nv-nta-avnc-2026',
    '/jurisdictions/us-tx',
    '/production',
    '/production/cybercab',
  ],
  'places side by side': ['/places', '/places/us-tx', '/compare?place=austin-tx,phoenix-az'],
  'careers and words': [
    '/impacts',
    '/impacts/ai-safety-engineering',
    '/impacts/matrix',
    '/paths',
    '/paths/data-infrastructure',
    '/plan?path=safety-simulation&place=austin-tx,us-ca',
    '/search?q=austin',
    '/methodology',
    '/data',
    '/sign-in',
  ],
  'careers in prose': [
    '/skills',
    '/learn',
    '/readiness',
    '/inflections',
    '/faq',
    '/impacts/places',
    '/impacts/robustness',
  ],
} as const

/** Links and buttons whose words are cut off by their own box. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isCut = (element: Element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element)
      // Meant for screen readers alone.
      if (clipPath !== 'none') return false
      const hides = (value: string) => value === 'hidden' || value === 'clip'
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      )
    }
    return [...document.querySelectorAll('a, button')]
      .filter((element) => element.textContent?.trim() && element.checkVisibility() && isCut(element))
      .map((element) => element.textContent?.trim() ?? '')
  })
}

for (const [name, routes] of Object.entries(groups)) {
  test(`${name}: nothing is cut off at 320 pixels and 200 % text`, async ({ page }) => {
    // Several pages, each read by axe.
    test.slow()
    for (const route of routes) {
      await page.goto(route)
      await page.addStyleTag({ content: 'html { font-size: 200% !important }' })
      const width = await page.evaluate(() => {
        const over = document.documentElement.scrollWidth - innerWidth
        const wide = [...document.querySelectorAll('body *')].filter(
          (one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('[tabindex="0"]'),
        )
        return over > 0
          ? [`by ${over} px`, ...wide.slice(-3).map((one) => `${one.tagName}.${one.className}`)]
          : []
      })
      expect.soft(width, `${route} is wider than the screen`).toEqual([])
      expect.soft(await clipped(page), `${route} cuts off words`).toEqual([])
      expect.soft(await violations(page, sizeRules), `axe on ${route}`).toEqual([])
    }
  })
}
