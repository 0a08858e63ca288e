import { entryLabels, entryLinks, pagesOf } from '@/url/navigation'
import { pageIds, sitePage } from '@/url/pages'
import { expect, type Html, test, textOf } from '../support/html'
import { publicRoutes } from '../support/routes'

/** The header of every page, as a reader without scripts gets it. */

/** Pages that show the same on every day, or a window of days of their own. */
const withoutDay =
  /^\/(?:about|methodology|data|faq|learn|skills|readiness|timeline|operators|production|signals|search)(?:\?|$)|^\/(?:signals|data\/sources)(?:\/|$)|^\/impacts\/matrix/

const entryOf = (page: Html) => page.all('header nav[aria-label="Main"] [aria-current]')

/** The page of the registry to which an address belongs: itself, or the nearest above it. */
function registered(route: string) {
  const path = route.split('?')[0] ?? route
  const [nearest] = pageIds
    .map(sitePage)
    .filter((page) => path === page.path || path.startsWith(`${page.path}/`))
    .toSorted((a, b) => b.path.length - a.path.length)
  if (!nearest) throw new Error(`${route} is below no page`)
  return nearest
}

for (const route of publicRoutes) {
  test(`${route} has the five entries, its own marked, and its siblings`, async ({ read }) => {
    const page = await read(route)
    expect(page.all('header')).toHaveLength(1)
    expect(page.hrefs('header nav[aria-label="Main"] a')).toEqual(entryLinks.map(({ href }) => href))
    const { entry, path } = registered(route)
    expect(entryOf(page).map(textOf)).toEqual(entry ? [entryLabels[entry]] : [])

    const row = entry ? pagesOf(entry) : []
    if (entry) {
      expect(page.texts(`main nav[aria-label="${entryLabels[entry]} pages"] a`)).toEqual(
        row.map(({ label }) => label),
      )
      const open = page.all(`main nav[aria-label="${entryLabels[entry]} pages"] [aria-current]`)
      expect(open.map((link) => link.getAttribute('href'))).toEqual([path])
      expect(open[0]?.getAttribute('aria-current')).toBe(route.split('?')[0] === path ? 'page' : 'true')
    }
    expect(page.texts('footer nav a')).toEqual(['Methods', 'About', 'API'])

    const search = page.one('header form[action="/search"]')
    expect(search.getAttribute('method')).toBe('get')
    expect(search.querySelector('input[name="q"]')).toBeTruthy()
    expect(page.has('header form[aria-label="Another day"]'), 'the choice of a day').toBe(
      !withoutDay.test(route),
    )
    // The slider of the map has a form of its own for readers without a script.
    const ownDay = page
      .all('main input[name="asOf"]:not([type="hidden"])')
      .filter((one) => !one.closest('form[action="/map"]'))
    expect(ownDay, 'a day of its own').toEqual([])
  })
}

test('the day of a page is chosen without a script, and the rest of the address stays', async ({ read }) => {
  const form = 'header form[aria-label="Another day"]'
  const cases = [
    ['/', '/?asOf=2025-06-01'],
    [
      '/filings?state=open&sort=waiting&order=asc',
      '/filings?state=open&sort=waiting&order=asc&asOf=2025-06-01',
    ],
    ['/inflections?operator=waymo', '/inflections?operator=waymo&asOf=2025-06-01'],
    ['/compare?place=austin-tx,us-tx', '/compare?place=austin-tx%2Cus-tx&asOf=2025-06-01'],
    ['/plan?path=safety-simulation&horizon=18', '/plan?path=safety-simulation&horizon=18&asOf=2025-06-01'],
    ['/impacts/places?level=country', '/impacts/places?level=country&asOf=2025-06-01'],
    ['/impacts/robustness?w-claimed=0.6', '/impacts/robustness?w-claimed=0.6&asOf=2025-06-01'],
    ['/map?operator=waymo', '/map?operator=waymo&asOf=2025-06-01'],
    ['/cities/austin-tx', '/cities/austin-tx?asOf=2025-06-01'],
  ]
  for (const [from = '', to = ''] of cases) {
    const page = await read(from)
    expect(page.text('header summary')).toBe('As of today')
    const past = await read(page.submit({ 'View as of': '2025-06-01' }, form))
    expect(past.path.replaceAll('%2C', ',')).toBe(to.replaceAll('%2C', ','))
    expect(past.text('header summary'), to).toBe('As of Jun 1, 2025')
    expect(past.href('Back to today', 'header').replaceAll('%2C', ',')).toBe(from)
  }
})

test('the filters of a list keep the day of the page, and so does clearing them', async ({ read }) => {
  const page = await read('/filings?state=open&asOf=2026-06-01')
  expect(page.submit({ Status: 'Pending' })).toContain('asOf=2026-06-01')
  expect(page.href('Clear all')).toBe('/filings?asOf=2026-06-01')
  expect((await read('/filings?asOf=2026-06-01')).has('main a', 'Clear all')).toBe(false)
})

test('a day that cannot be read is answered in words, and the header says what is shown', async ({
  read,
}) => {
  for (const route of ['/', '/filings', '/inflections', '/cities/austin-tx', '/plan', '/compare']) {
    const page = await read(`${route}?asOf=soon`)
    expect(page.has('main [role="status"]', /“soon” is not a day/), route).toBe(true)
    expect(page.text('header summary'), route).toBe('As of today')
    const future = await read(`${route}?asOf=2099-01-01`)
    expect(future.has('main [role="status"]', /has not come yet/), route).toBe(true)
  }
})

test('an address that leads nowhere has the header, with its entry where it has one', async ({ read }) => {
  expect(entryOf(await read('/nowhere', 404))).toEqual([])
  expect(entryOf(await read('/filings/nothing', 404)).map(textOf)).toEqual(['Rules'])
})
