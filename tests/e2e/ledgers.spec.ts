import { expect, section, test } from '../support/browser'
import { readAll, textOf } from './api/read-all'

/** The three ledgers: filings with their jurisdictions, production, promises. */

test.describe('a filing', () => {
  test.use({ javaScriptEnabled: false })

  test('is reached from the list and shows its steps, documents and four figures', { tag: '@phone' }, async ({
    page,
  }) => {
    await page.goto('/filings')
    const name = 'Autonomous Vehicle Network Company permit, Clark County'
    await page.getByRole('link', { name, exact: true }).click()
    await expect(page).toHaveURL(/\/filings\/tesla-nv-nta-avnc-2026$/)
    const steps = section(page, 'steps')
    await expect(steps.getByText('Another account, not counted').first()).toBeVisible()
    expect(await steps.locator('a[href^="http"]').count()).toBeGreaterThan(3)
    const vehicles = section(page, 'vehicles')
    await expect(vehicles.getByRole('listitem')).toHaveCount(4)
    await expect(vehicles.getByText('no figure')).toHaveCount(2)
    await expect(vehicles).toContainText('As many authorized as requested')
    await expect(vehicles).toContainText('never added')
  })

  test('is read as of a past day through the form, and knows nothing of the days after', async ({ page }) => {
    await page.goto('/filings/tesla-nv-nta-avnc-2026')
    await page.locator('input[name="asOf"]').fill('2026-08-01')
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect(page).toHaveURL(/\?asOf=2026-08-01$/)
    await expect(section(page, 'vehicles')).toContainText('4,990 fewer authorized than requested')
    await expect(section(page, 'steps')).toContainText('caps Tesla at 10 driverless cars')
    await expect(section(page, 'steps')).not.toContainText('ceiling from 10 to 5,000')
    await page.getByRole('link', { name: 'Back to today' }).click()
    await expect(page).toHaveURL(/tesla-nv-nta-avnc-2026$/)
  })

  test('before its first step says so; a day that cannot be read is named', async ({ page }) => {
    await page.goto('/filings/tesla-nv-nta-avnc-2026?asOf=2020-01-01')
    await expect(page.getByText('No step of this filing is on record by 1 Jan 2020')).toBeVisible()
    await page.goto('/filings/tesla-nv-nta-avnc-2026?asOf=soon')
    await expect(page.getByRole('status')).toContainText('is not a day')
  })

  test('keeps its old anchor in the list, where the longest wait can be sorted first', async ({ page }) => {
    await page.goto('/filings?state=open&sort=waiting&order=desc')
    await expect(page.locator('tr#nhtsa-cruise-origin-555')).toHaveCount(1)
    const waits = await page.locator('main tbody tr td:last-child').allInnerTexts()
    const days = waits.map((text) => Number((text.split('–').at(-1) ?? '').replaceAll(',', '')))
    const known = days.filter((value) => !Number.isNaN(value))
    expect(known.length).toBeGreaterThan(20)
    expect(known).toEqual(known.toSorted((a, b) => b - a))
    expect(days.slice(known.length).every(Number.isNaN)).toBe(true)
  })

  test('has a page each', async ({ request }) => {
    const slugs = (await readAll(request, 'filings')).map((row) => textOf(row, 'slug'))
    expect(slugs.length).toBeGreaterThan(90)
    for (const slug of slugs.filter((_, index) => index % 9 === 0)) {
      expect((await request.get(`/filings/${slug}`)).status(), slug).toBe(200)
    }
  })
})

test.describe('a jurisdiction', () => {
  test.use({ javaScriptEnabled: false })

  test('shows every level of one place chain and who stands where', { tag: '@phone' }, async ({ page }) => {
    await page.goto('/jurisdictions/las-vegas-nv')
    for (const level of ['national', 'regional', 'county']) await expect(section(page, level)).toBeVisible()
    const ladder = section(page, 'ladder')
    const tesla = ladder.getByRole('listitem').filter({ hasText: 'Tesla' })
    await expect(tesla).toContainText('stands at: driverless deployment')
    await expect(tesla.locator('a[href="/filings/tesla-nv-dmv-operations-2025"]')).toHaveCount(1)
    await expect(section(page, 'county')).toContainText('Clark County')
  })

  test('is listed, filtered and sorted in the address', async ({ page }) => {
    await page.goto('/jurisdictions?operator=zoox&sort=name&order=asc')
    const names = await page.locator('main tbody tr th a').allInnerTexts()
    expect(names).toEqual(names.toSorted())
    expect(names).toContain('Nevada')
    await page.goto('/jurisdictions?kind=bloc&operator=zoox')
    await expect(page.getByRole('status')).toContainText('No jurisdictions meet all of these filters')
    await page.getByRole('link', { name: 'Clear all filters' }).click()
    await expect(page).toHaveURL(/\/jurisdictions$/)
  })

  test('read as of an earlier day stands lower', async ({ page }) => {
    await page.goto('/jurisdictions/us-nv?asOf=2025-10-01')
    const tesla = section(page, 'ladder').getByRole('listitem').filter({ hasText: 'Tesla' })
    await expect(tesla).toContainText('stands at: testing with a driver')
  })
})

test.describe('a program', () => {
  test.use({ javaScriptEnabled: false })

  test('shows plans against what came about, both rates and that no fleet number moves', {
    tag: '@phone',
  }, async ({ page }) => {
    await page.goto('/production')
    await section(page, 'cybercab').getByRole('link', { name: 'Planned and built' }).click()
    await expect(page).toHaveURL(/\/production\/cybercab$/)
    await expect(page.getByText('No milestone moves a fleet number')).toBeVisible()
    const april = section(page, 'plans').getByRole('row').filter({ hasText: 'Musk sets April 2026' })
    await expect(april).toContainText('8 days early')
    await expect(section(page, 'rates')).toContainText('The newest rate stated is 125,000 units a year')
    await expect(section(page, 'rates').getByRole('img')).toHaveCount(1)
    expect(await section(page, 'sources').getByRole('listitem').count()).toBeGreaterThan(10)
  })
})

test.describe('promises', () => {
  test.use({ javaScriptEnabled: false })

  test('open with their reference class, and name the signal that shows them kept', async ({ page }) => {
    await page.goto('/promises?operator=tesla&metric=fleet-size&status=open')
    const rows = page.locator('main section').first().locator('tbody tr')
    expect(await rows.count()).toBeGreaterThan(2)
    for (const row of await rows.all()) {
      await expect(row.getByRole('rowheader')).toContainText(
        /^Of Tesla Robotaxi’s 3 dated promises on fleet size/,
      )
    }
    await page.goto('/promises?status=late')
    const rdw = page.locator('#tgt-rdw-feb-2026')
    await expect(rdw).toContainText('41 days late')
    await expect(rdw.locator('a[href="/signals/fil-rdw-granted"]')).toHaveCount(1)
  })

  test('read as of a past day are overdue before they are late', async ({ page }) => {
    await page.goto('/promises?operator=tesla&asOf=2026-03-15')
    await expect(page.locator('#tgt-rdw-feb-2026')).toContainText('Overdue')
    await expect(page.locator('#tgt-rdw-feb-2026')).not.toContainText('10 April 2026')
    await expect(page.locator('#tgt-cc-end-aug')).toHaveCount(0)
  })
})

test('the overview sets announced fleets against counted ones, with the same numbers in a table', async ({
  page,
}) => {
  await page.goto('/')
  const ambition = section(page, 'ambition')
  await expect(ambition.getByRole('img', { name: /^Tesla Robotaxi:/ })).toBeVisible()
  await ambition.getByText(/^Show the \d+ promises and counts$/).click()
  const bay = ambition.getByRole('row').filter({ hasText: 'Bay Area' })
  await expect(bay).toContainText('1,000')
  await expect(bay).toContainText('113–146 observed')
  await expect(bay).toContainText('Missed')
})
