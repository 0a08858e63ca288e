import type { Locator } from '@playwright/test'
import { expect, section, test } from '../../support/browser'

/** From the record to a plan. */

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a reader comes from a signal on the overview to a plan in four clicks', async ({ page }) => {
      await page.goto('/')
      const follow = async (link: Locator, to: RegExp) => {
        await link.filter({ visible: true }).first().click()
        await expect(page).toHaveURL(to)
        await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true })).toHaveCount(1)
      }
      await follow(section(page, 'newest').locator('a[href^="/signals/"]'), /\/signals\/[^/]+$/)
      await follow(section(page, 'mapping').locator('a[href^="/impacts/"]'), /\/impacts\/[^/]+$/)
      await follow(section(page, 'paths').locator('a[href^="/paths/"]'), /\/paths\/[^/]+$/)
      await follow(page.getByRole('link', { name: 'Make a plan of this path' }), /\/plan\?path=[^&]+$/)
      for (const part of ['index', 'fired', 'promises', 'filings', 'roadmap'])
        await expect(section(page, part).filter({ visible: true })).toBeVisible()
    })

    test('a plan is made by its form and lives in the address', async ({ page }) => {
      await page.goto('/plan')
      const form = page.getByRole('form', { name: 'Filters' })
      await form.getByRole('combobox', { name: /^Path/ }).selectOption({ label: 'Safety & simulation' })
      await form.getByLabel('Place, 1 of 3').fill('Austin')
      await form.getByLabel('Place, 3 of 3').fill('California')
      await form.getByLabel('Horizon').selectOption({ label: '18 months' })
      await form.getByRole('button', { name: 'Apply' }).click()
      await expect(page).toHaveURL(/\/plan\?/)
      const heading = page.getByRole('heading', { level: 1 }).filter({ visible: true })
      await expect(heading).toHaveText('Safety & simulation: Austin and California')
      const table = section(page, 'index').filter({ visible: true }).getByRole('table')
      await expect(table.getByRole('columnheader')).toHaveText([
        'Impact',
        'Everywhere',
        'New evidence, 90 days',
        'Rank',
        'Austin',
        'California',
      ])
      await page.reload()
      await expect(heading).toHaveText('Safety & simulation: Austin and California')
      await page.getByRole('link', { name: 'Clear all' }).filter({ visible: true }).click()
      await expect(page).toHaveURL(/\/plan$/)
      await expect(section(page, 'choose').filter({ visible: true }).getByRole('listitem')).toHaveCount(7)
    })
  })
}

test('what the page holds is in its file', async ({ page, request }) => {
  await page.goto('/plan?path=safety-simulation&place=austin-tx&asOf=2026-06-15')
  const link = page.getByRole('link', { name: 'Markdown', exact: true })
  const answer = await request.get((await link.getAttribute('href')) ?? '')
  expect(answer.headers()['content-disposition']).toContain('plan-safety-simulation-2026-06-15.md')
  const text = (await answer.text()).replaceAll('\\', '')
  for (const part of ['fired', 'promises', 'filings']) {
    const named = await section(page, part).locator('tbody th a').allInnerTexts()
    expect(named.length, part).toBeGreaterThan(0)
    for (const words of named) expect(text).toContain(words)
  }
})

test('what cannot be read is said, with the way on', async ({ page }) => {
  await page.goto('/plan?path=perception&place=Atlantis&horizon=7')
  const notice = page.getByRole('status').filter({ hasText: 'A filter does not fit' })
  await expect(notice).toContainText('No place is called “Atlantis”.')
  await expect(notice).toContainText('No horizon in months is called “7”.')
  await notice.getByRole('link', { name: 'Leave out the filter “places”' }).click()
  await expect(page).toHaveURL(/\/plan\?path=perception&horizon=7$/)
})

test('the fit tool leads to a plan', async ({ page }) => {
  await page.goto('/paths#fit=1.-----4-2----')
  const first = page.getByRole('region', { name: 'Result' }).locator('ol').first().locator('> li').first()
  await first.getByRole('link', { name: 'Make a plan of it' }).click()
  await expect(page).toHaveURL(/\/plan\?path=annotation-operations$/)
})
