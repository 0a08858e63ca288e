import { expect, type Page } from '@playwright/test'
import axe, { type RunOnly } from 'axe-core'
import { lookAttribute, markLooks } from './looks'
import { markAlikeRows, passedOver } from './shapes'

declare global {
  interface Window {
    axe?: typeof axe
  }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The rules that colors decide, each with the elements that it reads: two of each look (`looks.ts`). */
const selectors = {
  'color-contrast': `[${lookAttribute}]`,
  'link-in-text-block': `a[href][${lookAttribute}], [role="link"]`,
}

export const colorRules = Object.keys(selectors)

/** Looks of text that this process has given to axe. A failed test ends its process, so none is known that failed. */
const measuredLooks = new Set<string>()

/**
 * What axe finds by all rules of WCAG, or by the rules named, with the elements, short enough for a report. The rules
 * on color read two elements of each look that is new to this process, those on structure two rows of each shape
 * (`shapes.ts`).
 */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) {
    await page.evaluate(axe.source)
    await page.evaluate(
      (rules) => window.axe?.configure({ rules }),
      Object.entries(selectors).map(([id, selector]) => ({ id, selector })),
    )
  }
  if (rules === undefined || rules.some((rule) => colorRules.includes(rule))) {
    const { looks, marked } = await page.evaluate(markLooks, {
      attribute: lookAttribute,
      known: [...measuredLooks],
    })
    expect(looks.length, 'looks of text').toBeGreaterThan(0)
    for (const look of looks) measuredLooks.add(look)
    if (marked === 0 && rules?.every((rule) => colorRules.includes(rule))) return []
  }
  const { doubled } = await page.evaluate(markAlikeRows, {
    attribute: passedOver,
    kept: `[${lookAttribute}]`,
  })
  expect(doubled, 'ids that stand more than once').toEqual([])
  const runOnly: RunOnly = rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: tags }
  const { applied, found } = await page.evaluate(
    async ({ runOnly, passedOver }) => {
      if (!window.axe) throw new Error('axe is not in the page')
      const hidden = document.createElement('style')
      hidden.textContent = `[${passedOver}] { display: none !important }`
      document.head.append(hidden)
      const { passes, violations } = await window.axe.run(document, {
        runOnly,
        // Describing every element that passes takes longer than all the checks.
        resultTypes: ['violations'],
      })
      const found = violations.flatMap(({ id, help, nodes }) =>
        nodes.slice(0, 5).map(({ target, failureSummary }) => {
          return `${id}: ${help} — ${target.join(' ')} — ${failureSummary?.replaceAll(/\s+/g, ' ')}`
        }),
      )
      hidden.remove()
      return { applied: passes.length + violations.length, found }
    },
    { runOnly, passedOver },
  )
  // What is new to the rules on color may be nothing that they judge, as a hidden link.
  if (rules === undefined) expect(applied, 'rules that axe could apply').toBeGreaterThan(0)
  return found
}
