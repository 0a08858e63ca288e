import { violations } from '../../support/axe'
import { expect, test } from '../../support/browser'

test('a statement is rewritten in a browser, and axe finds nothing in the answer', { tag: '@phone' }, async ({
  page,
}) => {
  await page.goto('/readiness')
  const form = page.getByRole('form', { name: 'Rewrite' })
  await form.getByLabel('Of what?').fill('labeled cyclists')
  await form.getByLabel('How many?').fill('4,000')
  await form.getByLabel('How many failed?').fill('120')
  await form.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(/\?what=labeled\+cyclists&exposure=4%2C000&failures=120#audit$/)
  const answer = page.getByRole('status').filter({ hasText: 'labeled cyclists' })
  await expect(answer).toContainText('3.0 percent, with an interval of 2.5 to 3.6.')
  expect(await violations(page)).toEqual([])
})

test('a reader comes from a signal on the overview to a plan in four clicks', async ({ page }) => {
  await page.goto('/')
  for (const [part, family] of [
    ['newest', '/signals/'],
    ['mapping', '/impacts/'],
    ['paths', '/paths/'],
  ] as const) {
    await page
      .locator(`section[aria-labelledby="${part}"] a[href^="${family}"]`)
      .filter({ visible: true })
      .first()
      .click()
    await expect(page).toHaveURL(new RegExp(`${family}[^/]+$`))
    await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true })).toHaveCount(1)
  }
  await page.getByRole('link', { name: 'Make a plan of this path' }).filter({ visible: true }).click()
  await expect(page).toHaveURL(/\/plan\?path=[^&]+$/)
  await expect(page.locator('section[aria-labelledby="roadmap"]').filter({ visible: true })).toBeVisible()
})
