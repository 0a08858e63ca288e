import { expect, type Html, sectionAt, test } from '../../support/html'
import { textOf as fieldOf, newEvidence, numberOf, readAll } from '../../support/read-all'

/** The first page and the map against the API and the other pages: one set of numbers everywhere. */

const driverless = { phase: 'service', supervision: 'driverless' }

/** Slugs of the cities that the links in a part of the page lead to. */
const citiesLinkedIn = (page: Html, part: string) =>
  page
    .hrefs(`${part} a[href*="/cities/"]`)
    .map((href) => href.replace('/cities/', ''))
    .toSorted()

test('the headline counts the cities that the API gives as driverless', async ({ read, request }) => {
  const rows = await readAll(request, 'deployments')
  const cities = new Set(
    rows
      .filter((row) => row.phase === driverless.phase && row.supervision === driverless.supervision)
      .map((row) => fieldOf(row, 'place')),
  )
  expect(cities.size).toBeGreaterThan(10)
  expect((await read('/')).text('h1')).toContain(`in ${cities.size} cities`)
  const list = await read('/cities?status=service-driverless')
  expect(new Set(citiesLinkedIn(list, 'main tbody'))).toEqual(cities)
})

test('the state stands in four figures and the latest filing, each with its source', async ({
  read,
  request,
}) => {
  const page = await read('/')
  const figures = page.one(sectionAt('state'))
  expect(figures.querySelectorAll('dt')).toHaveLength(4)
  const definitions = [...figures.querySelectorAll('dd')]
  for (const one of definitions.slice(0, 4)) {
    expect(one.textContent).toMatch(/\d/)
    expect(one.querySelectorAll('a').length).toBeGreaterThan(0)
  }
  expect(figures.textContent).toContain('Latest filing')
  // Each vehicle figure is a reading on record: its link leads to the signal that states it.
  const links = [...figures.querySelectorAll('a[href^="/signals/"]')].map((link) => link.getAttribute('href'))
  expect(links.length).toBeGreaterThanOrEqual(4)
  const ids = new Set((await readAll(request, 'signals')).map((row) => fieldOf(row, 'id')))
  for (const href of links) expect(ids).toContain(href?.replace('/signals/', ''))
})

test('the map leads, beside the claim with its age, the register, the newest signals and the leading roles', async ({
  read,
  request,
}) => {
  const page = await read('/')
  expect(page.text('h1')).toMatch(
    /^Driverless rides in \d+ cities(; \d+ of them not confirmed within 12 months)?$/,
  )
  expect(page.text('#register')).toMatch(/^Tesla Robotaxi in Texas: 42 to \d+ in \d+ weeks$/)
  const ids = new Set((await readAll(request, 'signals')).map((row) => fieldOf(row, 'id')))
  const values = page.hrefs(`${sectionAt('register')} svg a`)
  expect(values.length).toBeGreaterThan(2)
  for (const href of values) expect(ids).toContain(href.replace('/signals/', ''))
  // The chain from signal to role is seen at a glance.
  expect(page.all(`${sectionAt('newest')} li ul a[href^="/impacts/"]`).length).toBeGreaterThanOrEqual(3)
  const scores = (await readAll(request, 'impacts')).toSorted(
    (a, b) => numberOf(b, 'index') - numberOf(a, 'index'),
  )
  const roles = page.texts(`${sectionAt('roles')} li a`)
  expect(roles).toEqual(scores.slice(0, 5).map((row) => fieldOf(row, 'title')))
  // The classes below the map count each of its marks once.
  const classes = page.texts('ul[aria-label="Cities by class"] li')
  const counted = classes.reduce((total, text) => total + Number(/\d+$/.exec(text)?.[0]), 0)
  expect(counted).toBe(citiesLinkedIn(page, '[data-map-figure]').length)
})

test('the impacts with the most new evidence are those of the API, in its order', async ({
  read,
  request,
}) => {
  const impacts = await readAll(request, 'impacts')
  const expected = impacts
    .filter((row) => newEvidence(row) !== 0)
    .toSorted((a, b) => Math.abs(newEvidence(b)) - Math.abs(newEvidence(a)))
    .map((row) => fieldOf(row, 'title'))
  const shown = (await read('/')).texts(`${sectionAt('movers')} li a`)
  expect(shown.length).toBeGreaterThan(3)
  expect(shown).toEqual(expected.slice(0, shown.length))
})

test('the map has the cities of the list and of the API, no more and no fewer', async ({ read, request }) => {
  const page = await read('/')
  const onMap = citiesLinkedIn(page, '[data-map-figure]')
  expect(onMap.length).toBeGreaterThan(40)
  expect(new Set(onMap).size).toBe(onMap.length)
  const deployed = new Set((await readAll(request, 'deployments')).map((row) => fieldOf(row, 'place')))
  expect(onMap).toEqual([...deployed].toSorted())
  const listed = citiesLinkedIn(await read('/cities'), 'main tbody')
  expect(onMap.filter((slug) => !listed.includes(slug))).toEqual([])
  // The states below the map count each of them once.
  const counts = page.texts(`${sectionAt('map')} dt`)
  expect(counts.reduce((total, text) => total + Number(/\d+$/.exec(text)?.[0]), 0)).toBe(onMap.length)
  expect(page.href('The whole map')).toBe('/map')
})

test('the editors’ pages have no search', async ({ read }) => {
  const page = await read('/sign-in')
  expect(page.has('a, button', 'Search')).toBe(false)
  expect(page.source).not.toContain('search-launcher')
})

test.describe('the map', () => {
  const day = '2026-06-15'
  const names = (page: Html) => page.texts(`${sectionAt('cities')} tbody th a`)
  const expectOneSelection = (page: Html) => {
    const drawn = page.all('[data-map-panel] a[data-city]').map((one) => one.getAttribute('data-city') ?? '')
    expect(drawn.toSorted()).toEqual(names(page).toSorted())
  }

  test('a day is chosen by the form and by links, beside the filters', async ({ read, request }) => {
    const page = await read('/map?operator=waymo')
    const asked = await read(page.submit({ Day: day }, 'main form'))
    expect(asked.url.searchParams.get('operator')).toBe('waymo')
    expect(asked.url.searchParams.get('asOf')).toBe(day)
    expectOneSelection(asked)
    const known = await readAll(request, 'deployments', { asOf: day, operator: 'waymo' })
    expect(names(asked)).toHaveLength(new Set(known.map((row) => fieldOf(row, 'place'))).size)
    const next = await read(asked.href(/^Next change/))
    expect(next.url.searchParams.get('asOf')).not.toBe(day)
    expect(next.text()).not.toContain('Nothing on the map.')
    const first = await read('/map?asOf=2017-04-25')
    expect(first.text()).toContain('Apr 25, 2017: 1 city')
  })

  test('says what it is and what each mark shows', async ({ read }) => {
    const page = await read(`/map?asOf=${day}`)
    const map = page.one('figure', /^Map of the cities/)
    for (const name of ['Cities in the United States', 'Cities outside the United States']) {
      expect(map.querySelectorAll(`[aria-label="${name}"]`)).toHaveLength(1)
    }
    const austin = map.querySelector('a[data-slug="austin-tx"]')
    expect(austin?.getAttribute('aria-label') ?? austin?.textContent).toMatch(/^Austin: service.* — .*Tesla/)
  })

  test('its list is sorted by service area, and the areas of two days are compared', async ({ read }) => {
    const page = await read(`/map?operator=waymo&asOf=${day}`)
    const sorted = await read(page.href(/^Service area/, sectionAt('cities')))
    expect(sorted.url.searchParams.get('sort')).toBe('area')
    const areas = sorted
      .texts(`${sectionAt('cities')} tbody td:nth-of-type(5)`)
      .map((text) => Number(/^([\d,.]+) mi²/.exec(text)?.[1]?.replaceAll(',', '') ?? -1))
    expect(areas).toEqual(areas.toSorted((a, b) => b - a))
    const compared = await read(`/map?operator=waymo&asOf=${day}&compare=2025-06-15`)
    expect(compared.has('main form label', /^Compare .* with/)).toBe(true)
    const rows = compared.texts(`${sectionAt('areas')} tbody tr`)
    expect(rows.length).toBeGreaterThan(2)
    expect(rows[0]).toContain('km²')
    expect(rows[0]).toContain('mi²')
  })

  test('a choice of a filter lists as many cities as it says', async ({ read }) => {
    const page = await read(`/map?asOf=${day}`)
    const choices = page.all('form[aria-label="Filters"] select').flatMap((field) => {
      const [, ...options] = field.querySelectorAll('option')
      const option = options.at(-1)
      return option
        ? [{ name: field.getAttribute('name'), value: option.value, text: option.textContent }]
        : []
    })
    expect(choices).toHaveLength(6)
    for (const { name, value, text } of choices) {
      const chosen = await read(`/map?asOf=${day}&${name}=${value}`)
      expect(names(chosen).length, `${name}=${value}`).toBe(Number(/\((\d+)\)$/.exec(text ?? '')?.[1]))
    }
  })

  test('a mark opens the panel of its city on the day of the page', async ({ read }) => {
    const page = await read(`/map?asOf=${day}`)
    const phoenix = await read(page.hrefs('[data-map-panel] a[data-city="Phoenix"]')[0] ?? '')
    expect(phoenix.url.searchParams.get('city')).toBe('phoenix-az')
    expect(phoenix.text('aside h2')).toBe('Phoenix')
    expect(phoenix.one('aside time').getAttribute('datetime')).toBe(day)
  })

  test('says which filter to give up when nothing is left, and what is wrong with one', async ({ read }) => {
    const page = await read('/map?operator=tesla&region=cn')
    expect(names(page)).toEqual([])
    expectOneSelection(page)
    const without = page.href('Leave out “state or country”', `${sectionAt('cities')} [role="status"]`)
    expect(without).toBe('/map?operator=tesla')
    expect(names(await read(without)).length).toBeGreaterThan(3)
    for (const query of ['asOf=yesterday', 'asOf=2099-01-01', 'operator=nobody', 'city=atlantis']) {
      expect((await read(`/map?${query}`)).text(), query).toContain('A filter has no match')
    }
  })
})

test.describe('the search page', () => {
  const search = { 'Search for': 'waymo phenix' }
  const form = 'main form'

  test('words are typed, a type is chosen, pages are turned, all is cleared', async ({ read }) => {
    const home = await read('/')
    expect(home.submit({ 'Search for': 'waymo' }, 'header form')).toBe('/search?q=waymo')
    const page = await read((await read('/search')).submit(search, form))
    expect(page.path).toMatch(/\/search\?q=waymo(\+|%20)phenix$/)
    expect(page.text('h1')).toBe('“waymo phenix”')
    expect(page.text('main [role="status"]')).toMatch(/\d+ results/)
    expect(page.href(/^Phoenix/, sectionAt('place'))).toBe('/cities/phoenix-az')
    expect(page.texts(`${sectionAt('place')} mark`)).toContain('Phoenix')

    const types = 'nav[aria-label="Types of result"]'
    const signals = await read(page.href(/^Signals/, types))
    expect(signals.url.searchParams.get('type')).toBe('signal')
    expect(signals.one(`${types} a`, /^Signals/).getAttribute('aria-current')).toBe('true')
    expect(signals.text('main [role="status"]')).toContain('among signals')
    const waymo = await read(signals.submit({ 'Search for': 'waymo' }, form))
    expect(waymo.url.searchParams.get('type')).toBe('signal')
    const next = await read(waymo.href('Next'))
    expect(next.url.searchParams.get('page')).toBe('2')
    expect(next.text()).toContain('51–100 of')
    expect(next.href('Clear all')).toBe('/search')
  })

  test('nothing found says so, and where something is', async ({ read }) => {
    const none = await read('/search?q=qqqq+xyzzy')
    expect(none.text()).toContain('Nothing on record matches “qqqq xyzzy”')
    expect(none.href('Cybercab')).toBeTruthy()
    const places = await read('/search?q=cybercab&type=place')
    const all = places.href('Look among everything')
    expect(all).toBe('/search?q=cybercab')
    expect((await read(all)).href(/^Cybercab/, sectionAt('program'))).toMatch(/^\/production/)
  })

  test('a type that is none, words that are too many, and somebody else’s script are answered in words', async ({
    read,
  }) => {
    const type = await read('/search?q=austin&type=people')
    expect(type.text()).toContain('No type of result is called “people”.')
    expect(type.href('Leave out the filter “type”')).toBe('/search?q=austin')
    expect((await read(`/search?q=${'x'.repeat(300)}`)).text()).toContain(
      'Search for at most 100 characters.',
    )
    const words = '"><img src=x onerror="document.title=1"> waymo'
    const script = await read(`/search?q=${encodeURIComponent(words)}`)
    expect(script.text('h1')).toContain('<img src=x')
    expect(script.all('img[src="x"]')).toHaveLength(0)
  })
})
