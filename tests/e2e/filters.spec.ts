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

const lists = [
  '/cities',
  '/timeline',
  '/filings',
  '/production',
  '/promises',
  '/signals',
  '/impacts',
  '/impacts/matrix',
  '/impacts/places',
  '/impacts/robustness',
  '/paths',
  '/plan',
  '/data/sources',
  '/skills',
  '/inflections',
  '/readiness',
]

for (const list of lists) {
  test(`${list} is read under its shortest address`, async ({ request }) => {
    const long = await request.get(`${list}?place=&operator=tesla&q=`, { maxRedirects: 0 })
    expect(long.status()).toBe(307)
    expect(long.headers().location).toBe(`${list}?operator=tesla`)
    expect((await request.get(`${list}?operator=tesla`, { maxRedirects: 0 })).status()).toBe(200)
  })
}

test('other addresses keep their query', async ({ request }) => {
  for (const address of ['/about?x=', '/api/v1/places?limit=', '/data/download/signals.csv?x=']) {
    expect((await request.get(address, { maxRedirects: 0 })).headers().location, address).toBeUndefined()
  }
})
