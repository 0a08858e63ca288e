import type { APIRequestContext, Page } from '@playwright/test'
import { violations } from '../support/axe'
import { expect, section, test } from '../support/browser'

/** The window, the scale, the comparison and the alignment of the timeline: all in the address, and in every file. */

const shownWindow = (page: Page) => page.locator('#shown-window')
const windowLinks = (page: Page) => page.getByRole('navigation', { name: 'Window of time' })
const fleet = (page: Page) => section(page, 'fleet')

type Row = Record<string, string>

/** The rows of a CSV file without quoted commas in the columns that a test reads. */
async function csvRows(request: APIRequestContext, href: string): Promise<Row[]> {
  const response = await request.get(href)
  expect(response.status(), href).toBe(200)
  expect(response.headers()['content-type']).toContain('text/csv')
  const [header = '', ...lines] = (await response.text()).trim().split('\r\n')
  const columns = header.split(',')
  return lines.map((line) => {
    const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? []
    return Object.fromEntries(
      columns.map((column, index) => [column, (cells[index] ?? '').replace(/,$/, '')]),
    )
  })
}

/** How many readings the table of the chart speaks of. */
async function readingsSaid(page: Page): Promise<number> {
  const text = await fleet(page).locator('summary').first().textContent()
  return Number(/\(([\d,]+) readings?/.exec(text ?? '')?.[1]?.replaceAll(',', ''))
}

test('a window in the address bounds every chart, the list and the files', { tag: '@phone' }, async ({
  page,
  request,
}) => {
  const query = 'operator=tesla&from=2026-01-01&to=2026-06-30'
  await page.goto(`/timeline?${query}`)
  await expect(shownWindow(page)).toHaveText('1 Jan 2026 – 30 Jun 2026')
  const rows = await csvRows(request, `/timeline/view.csv?${query}&chart=fleet`)
  expect(rows.length).toBeGreaterThan(5)
  expect(await readingsSaid(page)).toBe(rows.length)
  for (const { date = '' } of rows) expect(date >= '2026-01-01' && date <= '2026-06-30', date).toBe(true)
  const events = await csvRows(request, `/timeline/view.csv?${query}&chart=events`)
  await expect(section(page, 'events')).toContainText(`${events.length} signals, newest first`)
  const whole = await csvRows(request, '/timeline/view.csv?operator=tesla&chart=fleet')
  expect(whole.length).toBeGreaterThan(rows.length)
  await expect(fleet(page)).toContainText('As of 30 Jun 2026')
})

test('a first day that is none, and one in the future, are said and can be given up', async ({ page }) => {
  for (const from of ['yesterday', '2099-01-01']) {
    const response = await page.goto(`/timeline?from=${from}`)
    expect(response?.status()).toBe(200)
    await expect(page.getByRole('status').first()).toContainText('A filter does not fit')
    await page.getByRole('link', { name: 'Leave out the filter “from”' }).click()
    await expect(page).toHaveURL(/\/timeline$/)
  }
  const refused = await page.request.get('/timeline/view.csv?from=yesterday')
  expect(refused.status()).toBe(400)
  expect(await refused.json()).toMatchObject({ error: { code: 'invalid', field: 'from' } })
})

test('the ends of the window move by keyboard, and Back undoes it', async ({ page }) => {
  await page.goto('/timeline?operator=tesla&from=2026-01-01')
  const first = page.getByRole('slider', { name: 'First day shown' })
  await first.focus()
  await first.press('ArrowRight')
  await expect(first).toHaveAttribute('aria-valuetext', '8 Jan 2026')
  await expect(page).toHaveURL(/from=2026-01-08/)
  await expect(shownWindow(page)).toContainText('8 Jan 2026')
  await expect(first).toBeFocused()
  await page.goBack()
  await expect(page).toHaveURL(/from=2026-01-01/)
  await expect(first).toHaveAttribute('aria-valuetext', '1 Jan 2026')
})

test('a chart in focus zooms by keyboard and by dragging', async ({ page }) => {
  await page.goto('/timeline?operator=tesla&place=austin-tx&from=2026-01-01&to=2026-10-31')
  const chart = fleet(page).locator('svg[role="application"]').first()
  const reader = fleet(page).getByRole('button', { name: 'Read the chart with the arrow keys' })
  await reader.focus()
  // Coming near may have opened the chart already; the focus is on it either way.
  await page.keyboard.press('Enter')
  await expect(chart).toBeFocused()
  await page.keyboard.press('+')
  await expect(page).not.toHaveURL(/from=2026-01-01/)
  await expect(page).toHaveURL(/from=2026-\d\d-\d\d&to=2026/)
  const zoomed = page.url()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(page).not.toHaveURL(zoomed)

  await page.goto('/timeline?operator=tesla&place=austin-tx&from=2026-01-01&to=2026-10-31')
  // The chart opens for a reader who moves once the scripts have started.
  await expect(async () => {
    await page.mouse.move(300, 300)
    await page.mouse.wheel(0, 20)
    await expect(chart).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await chart.scrollIntoViewIfNeeded()
  const box = await chart.boundingBox()
  if (!box) throw new Error('The chart has no box')
  await page.mouse.move(box.x + box.width * 0.4, box.y + 100)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.7, box.y + 110, { steps: 5 })
  await page.mouse.up()
  await expect(page).toHaveURL(/from=2026-0[3-6]-\d\d&to=2026-/)
})

test('a logarithmic scale is drawn by the server and named', async ({ page }) => {
  await page.goto('/timeline?operator=tesla&place=us-tx&scale=log')
  await expect(fleet(page)).toContainText('The scale is logarithmic')
  const labels = await fleet(page).locator('svg[role="img"]').first().locator('text').allTextContents()
  expect(labels).toEqual(expect.arrayContaining(['1', '10', '100', '1,000']))
})

test('up to four are compared side by side on one scale, from a form', async ({ page, request }) => {
  await page.goto('/timeline')
  const form = page.getByRole('form', { name: 'Filters' })
  await form.getByLabel('Compare, 1 of 4').fill('Austin')
  await form.getByLabel('Compare, 2 of 4').fill('waymo')
  await form.getByRole('button', { name: 'Apply' }).click()
  await expect(page).toHaveURL(/compare=Austin&compare=waymo/)
  await expect(fleet(page)).toContainText('The charts share their scales')
  const charts = fleet(page).locator('svg[role="img"], svg[role="application"]')
  await expect(charts).toHaveCount(2)
  await windowLinks(page).getByRole('link', { name: '1 year' }).click()
  await expect(page).toHaveURL(/compare=austin-tx(,|%2C)waymo/)

  await page.goto('/timeline?compare=austin-tx,waymo')
  const scales = await fleet(page)
    .locator('svg[role="img"]')
    .evaluateAll((charts) =>
      charts.map((chart) =>
        [...chart.querySelectorAll('text[text-anchor="end"]')].map(({ textContent }) => textContent).join(),
      ),
    )
  expect(scales).toHaveLength(2)
  expect(new Set(scales).size).toBe(1)
  const rows = await csvRows(request, '/timeline/view.csv?compare=austin-tx,waymo&chart=fleet')
  for (const { operator, place } of rows) expect(operator === 'waymo' || place === 'austin-tx').toBe(true)

  await page.goto('/timeline?compare=tesla,waymo,zoox,cruise,avride')
  await expect(page.getByRole('main')).toContainText('Compare at most 4')
  await page.goto('/timeline?compare=atlantis')
  await expect(page.getByRole('main')).toContainText('No operator or place is called “atlantis”')
})

test('counts align by days since the first public ride, and what has none is named', async ({
  page,
  request,
}) => {
  await page.goto('/timeline?operator=tesla&align=launch')
  await expect(fleet(page)).toContainText('Days since the first public ride')
  await expect(fleet(page)).toContainText('Left out, since no public service is on record')
  const rows = await csvRows(request, '/timeline/view.csv?operator=tesla&align=launch&chart=fleet')
  const austin = rows.filter(({ place }) => place === 'austin-tx')
  expect(austin.length).toBeGreaterThan(5)
  for (const { firstPublicRide = '', daysSinceFirstPublicRide, date = '' } of austin) {
    expect((Date.parse(date) - Date.parse(firstPublicRide)) / 86_400_000).toBe(
      Number(daysSinceFirstPublicRide),
    )
  }
})

test('miles per incident have n, a window and an interval, and percentages are no counts', async ({
  page,
  request,
}) => {
  await page.goto('/timeline?operator=tesla')
  const rates = section(page, 'rates')
  await expect(rates).toContainText(/n = 24/)
  await expect(rates).toContainText(/exact 95% interval/)
  await expect(rates).toContainText('No rate is given below n = 3')
  const rows = await csvRows(request, '/timeline/view.csv?chart=rates')
  expect(rows.length).toBeGreaterThan(3)
  for (const { n, milesPerIncident } of rows) {
    expect(Number(n)).toBeGreaterThanOrEqual(0)
    if (Number(n) < 3) expect(milesPerIncident).toBe('')
  }
  const incidents = await csvRows(request, '/timeline/view.csv?operator=waymo&chart=incidents')
  for (const { unit } of incidents) expect(unit).not.toMatch(/^"?%/)
})

test('every chart is offered as CSV, SVG and PNG with a citation of the view', async ({ page, request }) => {
  await page.goto('/timeline?operator=tesla&from=2026-01-01')
  const figures = page.locator('main figure')
  const count = await figures.count()
  expect(count).toBeGreaterThan(5)
  for (const figure of await figures.all()) {
    await expect(figure.getByText(/^Cite: “/)).toContainText(/\/timeline\?.*from=2026-01-01.*to=\d{4}/)
    await expect(figure.getByRole('button', { name: 'PNG' })).toBeVisible()
    const csv = await figure.getByRole('link', { name: 'CSV' }).getAttribute('href')
    expect((await csvRows(request, csv ?? '')).length, csv ?? '').toBeGreaterThan(0)
    const svgHref = (await figure.getByRole('link', { name: 'SVG' }).getAttribute('href')) ?? ''
    const svg = await request.get(svgHref)
    expect(svg.headers()['content-type'], svgHref).toContain('image/svg+xml')
    const text = await svg.text()
    expect(text, svgHref).not.toMatch(/var\(|undefined|NaN/)
    expect(text).toContain('from=2026-01-01')
  }
  const waiting = page.waitForEvent('download')
  await fleet(page).getByRole('button', { name: 'PNG' }).click()
  const download = await waiting
  expect(download.suggestedFilename()).toMatch(/^vehicles-counted-.*\.png$/)
})

test('a text that a spreadsheet would run never leads a cell', async ({ request }) => {
  for (const chart of ['fleet', 'events', 'area', 'capacity', 'miles', 'rates']) {
    const text = await (await request.get(`/timeline/view.csv?chart=${chart}`)).text()
    expect(text).not.toMatch(/(^|,)"?[=@+]/m)
  }
})

test('axe finds nothing in a comparison, aligned and logarithmic', async ({ page }) => {
  for (const query of ['compare=austin-tx,phoenix-az&scale=log', 'operator=waymo&align=launch']) {
    await page.goto(`/timeline?${query}`)
    await page.waitForLoadState('networkidle')
    expect(await violations(page)).toEqual([])
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('links and the form set the window, and no dead control is offered', async ({ page }) => {
    await page.goto('/timeline?operator=waymo')
    await expect(page.getByRole('slider')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'PNG' })).toHaveCount(0)
    await windowLinks(page).getByRole('link', { name: '2 years' }).click()
    await expect(page).toHaveURL(/operator=waymo&from=\d{4}-\d\d-\d\d$/)
    const before = await shownWindow(page).textContent()
    await windowLinks(page).getByRole('link', { name: 'Zoom in' }).click()
    expect(await shownWindow(page).textContent()).not.toBe(before)
    const form = page.getByRole('form', { name: 'Filters' })
    await form.getByLabel('From').fill('2025-01-01')
    await form.getByLabel('To', { exact: true }).fill('2025-12-31')
    await form.getByLabel('Scale').selectOption({ label: 'Logarithmic' })
    await form.getByRole('button', { name: 'Apply' }).click()
    await expect(shownWindow(page)).toHaveText('1 Jan 2025 – 31 Dec 2025')
    await expect(fleet(page)).toContainText('The scale is logarithmic')
  })
})
