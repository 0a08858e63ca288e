import { expect, section, test } from '../support/browser'

/** A browser with scripts off, through what readers do most. The rest of that reader's pages is read in tests/http/pages. */

test.use({ javaScriptEnabled: false })

test('forms, links and folded parts do their work with no script at all', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Fleets' }).click()
  await expect(page).toHaveURL(/\/fleets$/)
  await page.getByRole('navigation', { name: 'Fleets pages' }).getByRole('link', { name: 'Timeline' }).click()
  await expect(page).toHaveURL(/\/timeline$/)
  await expect(page.getByRole('slider')).toHaveCount(0)
  const filters = page.getByRole('form', { name: 'Filters' })
  await filters.getByLabel('Operator').selectOption({ label: 'Waymo' })
  await filters.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(/operator=waymo/)
  await expect(section(page, 'events').getByRole('listitem').first()).toBeVisible()

  await page.goto('/map?operator=waymo')
  await expect(page.getByRole('slider', { name: 'Day shown' })).toBeHidden()
  await page.getByRole('textbox', { name: 'Day' }).fill('2026-06-15')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/operator=waymo.*asOf=2026-06-15|asOf=2026-06-15.*operator=waymo/)
  await expect(section(page, 'cities').locator('tbody tr').first()).toBeVisible()

  await page.goto('/search')
  const search = page.getByRole('main')
  await search.getByRole('searchbox', { name: 'Search for' }).fill('waymo phenix')
  await search.getByRole('button', { name: 'Search' }).click()
  await expect(section(page, 'place').getByRole('link', { name: /^Phoenix/ })).toBeVisible()

  await page.goto('/plan')
  const form = page.getByRole('form', { name: 'Filters' })
  await form.getByRole('combobox', { name: /^Path/ }).selectOption({ label: 'Safety & simulation' })
  await form.getByLabel('Place, 1 of 3').fill('Austin')
  await form.getByRole('button', { name: 'Apply' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Safety & simulation: Austin')

  await page.goto('/cities/austin-tx')
  const figures = section(page, 'knowledge').getByRole('table', { name: /^Every data point/ })
  await expect(figures).toBeHidden()
  await section(page, 'knowledge')
    .getByText(/^All \d+ figures, each with/)
    .click()
  await expect(figures).toBeVisible()
})
