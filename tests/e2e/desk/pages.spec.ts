import type { Page } from '@playwright/test'
import { colorRules, violations } from '../../support/axe'
import { expect, test } from '../../support/session'
import { austinCount, countOnFile } from './entry-form'

/** Every page of the desk, seen once: what axe finds and what does not fit, on a wide screen and on a phone. */

const phone = { width: 390, height: 844 }
const screens = [{ width: 1280, height: 844 }, phone]

/** What is wrong with the open page on either screen, by the colors of both themes. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const screen of screens) {
    await page.setViewportSize(screen)
    const at = `at ${screen.width} px`
    // What differs on a phone is the size and the place of things.
    const rules = screen === phone ? [...colorRules, 'target-size', 'scrollable-region-focusable'] : undefined
    for (const fault of await violations(page, rules)) found.push(`${at}: ${fault}`)
    await page.emulateMedia({ colorScheme: 'dark' })
    for (const fault of await violations(page, colorRules)) found.push(`${at}, dark: ${fault}`)
    await page.emulateMedia({ colorScheme: 'light' })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    if (over > 0) found.push(`${at}: scrolls sideways by ${over} px`)
  }
  return found
}

for (const [name, paths] of [
  [
    'of signals and changes',
    ['/admin', '/admin/signals', '/admin/changes', '/admin/stale', '/admin/people', '/admin/people/audit'],
  ],
  [
    'of records and accounts',
    [
      '/admin/account',
      '/admin/records',
      '/admin/records/operators',
      '/admin/records/sources?q=zzzz',
      '/admin/records/places/austin-tx',
      '/admin/records/operators/zoox?into=waymo',
      '/admin/records/new/filings',
    ],
  ],
] as const) {
  test(`pages ${name} have no fault of access and fit both screens`, async ({ desk }) => {
    test.setTimeout(600_000)
    for (const path of paths) {
      await desk.goto(path)
      expect.soft(await faults(desk), path).toEqual([])
    }
  })
}

test('a draft, its preview and an open list of records have no fault of access and fit both screens', async ({
  desk,
}) => {
  test.setTimeout(600_000)
  const id = await countOnFile(desk, austinCount(), 'draft')
  for (const path of [`/admin/signals/${id}/preview`, `/admin/signals/${id}`]) {
    await desk.goto(path)
    await desk.waitForLoadState('networkidle')
    // Shut, it would not be looked at.
    for (const panel of await desk.getByText('Correct the mapping…').all()) await panel.click()
    expect.soft(await faults(desk), path).toEqual([])
  }
  await desk.goto('/admin/signals/new/fleet-estimate')
  const operator = desk.getByLabel('Operator', { exact: true })
  await operator.click()
  await operator.pressSequentially('wa')
  await expect(desk.getByRole('option', { name: /^Waymo/ })).toBeVisible()
  expect.soft(await faults(desk), 'an open list').toEqual([])
  await expect(desk.getByRole('option', { name: /^Waymo/ })).toBeVisible()
})
