import { expect, section, test } from '../support/browser'

/** What a city and an operator say is known, how old it is, what is not known and what is disputed. */

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a city shows ages, unknowns with what would settle them, and both sides of a dispute', async ({
    page,
  }) => {
    await page.goto('/cities/austin-tx')
    const knowledge = section(page, 'knowledge')
    await expect(knowledge).toContainText(/\d+ figures are known: \d+ fresh, \d+ past the time/)
    await expect(section(page, 'status')).toContainText(/(Fresh|Aging|Stale), \d[\d,]* days old/)

    const unknown = knowledge.getByRole('row').filter({ hasText: 'Under which permit it runs' })
    await expect(unknown).toContainText('Waymo')
    await expect(unknown).toContainText('Texas Department of Motor Vehicles')
    await expect(unknown.getByRole('link').first()).toHaveAttribute('href', /^\/data\/sources\//)

    const dispute = knowledge.getByRole('table', { name: /None is better founded than another/ }).first()
    await expect(dispute).toContainText('Main account')
    await expect(dispute).toContainText('Also on record')

    await knowledge.getByText(/^All \d+ figures, each with/).click()
    const figures = knowledge.getByRole('table', { name: /^Every known figure/ })
    const figure = figures.getByRole('row').filter({ hasText: 'Driverless vehicles, observed' })
    await expect(figure).toContainText(/days old · expected every 30 days/)
  })

  test('a past day knows what was known then, and ages it by that day', async ({ page }) => {
    await page.goto('/cities/austin-tx?asOf=2025-07-01')
    const knowledge = section(page, 'knowledge')
    await knowledge.getByText(/^All \d+ figures, each with/).click()
    const figures = knowledge.getByRole('table', { name: /^Every known figure/ })
    const count = figures.getByRole('row').filter({ hasText: 'Supervised vehicles, observed' })
    await expect(count).toContainText('Fresh, 10 days old · expected every 30 days')
    await expect(knowledge).not.toContainText('Texas Department of Motor Vehicles')
    const days = await knowledge
      .locator('time')
      .evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''))
    expect(days.length).toBeGreaterThan(3)
    for (const day of days) expect(day <= '2025-07-01', day).toBe(true)
  })
})

test('an operator with many cities stays readable: one row for each, the rest folded', async ({ page }) => {
  const response = await page.goto('/operators/waymo')
  expect(response?.status()).toBe(200)
  const knowledge = section(page, 'knowledge')
  const overview = knowledge.getByRole('table').first()
  await expect(overview.getByRole('rowheader', { name: 'Phoenix' })).toHaveCount(1)
  await expect(knowledge.getByRole('table', { name: /^Every known figure/ })).toBeHidden()
  await expect(knowledge.getByRole('row').filter({ hasText: 'Where the edge of' })).toContainText('Atlanta')
  await knowledge.getByText(/^All \d+ figures/).click()
  await expect(knowledge.getByRole('table', { name: /^Every known figure/ })).toBeVisible()
})

test('the cadences are published', async ({ page }) => {
  await page.goto('/operators/waymo')
  await page.getByRole('link', { name: 'How old is too old' }).click()
  await expect(page).toHaveURL(/\/methodology#freshness$/)
  const part = section(page, 'freshness')
  await expect(part.getByRole('row').filter({ hasText: 'Vehicles, observed' })).toContainText('30')
})
