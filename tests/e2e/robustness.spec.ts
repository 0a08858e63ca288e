import { impactSlugs } from '@/domain/impact/catalog'
import { expect, section, test } from '../support/browser'
import { numberOf, readAll, textOf } from './api/read-all'

/** Does the conclusion hold: variants, a reader's own figures, and the badges that follow from them. */

const address = '/impacts/robustness'

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('ranks as the API does, with a badge for each impact', async ({ page, request }) => {
      await page.goto(address)
      const ranked = (await readAll(request, 'impacts'))
        .toSorted((a, b) => numberOf(b, 'index') - numberOf(a, 'index'))
        .map((row) => textOf(row, 'title'))
      const table = section(page, 'standing')
      expect(await table.getByRole('rowheader').getByRole('link').allInnerTexts()).toEqual(ranked)
      await expect(table.getByText(/^Top 5 in \d+ of \d+ variants$/)).toHaveCount(15)
    })

    test('figures of one’s own are reckoned with and stand in the address', async ({ page }) => {
      await page.goto(address)
      await page.getByText('Reckon with weights, half-lives and a day of your own').click()
      const form = page.getByRole('form', { name: 'Filters' })
      await form.getByLabel('Claimed').fill('1')
      await form.getByLabel('Filing').fill('30')
      await form.getByRole('button', { name: 'Apply' }).click()
      await expect(page).toHaveURL(/\/impacts\/robustness\?w-claimed=1&h-filing=30$/)
      const status = page.getByRole('status').filter({ visible: true })
      await expect(status).toContainText('weight of “claimed” 1 instead of 0.3')
      const standing = section(page, 'standing').filter({ visible: true })
      await expect(standing.getByRole('columnheader', { name: 'Published rank' })).toBeVisible()
      const ranks = await standing
        .locator('tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) =>
            [...row.querySelectorAll('td')].slice(0, 2).map((cell) => Number(cell.textContent)),
          ),
        )
      expect(ranks.map(([own]) => own)).toEqual(impactSlugs.map((_, position) => position + 1))
      expect(ranks.map(([, published]) => published)).not.toEqual(ranks.map(([own]) => own))
      await status.getByRole('link', { name: 'Back to the published ones' }).click()
      await expect(page).toHaveURL(/\/impacts\/robustness$/)
    })
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a figure that cannot be used is said beside its field, and the published one stands', async ({
    page,
  }) => {
    await page.goto(`${address}?w-claimed=7&h-filing=soon`)
    const form = page.getByRole('form', { name: 'Filters' })
    await expect(form).toContainText('“7” is not used: a number from 0 to 1 is needed.')
    await expect(form).toContainText('“soon” is not used')
    await expect(page.getByRole('columnheader', { name: 'Published rank' })).toHaveCount(0)
  })

  test('each family lists its variants, and says how many move a rank', async ({ page }) => {
    await page.goto(address)
    const rows = section(page, 'families').locator('tbody tr')
    await expect(rows).toHaveCount(6)
    await section(page, 'families').getByRole('link', { name: 'Without an operator' }).click()
    await expect(page).toHaveURL(/family=operator#variants$/)
    const variants = section(page, 'variants')
    const operators = variants.locator('tbody tr')
    expect(await operators.count()).toBeGreaterThan(5)
    await expect(operators.first()).toContainText('The ranking itself')
    for (const row of await operators.all()) await expect(row.locator('td')).toHaveCount(15)
    await expect(variants.locator('td b').first()).toBeVisible()
  })

  test('a badge stands on the page of an impact and leads here', async ({ page }) => {
    await page.goto('/impacts/ai-safety-engineering')
    const today = page.getByRole('region', { name: 'The index today' })
    await expect(today).toContainText(/Top 5 in \d+ of \d+ variants/)
    await today.getByRole('link', { name: 'Does the conclusion hold?' }).click()
    await expect(page).toHaveURL(/\/impacts\/robustness$/)
  })
})
