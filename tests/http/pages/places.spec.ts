import { expect, type Html, sectionAt, test, textOf } from '../../support/html'
import { textOf as fieldOf, newEvidence, readAll } from '../../support/read-all'

/** Cities, operators, regions and countries: today, on past days, compared, and what is known of them. */

const day = '2025-06-01'
const daysOn = (page: Html, within = 'main') =>
  page.all(`${within} time`).map((one) => one.getAttribute('datetime')?.slice(0, 10) ?? 'no day')

/** The way to another day by the page's own form, and what stands there then. */
async function expectPastDay(page: Html, read: (path: string) => Promise<Html>): Promise<Html> {
  const past = await read(page.submit({ 'View as of': day }, 'header form'))
  expect(past.path).toBe(`${page.path}?asOf=${day}`)
  expect(past.text()).toContain('As of Jun 1, 2025')
  const days = daysOn(past)
  expect(days.length).toBeGreaterThan(3)
  for (const one of days) expect(one <= day, one).toBe(true)
  expect(past.href('Back to today', 'header')).toBe(page.path)
  expect(page.text()).not.toContain('As of Jun 1, 2025')
  return past
}

test.describe('on a past day', () => {
  test('a city shows what the API knew then', async ({ read, request }) => {
    const past = await expectPastDay(await read('/cities/austin-tx'), read)
    const known = await readAll(request, 'deployments', { asOf: day, place: 'austin-tx' })
    expect(known.length).toBeGreaterThan(0)
    expect(past.all(`${sectionAt('status')} li`)).toHaveLength(known.length)
  })

  test('an operator counts the cities of that day', async ({ read, request }) => {
    const page = await read(`/operators/tesla?asOf=${day}`)
    expect(page.text()).toContain('As of Jun 1, 2025.')
    const known = await readAll(request, 'deployments', { asOf: day, operator: 'tesla' })
    expect(page.all(`${sectionAt('status')} li`)).toHaveLength(known.length)
    for (const row of known) {
      expect(page.has(`${sectionAt('status')} a[href^="/cities/${fieldOf(row, 'place')}"]`)).toBe(true)
    }
  })

  test('a state shows nothing that came later', async ({ read }) => {
    const past = await expectPastDay(await read('/places/us-tx'), read)
    expect(past.document.title).toMatch(/^Robotaxis in Texas, Jun 1, 2025/)
  })

  test('inflection points are those that had fired', async ({ read }) => {
    const today = await read('/inflections')
    const fired = (page: Html) => Number(/(\d+) milestones reached/.exec(page.text())?.[1])
    const past = await read(today.submit({ 'View as of': day }, 'header form'))
    expect(past.path).toBe(`/inflections?asOf=${day}`)
    expect(past.text()).toContain('As of Jun 1, 2025.')
    expect(fired(past)).toBeLessThan(fired(today))
    const days = daysOn(past, `${sectionAt('fired')} tbody`)
    expect(days.length).toBeGreaterThan(10)
    for (const one of days) expect(one <= day, one).toBe(true)
  })

  test('the overview says what 90 days mean for careers', async ({ read, request }) => {
    const ranked = (await readAll(request, 'impacts', { asOf: day }))
      .toSorted((a, b) => Math.abs(newEvidence(b)) - Math.abs(newEvidence(a)))
      .slice(0, 5)
      .map((row) => fieldOf(row, 'title'))
    const movers = sectionAt('movers')
    const today = await read('/')
    for (const text of today.texts(`${movers} li`)) expect(text).toMatch(/new events? (adds?|takes?)/)
    const past = await read(today.submit({ 'View as of': day }, 'header form'))
    expect(past.path).toBe(`/?asOf=${day}`)
    expect(past.text()).toContain('as of Jun 1, 2025')
    expect(past.texts(`${movers} li a`)).toEqual(ranked)
    expect(past.texts(`${movers} li`)).not.toEqual(today.texts(`${movers} li`))
    expect(past.href('Back to today', 'header')).toBe('/')
  })

  test('a day that cannot be read is said, and today is shown', async ({ read }) => {
    const page = await read('/cities/austin-tx?asOf=soon')
    expect(page.has('main [role="status"]', /“soon” is not a day/)).toBe(true)
    expect(page.control('View as of', 'header form')).toBeTruthy()
  })

  test('an unknown record is a 404, and each day has one address', async ({ read }) => {
    for (const address of ['/cities/nowhere', '/cities/us-tx', '/operators/nowhere']) {
      await read(`${address}?asOf=${day}`, 404)
    }
    expect((await read(`/cities/austin-tx/as-of/${day}`)).path).toBe(`/cities/austin-tx?asOf=${day}`)
    expect((await read(`/places/us-tx/as-of/${day}`)).path).toBe(`/places/us-tx?asOf=${day}`)
  })
})

test.describe('a city answers first', () => {
  const boxes = (page: Html) => page.texts(`${sectionAt('status')} > ul:first-of-type > li`)

  test('by operator: status, since when, cars, area and wait, each its own', async ({ read, request }) => {
    const page = await read('/cities/austin-tx')
    const all = boxes(page)
    expect(all.length).toBeGreaterThan(2)
    for (const text of all) {
      for (const term of ['Driverless since', 'Fleet', 'Area', 'Wait']) expect(text).toContain(term)
    }
    const answer = await request.get('/api/v1/areas.geojson', { params: { place: 'austin-tx' } })
    const { features } = (await answer.json()) as {
      features: { properties: { operator: string; areaSqMi: number; signalId: string } }[]
    }
    expect(features.length).toBeGreaterThan(1)
    for (const box of page.all(`${sectionAt('status')} > ul:first-of-type > li`)) {
      const area = features.find(({ properties }) =>
        box.querySelector(`a[href="/operators/${properties.operator}"]`),
      )?.properties
      const link = area && box.querySelector(`a[href="/signals/${area.signalId}"]`)
      expect(textOf(box)).toContain(area ? `${area.areaSqMi} sq mi` : 'Not published')
      expect(link?.textContent).toBe(area && `${area.areaSqMi} sq mi`)
    }
    // The registry of Texas counts no cars of Austin, and says so.
    const waymo = all.find((one) => one.startsWith('Waymo')) ?? ''
    expect(waymo).toContain('Not published for Austin')
    expect(waymo).toMatch(/[\d,]+ in Texas/)
    expect(page.text('h1 + p')).toMatch(/^Waymo offers driverless rides to all; /)
  })

  test('has the permits of its state from the matrix of rules', async ({ read }) => {
    const city = (await read('/cities/austin-tx')).section('permits')
    const registered = (await read('/jurisdictions?state=us-tx'))
      .texts('aside p')
      .flatMap((text) => /^([\d,]+) vehicles registered/.exec(text)?.[1] ?? [])
    expect(registered.length).toBeGreaterThan(1)
    for (const count of registered.slice(0, 2)) expect(city).toContain(`${count} vehicles`)
  })

  test('where little is on record the page is short, and no section is empty', async ({ read }) => {
    const page = await read('/cities/munich-de')
    for (const id of ['permits', 'filings', 'metrics', 'fleet', 'area', 'counts']) {
      expect(page.has(sectionAt(id)), id).toBe(false)
    }
    expect(page.text('main')).not.toMatch(/No filing is on record|No service metric has been published/)
    expect(boxes(page)[0]).toContain('Not published for Munich')
  })

  test('leads to two comparisons by two names', async ({ read }) => {
    const page = await read('/cities/austin-tx')
    const names = page
      .all('a[href^="/compare"]')
      .map((link) => [textOf(link), link.getAttribute('href')] as const)
    expect(new Set(names.map(([name]) => name)).size).toBe(new Set(names.map(([, href]) => href)).size)
  })
})

test.describe('a region or country', () => {
  test('is reached from its city and lists it by state of deployment', async ({ read, request }) => {
    const to = (await read('/cities/austin-tx')).href('Texas')
    expect(to).toBe('/places/us-tx')
    const page = await read(to)
    expect(page.text('h1')).toBe('Texas')
    const known = await readAll(request, 'deployments', { place: 'us-tx' })
    const cities = page.all(`${sectionAt('cities')} tbody tr`)
    expect(cities.length).toBeGreaterThanOrEqual(new Set(known.map(({ place }) => place)).size)
    const list = page.href('Sort and filter', sectionAt('cities'))
    expect(list).toBe('/cities?region=us-tx')
    expect((await read(list)).all('main tbody tr').length).toBeGreaterThan(0)
    expect(page.source).toContain('"@type":"AdministrativeArea"')
    expect(page.source).toContain('"containedInPlace":{"@type":"Country","name":"United States"')
  })

  test('is found by search, and has its regions and its card', async ({ read, request }) => {
    const found = await read('/search?q=united+states&type=place')
    const to = found.href(/^United States/)
    expect(to).toBe('/places/us')
    expect((await read(to)).href('Texas', sectionAt('inside'))).toBe('/places/us-tx')
    const card = await request.get('/og/places/us-tx.png')
    expect(card.headers()).toMatchObject({ 'content-type': 'image/png' })
  })

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
  })
})

test.describe('a comparison', () => {
  test('is begun from a city, added to by name and cut down again', async ({ read }) => {
    const [begun = ''] = (await read('/cities/austin-tx')).hrefs('main a[href^="/compare?"]')
    expect(begun).toBe('/compare?place=austin-tx')
    const two = await read((await read(begun)).submit({ 'Compare, 2 of 4': 'Phoenix' }, 'main form'))
    expect(two.all('main thead th')).toHaveLength(3)
    expect(two.text('h1')).toBe('Austin against Phoenix')
    const one = two.href('Remove Austin')
    expect(one).toBe('/compare?place=phoenix-az')
    expect((await read(one)).all('main thead th')).toHaveLength(2)
  })

  test('says what is not known, names its sources, and is a file', async ({ read, request }) => {
    const page = await read('/compare?place=austin-tx,us-tx,waymo,asean&asOf=2026-06-15')
    const area = page.all('main table tbody tr').find((row) => textOf(row).startsWith('Service area'))
    const cells = [...(area?.querySelectorAll('td') ?? [])].map(textOf)
    expect(cells[0]).toContain('mi²')
    expect(cells[3]).toBe('not known')
    expect(page.all('main table a[href^="/signals/"]').length).toBeGreaterThan(8)
    expect(page.href('The same on the timeline')).toMatch(
      /^\/timeline\?.*compare=austin-tx,us-tx,waymo,asean/,
    )
    const csv = await (await request.get(page.href('CSV'))).text()
    expect(csv).toContain('Service area,asean,,,not known')
    for (const element of page.all('main table tbody li > a, main table tbody li > span.fig')) {
      expect(csv.replaceAll('""', '"')).toContain(element.textContent)
    }
  })

  test('without places suggests some, and a wrong name is said', async ({ read }) => {
    const page = await read('/compare')
    const suggested = page.hrefs(`${sectionAt('suggestions')} a`)
    expect(suggested).toHaveLength(4)
    expect((await read(suggested[0] ?? '')).all('main thead th')).toHaveLength(5)
    const wrong = await read('/compare?place=Atlantis')
    expect(wrong.text('main [role="status"]')).toContain('No operator or place is called “Atlantis”.')
  })
})

test.describe('what is known', () => {
  const figuresOn = (page: Html) => page.one(`${sectionAt('knowledge')} table`, /Every data point/)

  test('of a city: ages, gaps with what would settle them, and both sides of a dispute', async ({ read }) => {
    const page = await read('/cities/austin-tx')
    const knowledge = sectionAt('knowledge')
    expect(page.section('knowledge')).toMatch(
      /\d+ data points: \d+ current, \d+ due, \d+ out of date\. \d+ gaps and \d+ disputes/,
    )
    expect(page.section('services')).toMatch(/(Current|Due|Out of date), \d[\d,]* days old/)
    const unknown = page.one(`${knowledge} tr`, /The permit it runs under/)
    expect(textOf(unknown)).toContain('Waymo')
    expect(textOf(unknown)).toContain('Texas Department of Motor Vehicles')
    expect(unknown.querySelector('a')?.getAttribute('href')).toMatch(/^\/data\/sources\//)
    const dispute = textOf(page.one(`${knowledge} table`, /Sources disagree and none is better sourced/))
    expect(dispute).toContain('Main account')
    expect(dispute).toContain('Also on record')
    expect(page.has(`${knowledge} summary`, /All \d+ figures, each with/)).toBe(true)
    const figure = [...figuresOn(page).querySelectorAll('tr')].find((row) =>
      textOf(row).includes('Driverless vehicles, observed'),
    )
    expect(figure && textOf(figure)).toMatch(/days old · expected every 30 days/)
  })

  test('of a past day is what was known then, aged by that day', async ({ read }) => {
    const page = await read('/cities/austin-tx?asOf=2025-07-01')
    const count = [...figuresOn(page).querySelectorAll('tr')].find((row) =>
      textOf(row).includes('Supervised vehicles, observed'),
    )
    expect(count && textOf(count)).toContain('Current, 10 days old · expected every 30 days')
    expect(page.section('knowledge')).not.toContain('Texas Department of Motor Vehicles')
    const days = daysOn(page, sectionAt('knowledge'))
    expect(days.length).toBeGreaterThan(3)
    for (const one of days) expect(one <= '2025-07-01', one).toBe(true)
  })

  test('of an operator with many cities stays readable, and the cadences are published', async ({ read }) => {
    const page = await read('/operators/waymo')
    const knowledge = sectionAt('knowledge')
    const overview = page.one(`${knowledge} table`)
    expect(
      [...overview.querySelectorAll('tbody th')].map(textOf).filter((name) => name === 'Phoenix'),
    ).toHaveLength(1)
    expect(figuresOn(page).closest('details')?.hasAttribute('open')).toBe(false)
    expect(textOf(page.one(`${knowledge} tr`, /The boundary of the service area/))).toContain('Atlanta')
    const cadences = page.href('How old is too old')
    expect(cadences).toBe('/methodology#freshness')
    expect(
      textOf((await read(cadences)).one(`${sectionAt('freshness')} tr`, /Vehicles, observed/)),
    ).toContain('30')
  })
})
