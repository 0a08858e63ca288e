import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The rules that colors decide. */
export const colorRules = ['color-contrast', 'link-in-text-block']

/** What axe finds by all rules of WCAG, or by the rules named, with the elements, short enough for a report. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // Describing every element that passes takes longer than all the checks.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] })
  const { violations: found, passes } = await (rules ? axe.withRules(rules) : axe.withTags(tags)).analyze()
  expect(passes.length, 'rules that axe could apply').toBeGreaterThan(0)
  return found.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 5).map(({ target, failureSummary }) => {
      return `${id}: ${help} — ${target.join(' ')} — ${failureSummary?.replaceAll(/\s+/g, ' ')}`
    }),
  )
}
