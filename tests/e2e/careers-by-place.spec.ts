import { gzipSync } from 'node:zlib'
import { expect, section, test } from '../support/browser'
import { numberOf, readAll, textOf } from './api/read-all'

/** Impacts on any day and by place, against the API. */

test.use({ javaScriptEnabled: false })

const day = '2026-06-15'
const impact = 'fleet-reliability-sre'

test('the list of impacts is that of the API on a past day, and its links keep the day', async ({
  page,
  request,
}) => {
  await page.goto(`/impacts?asOf=${day}`)
  await expect(page.getByRole('main')).toContainText('As of 15 Jun 2026.')
  const ranked = (await readAll(request, 'impacts', { asOf: day })).toSorted(
    (a, b) => numberOf(b, 'index') - numberOf(a, 'index'),
  )
  const links = page.getByRole('table').first().getByRole('rowheader').getByRole('link')
  expect(await links.allInnerTexts()).toEqual(ranked.map((row) => textOf(row, 'title')))
  await links.first().click()
  await expect(page).toHaveURL(new RegExp(`/impacts/${textOf(ranked[0] ?? {}, 'slug')}\\?asOf=${day}$`))
  const strip = page.getByRole('region', { name: 'The index on that day' })
  await expect(strip).toContainText(numberOf(ranked[0] ?? {}, 'index').toFixed(1))
  await page.getByRole('link', { name: 'Back to today' }).click()
  await expect(page).toHaveURL(/\/impacts\/[a-z-]+$/)
})

test('a past day of an unknown impact is a 404, and each day has one address', async ({ page }) => {
  expect((await page.goto(`/impacts/juggling?asOf=${day}`))?.status()).toBe(404)
  await page.goto(`/impacts/${impact}/as-of/${day}`)
  await expect(page).toHaveURL(new RegExp(`/impacts/${impact}\\?asOf=${day}$`))
})

test('an impact says what to build, how it is counted, where else it is wanted, and what speaks against it', async ({
  page,
}) => {
  await page.goto(`/impacts/${impact}`)
  await expect(section(page, 'build').getByRole('listitem')).toHaveCount(3)
  await expect(section(page, 'occupations')).toContainText(/\d{2}-\d{4}/)
  await expect(section(page, 'transfer').locator('dt')).not.toHaveCount(0)
  await expect(section(page, 'against')).toBeVisible()
  await expect(section(page, 'related')).toContainText(/\d+ of \d+ signals/)
  const strip = page.getByRole('region', { name: 'The index today' })
  for (const span of ['in 30 days', 'in 90 days', 'in 365 days']) await expect(strip).toContainText(span)
})

test('places are ranked by the index of the API for each, with a range around it', async ({
  page,
  request,
}) => {
  await page.goto('/impacts/places')
  await page.getByLabel('Career impact').selectOption(impact)
  await page.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(new RegExp(`/impacts/places\\?impact=${impact}$`))
  const rows = page.locator('tbody tr')
  expect(await rows.count()).toBeGreaterThan(10)
  for (const row of (await rows.all()).slice(0, 3)) {
    const href = await row.getByRole('rowheader').getByRole('link').getAttribute('href')
    const place = href?.split('/').at(-1) ?? ''
    const [read] = (await readAll(request, 'impacts', { place })).filter((one) => one.slug === impact)
    await expect(row).toContainText(numberOf(read ?? {}, 'index').toFixed(1))
    await expect(row).toContainText(/\d+\.\d to \d+\.\d/)
    await expect(row.locator('a[href^="/signals/"]')).not.toHaveCount(0)
  }
})

test('a level, an unknown career and a day that is none are each answered', async ({ page }) => {
  await page.goto('/impacts/places?level=country')
  await expect(page.getByRole('rowheader', { name: 'United States' })).toBeVisible()
  await page.goto('/impacts/places?impact=juggling')
  await expect(page.getByRole('status')).toContainText('No career impact is called “juggling”.')
  await page.goto('/impacts/places?asOf=soon')
  await expect(page.getByRole('status')).toContainText('“soon” is not a day')
})

for (const path of [
  '/impacts',
  `/impacts/${impact}`,
  '/impacts/robustness?family=source',
  '/impacts/places',
]) {
  test(`${path} weighs no more than 60 KiB`, async ({ request }) => {
    const html = await (await request.get(path)).text()
    expect(gzipSync(html).length).toBeLessThan(60 * 1024)
  })
}
