import { expect, test } from '../support/browser'

/** Places and operators side by side. */

for (const javaScriptEnabled of [false, true]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a comparison is begun from a city, added to by name and cut down again', async ({ page }) => {
      await page.goto('/cities/austin-tx')
      await page.getByRole('main').getByRole('link', { name: 'Compare', exact: true }).click()
      await expect(page).toHaveURL(/\/compare\?place=austin-tx$/)
      await page.getByLabel('Compare, 2 of 4').fill('Phoenix')
      await page.getByRole('button', { name: 'Apply' }).click()
      const heads = page.getByRole('main').locator('thead th').filter({ visible: true })
      await expect(heads).toHaveCount(3)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Austin against Phoenix')
      await page.getByRole('link', { name: 'Remove Austin' }).click()
      await expect(page).toHaveURL(/\/compare\?place=phoenix-az$/)
      await expect(heads).toHaveCount(2)
    })
  })
}

test('the table says what is not known, names its sources, and is a file', async ({ page, request }) => {
  await page.goto('/compare?place=austin-tx,us-tx,waymo,asean&asOf=2026-06-15')
  const table = page.getByRole('main').getByRole('table')
  const area = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Service area' }) })
  await expect(area.getByRole('cell').nth(0)).toContainText('mi²')
  await expect(area.getByRole('cell').nth(3)).toHaveText('not known')
  expect(await table.locator('a[href^="/signals/"]').count()).toBeGreaterThan(8)
  await expect(page.getByRole('link', { name: 'The same on the timeline' })).toHaveAttribute(
    'href',
    /^\/timeline\?.*compare=austin-tx,us-tx,waymo,asean/,
  )
  const file = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
  const csv = await (await request.get(file ?? '')).text()
  expect(csv).toContain('Service area,asean,,,not known')
  const shown = await table.locator('tbody li > a, tbody li > span.fig').allTextContents()
  for (const words of shown) expect(csv.replaceAll('""', '"')).toContain(words)
})

test('without places it suggests some, and a wrong name is said', async ({ page }) => {
  await page.goto('/compare')
  const suggested = page.locator('section[aria-labelledby="suggestions"]').getByRole('link')
  await expect(suggested).toHaveCount(4)
  await suggested.first().click()
  await expect(page.getByRole('main').locator('thead th').filter({ visible: true })).toHaveCount(5)
  await page.goto('/compare?place=Atlantis')
  await expect(page.getByRole('status')).toContainText('No operator or place is called “Atlantis”.')
})

test.describe('on a narrow screen', { tag: '@phone-only' }, () => {
  test('the table scrolls by itself and keeps the names of the facts', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto('/compare?place=austin-tx,phoenix-az,us-tx,waymo')
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(320)
    const region = page.getByRole('region', { name: /^Table: / })
    const name = page.getByRole('rowheader', { name: 'Service area' })
    await name.scrollIntoViewIfNeeded()
    await region.evaluate((element) => element.scrollTo({ left: 400 }))
    await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBe(400)
    await expect(name).toBeInViewport({ ratio: 1 })
  })
})
