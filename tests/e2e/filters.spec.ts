import { expect, test } from '../support/browser'

/** Filter forms are plain GET forms; what is not set has no place in the address. */

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a form leaves only what was chosen in the address', async ({ page }) => {
      await page.goto('/signals')
      const form = page.getByRole('form', { name: 'Filters' })
      await form.getByLabel('Operator').selectOption('tesla')
      await form.getByLabel('Words in the text').fill('robotaxi & more')
      await form.getByRole('button', { name: 'Apply' }).click()
      await expect(page).toHaveURL(/\/signals\?operator=tesla&q=robotaxi\+%26\+more$/)
      await expect(form.getByLabel('Operator')).toHaveValue('tesla')
      await expect(form.getByLabel('Words in the text')).toHaveValue('robotaxi & more')
    })

    test('a form with nothing chosen leaves nothing', async ({ page }) => {
      await page.goto('/timeline?operator=tesla')
      const form = page.getByRole('form', { name: 'Filters' })
      await form.getByLabel('Operator').selectOption('')
      await form.getByRole('button', { name: 'Apply' }).click()
      await expect(page).toHaveURL(/\/timeline$/)
    })
  })
}
