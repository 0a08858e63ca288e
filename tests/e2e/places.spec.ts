import { expect, section, test } from '../support/browser'
import { readAll } from './api/read-all'

/** Pages of regions and countries: today and past days, the way there and the way on. */

const day = '2025-06-01'

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a city leads to its state, whose page lists it by state of deployment', async ({
      page,
      request,
    }) => {
      await page.goto('/cities/austin-tx')
      await page.getByRole('main').getByRole('link', { name: 'Texas', exact: true }).click()
      await expect(page).toHaveURL(/\/places\/us-tx$/)
      await expect(page.getByRole('heading', { level: 1, name: 'Texas' })).toBeVisible()
      const known = await readAll(request, 'deployments', { place: 'us-tx' })
      const cities = section(page, 'cities').locator('tbody tr')
      expect(await cities.count()).toBeGreaterThanOrEqual(new Set(known.map(({ place }) => place)).size)
      await section(page, 'cities').getByRole('link', { name: 'Sort and filter' }).click()
      await expect(page).toHaveURL(/\/cities\?region=us-tx$/)
      await expect(page.getByRole('main').locator('tbody tr').filter({ visible: true })).not.toHaveCount(0)
    })

    test('a state as of a past day shows nothing that came later', async ({ page }) => {
      await page.goto('/places/us-tx')
      await page.getByLabel('Read as of', { exact: true }).fill(day)
      await page.getByRole('button', { name: 'Apply' }).click()
      await expect(page).toHaveURL(/\/places\/us-tx\?asOf=2025-06-01$/)
      await expect(page.getByRole('main')).toContainText('As of 1 Jun 2025.')
      await expect(page).toHaveTitle(/^Robotaxis in Texas, 1 Jun 2025/)
      const shown = page.getByRole('main').locator('time')
      const days = await shown.evaluateAll((all) => all.map((one) => one.getAttribute('datetime') ?? ''))
      expect(days.length).toBeGreaterThan(3)
      for (const one of days) expect(one.slice(0, 10) <= day, one).toBe(true)
    })
  })
}

test('a city among the places leads to its own page for good, and a stranger nowhere', async ({
  request,
}) => {
  for (const query of ['', `?asOf=${day}`]) {
    const city = await request.get(`/places/austin-tx${query}`, { maxRedirects: 0 })
    expect([city.status(), city.headers().location], query).toEqual([
      308,
      expect.stringMatching(new RegExp(`/cities/austin-tx${query.replace('?', '\\?')}$`)),
    ])
    expect((await request.get(`/places/atlantis${query}`)).status(), query).toBe(404)
  }
  const route = await request.get(`/places/us-tx/as-of/${day}`, { maxRedirects: 0 })
  expect(route.headers().location).toMatch(/\/places\/us-tx\?asOf=2025-06-01$/)
})

test('a country has its regions, its description for programs and its card', async ({ page, request }) => {
  await page.goto('/search?q=united+states&type=place')
  await page.getByRole('main').getByRole('link', { name: 'United States' }).first().click()
  await expect(page).toHaveURL(/\/places\/us$/)
  await expect(section(page, 'inside').getByRole('link', { name: 'Texas' })).toBeVisible()
  const html = await (await request.get('/places/us-tx')).text()
  expect(html).toContain('"@type":"AdministrativeArea"')
  expect(html).toContain('"containedInPlace":{"@type":"Country","name":"United States"')
  expect((await request.get('/og/places/us-tx.png')).headers()).toMatchObject({ 'content-type': 'image/png' })
})
