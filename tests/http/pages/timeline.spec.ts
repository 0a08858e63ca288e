import type { APIRequestContext } from '@playwright/test'
import { expect, type Html, sectionAt, test, textOf } from '../../support/html'
import { textOf as fieldOf, readAll } from '../../support/read-all'

/** The state of the timeline is its address: filters, window, scale, comparison and alignment, and every file of it. */

const shownWindow = (page: Html) => page.text('#shown-window')
const windowLink = (page: Html, words: string) => page.href(words, 'nav[aria-label="Window of time"]')

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

const numberIn = (pattern: RegExp, text: string) => Number(pattern.exec(text)?.[1]?.replaceAll(',', ''))
/** "42 signals" of the section's heading, as a number. */
const signalsSaid = (page: Html) => numberIn(/([\d,]+) signals?, newest first/, page.section('events'))
/** How many readings the table of the chart speaks of. */
const readingsSaid = (page: Html) =>
  numberIn(/\(([\d,]+) readings?/, page.text(`${sectionAt('fleet')} summary`))

test('an operator is chosen by the form, and the list turns its pages with it', async ({ read, request }) => {
  const all = await read('/timeline')
  expect(signalsSaid(all)).toBeGreaterThan(800)
  const page = await read(all.submit({ Operator: 'Zoox' }))
  expect(page.path).toMatch(/\/timeline\?(.*&)?operator=zoox/)
  const today = new Date().toISOString().slice(0, 10)
  expect(signalsSaid(page)).toBe((await readAll(request, 'signals', { operator: 'zoox', to: today })).length)
  const shown = page.texts(`${sectionAt('events')} li`)
  expect(shown.length).toBeGreaterThan(5)
  for (const text of shown) expect(text).toContain('Zoox')
  expect(page.all('select[name="operator"] option[selected]').map(textOf)).toEqual([
    expect.stringMatching(/^Zoox/),
  ])
  const first = await read(all.submit({ Operator: 'Waymo' }))
  const next = await read(first.href('Next', 'nav[aria-label^="Pages"]'))
  expect(next.path).toMatch(/operator=waymo.*page=2|page=2.*operator=waymo/)
  expect(next.texts(`${sectionAt('events')} li`)[0]).not.toBe(first.texts(`${sectionAt('events')} li`)[0])
})

test('filters combine, and one link is enough to start over', async ({ read, request }) => {
  const page = await read('/timeline?operator=tesla&kind=filing&place=us-tx')
  const rows = await readAll(request, 'signals', { operator: 'tesla', kind: 'filing', place: 'us-tx' })
  expect(rows.length).toBeGreaterThan(0)
  expect(signalsSaid(page)).toBe(rows.length)
  const shown = page.hrefs(`${sectionAt('events')} li a`)
  for (const row of rows.slice(0, 20)) expect(shown).toContain(`/signals/${fieldOf(row, 'id')}`)
  expect(page.href('Clear all')).toBe('/timeline')
})

test('an operator, a place or a kind that nobody knows gives a message and a way on', async ({ read }) => {
  for (const query of ['operator=nobody', 'place=atlantis', 'kind=rumor']) {
    const page = await read(`/timeline?${query}`)
    expect(page.text()).toContain(query.split('=')[1])
    expect(page.all(`${sectionAt('events')} li`)).toHaveLength(0)
    expect(page.href(/clear|all|without/i)).toBe('/timeline')
  }
})

test('the chart, its sentence and its table hold the same series', async ({ read, request }) => {
  const page = await read('/timeline?operator=tesla&place=austin-tx')
  const readings = await readAll(request, 'fleet', { operator: 'tesla', place: 'austin-tx' })
  expect(readings.length).toBeGreaterThan(5)
  const figure = page.one(`${sectionAt('fleet')} figure`)
  expect(figure.querySelectorAll('table tr')).toHaveLength(readings.length + 1)
  expect(readingsSaid(page)).toBe(readings.length)
  const charts = page.all(`${sectionAt('fleet')} svg[role="img"]`)
  expect(charts.length).toBeGreaterThan(0)
  for (const chart of charts) expect(chart.getAttribute('aria-label')).toMatch(/^Chart of vehicle counts.*\d/)
})

test('a window in the address bounds every chart, the list and the files', async ({ read, request }) => {
  const query = 'operator=tesla&from=2026-01-01&to=2026-06-30'
  const page = await read(`/timeline?${query}`)
  expect(shownWindow(page)).toBe('Jan 1 – Jun 30, 2026')
  const rows = await csvRows(request, `/timeline/view.csv?${query}&chart=fleet`)
  expect(rows.length).toBeGreaterThan(5)
  expect(readingsSaid(page)).toBe(rows.length)
  for (const { date = '' } of rows) expect(date >= '2026-01-01' && date <= '2026-06-30', date).toBe(true)
  const events = await csvRows(request, `/timeline/view.csv?${query}&chart=events`)
  expect(signalsSaid(page)).toBe(events.length)
  const whole = await csvRows(request, '/timeline/view.csv?operator=tesla&chart=fleet')
  expect(whole.length).toBeGreaterThan(rows.length)
  expect(page.section('fleet')).toContain('As of Jun 30, 2026')
})

test('links and the form set the window, and no dead control is offered', async ({ read }) => {
  const page = await read('/timeline?operator=waymo')
  expect(page.all('input[type="range"]')).toHaveLength(0)
  expect(page.has('button', 'PNG')).toBe(false)
  const two = await read(windowLink(page, '2 years'))
  expect(two.path).toMatch(/operator=waymo&from=\d{4}-\d\d-\d\d$/)
  expect(shownWindow(await read(windowLink(two, 'Zoom in')))).not.toBe(shownWindow(two))
  const form = { From: '2025-01-01', To: '2025-12-31', Scale: 'Logarithmic' }
  const asked = await read(page.submit(form))
  expect(shownWindow(asked)).toBe('Jan 1 – Dec 31, 2025')
  expect(asked.section('fleet')).toContain('The scale is logarithmic')
})

test('a first day that is none, and one in the future, are said and can be given up', async ({
  read,
  request,
}) => {
  for (const from of ['yesterday', '2099-01-01']) {
    const page = await read(`/timeline?from=${from}`)
    expect(page.text('main [role="status"]')).toContain('A filter has no match')
    expect(page.href('Leave out the filter “from”')).toBe('/timeline')
  }
  const refused = await request.get('/timeline/view.csv?from=yesterday')
  expect(refused.status()).toBe(400)
  expect(await refused.json()).toMatchObject({ error: { code: 'invalid', field: 'from' } })
})

test('a logarithmic scale is drawn by the server and named', async ({ read }) => {
  const page = await read('/timeline?operator=tesla&place=us-tx&scale=log')
  expect(page.section('fleet')).toContain('The scale is logarithmic')
  const labels = [...page.one(`${sectionAt('fleet')} svg[role="img"]`).querySelectorAll('text')].map(textOf)
  expect(labels).toEqual(expect.arrayContaining(['1', '10', '100', '1,000']))
})

test('up to four are compared side by side on one scale, from a form', async ({ read, request }) => {
  const form = await read('/timeline')
  const page = await read(form.submit({ 'Compare, 1 of 4': 'Austin', 'Compare, 2 of 4': 'waymo' }))
  expect(page.path).toMatch(/compare=Austin&compare=waymo/)
  expect(page.section('fleet')).toContain('The charts share their scales')
  expect(windowLink(page, '1 year')).toMatch(/compare=austin-tx(,|%2C)waymo/)
  const scales = page
    .all(`${sectionAt('fleet')} svg[role="img"]`)
    .map((chart) => [...chart.querySelectorAll('text[text-anchor="end"]')].map(textOf).join())
  expect(scales).toHaveLength(2)
  expect(new Set(scales).size).toBe(1)
  const rows = await csvRows(request, '/timeline/view.csv?compare=austin-tx,waymo&chart=fleet')
  for (const { operator, place } of rows) expect(operator === 'waymo' || place === 'austin-tx').toBe(true)
  const five = await read('/timeline?compare=tesla,waymo,zoox,cruise,avride')
  expect(five.text()).toContain('Compare at most 4')
  const wrong = await read('/timeline?compare=atlantis')
  expect(wrong.text()).toContain('No operator or place is called “atlantis”')
})

test('counts align by days since the first public ride, and what has none is named', async ({
  read,
  request,
}) => {
  const page = await read('/timeline?operator=tesla&align=launch')
  expect(page.section('fleet')).toContain('Days since the first public ride')
  expect(page.section('fleet')).toContain('Left out, since no public service is on record')
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
  read,
  request,
}) => {
  const rates = (await read('/timeline?operator=tesla')).section('rates')
  expect(rates).toMatch(/n = 24/)
  expect(rates).toMatch(/exact 95% interval/)
  expect(rates).toContain('No rate is given below n = 3')
  const rows = await csvRows(request, '/timeline/view.csv?chart=rates')
  expect(rows.length).toBeGreaterThan(3)
  for (const { n, milesPerIncident } of rows) {
    expect(Number(n)).toBeGreaterThanOrEqual(0)
    if (Number(n) < 3) expect(milesPerIncident).toBe('')
  }
  const incidents = await csvRows(request, '/timeline/view.csv?operator=waymo&chart=incidents')
  for (const { unit } of incidents) expect(unit).not.toMatch(/^"?%/)
})

test('every chart is offered as CSV and SVG with a citation of the view', async ({ read, request }) => {
  const page = await read('/timeline?operator=tesla&from=2026-01-01')
  const figures = page.all('main figure')
  expect(figures.length).toBeGreaterThan(5)
  for (const figure of figures) {
    expect(textOf(figure)).toMatch(/Cite: “.*\/timeline\?.*from=2026-01-01.*to=\d{4}/)
    const fileOf = (words: string) => {
      const link = [...figure.querySelectorAll('a')].find((one) => textOf(one) === words)
      if (!link) throw new Error(`A chart is not offered as ${words}`)
      return page.hrefOf(link)
    }
    expect((await csvRows(request, fileOf('CSV'))).length, fileOf('CSV')).toBeGreaterThan(0)
    const svg = await request.get(fileOf('SVG'))
    expect(svg.headers()['content-type']).toContain('image/svg+xml')
    const text = await svg.text()
    expect(text, fileOf('SVG')).not.toMatch(/var\(|undefined|NaN/)
    expect(text).toContain('from=2026-01-01')
  }
})

test('a text that a spreadsheet would run never leads a cell', async ({ request }) => {
  for (const chart of ['fleet', 'events', 'area', 'capacity', 'miles', 'rates']) {
    const text = await (await request.get(`/timeline/view.csv?chart=${chart}`)).text()
    expect(text).not.toMatch(/(^|,)"?[=@+]/m)
  }
})
