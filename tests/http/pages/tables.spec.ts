import { expect, sectionAt, test, textOf } from '../../support/html'
import { textOf as fieldOf, readAll } from '../../support/read-all'

/** The three lists: filings with their jurisdictions, production, promises. */

test.describe('a filing', () => {
  test('is reached from the list and shows its steps, documents and four figures', async ({ read }) => {
    const list = await read('/filings')
    const to = list.href('Autonomous Vehicle Network Company permit, Clark County')
    expect(to).toBe('/filings/tesla-nv-nta-avnc-2026')
    const page = await read(to)
    expect(page.section('steps')).toContain('Another account, not counted')
    expect(page.all(`${sectionAt('steps')} a[href^="http"]`).length).toBeGreaterThan(3)
    const figures = page.texts(`${sectionAt('vehicles')} li`)
    expect(figures).toHaveLength(4)
    expect(figures.filter((text) => text.includes('no figure'))).toHaveLength(2)
    expect(page.section('vehicles')).toContain('As many authorized as requested')
    expect(page.section('vehicles')).toContain('never added')
  })

  test('is read as of a past day through the form, and knows nothing of the days after', async ({ read }) => {
    const today = await read('/filings/tesla-nv-nta-avnc-2026')
    const past = await read(today.submit({ 'View as of': '2026-08-01' }, 'header form'))
    expect(past.path).toBe('/filings/tesla-nv-nta-avnc-2026?asOf=2026-08-01')
    expect(past.section('vehicles')).toContain('4,990 fewer authorized than requested')
    expect(past.section('steps')).toContain('caps Tesla at 10 driverless cars')
    expect(past.section('steps')).not.toContain('ceiling from 10 to 5,000')
    expect(past.href('Back to today', 'header')).toBe('/filings/tesla-nv-nta-avnc-2026')
  })

  test('before its first step says so; a day that cannot be read is named', async ({ read }) => {
    const early = await read('/filings/tesla-nv-nta-avnc-2026?asOf=2020-01-01')
    expect(early.text()).toContain('No step of this filing is on record by Jan 1, 2020')
    const unread = await read('/filings/tesla-nv-nta-avnc-2026?asOf=soon')
    expect(unread.text('main [role="status"]')).toContain('is not a day')
  })

  test('keeps its old anchor in the list, where the longest wait can be sorted first', async ({ read }) => {
    const list = await read('/filings?state=open&sort=waiting&order=desc')
    expect(list.all('tr#nhtsa-cruise-origin-555')).toHaveLength(1)
    const days = list
      .texts('main tbody tr td:last-child')
      .map((text) => Number((text.split('–').at(-1) ?? '').replaceAll(',', '')))
    const known = days.filter((value) => !Number.isNaN(value))
    expect(known.length).toBeGreaterThan(20)
    expect(known).toEqual(known.toSorted((a, b) => b - a))
    expect(days.slice(known.length).every(Number.isNaN)).toBe(true)
  })

  test('has a page each', async ({ request }) => {
    const slugs = (await readAll(request, 'filings')).map((row) => fieldOf(row, 'slug'))
    expect(slugs.length).toBeGreaterThan(90)
    for (const slug of slugs.filter((_, index) => index % 9 === 0)) {
      expect((await request.get(`/filings/${slug}`)).status(), slug).toBe(200)
    }
  })
})

test.describe('a jurisdiction', () => {
  test('shows every level of one place chain and who stands where', async ({ read }) => {
    const page = await read('/jurisdictions/las-vegas-nv')
    for (const level of ['national', 'regional', 'county'])
      expect(page.has(sectionAt(level)), level).toBe(true)
    // The county's own come before the state's, and both before the nation's.
    const ids = page.all('main section > div > h2').map(({ id }) => id)
    expect(ids.filter((id) => /^(?:county|regional|national)$/.test(id))).toEqual([
      'county',
      'regional',
      'national',
    ])
    const tesla = page.one(`${sectionAt('ladder')} li`, /Tesla/)
    expect(textOf(tesla)).toContain('Stage: driverless deployment')
    expect(tesla.querySelectorAll('a[href="/filings/tesla-nv-dmv-operations-2025"]')).toHaveLength(1)
    expect(page.section('county')).toContain('Clark County')
  })

  test('is listed, filtered and sorted in the address', async ({ read }) => {
    const list = await read('/jurisdictions?operator=zoox&sort=name&order=asc')
    const names = list.texts('main tbody tr th a')
    expect(names).toEqual(names.toSorted())
    expect(names).toContain('Nevada')
    const nothing = await read('/jurisdictions?kind=bloc&operator=zoox')
    expect(nothing.text('main [role="status"]')).toContain('No jurisdictions meet all of these filters')
    expect(nothing.href('Clear all filters')).toBe('/jurisdictions?view=all')
  })

  test('stands in the matrix with its stage, and opens as a panel that the address holds', async ({
    read,
  }) => {
    const page = await read('/jurisdictions')
    expect(page.text('h1')).toMatch(/^Driverless rides are open to all in \w+ states/)
    const nevada = page.one('main tbody tr', /^Nevada/)
    expect(textOf(nevada)).toContain('Permit, no rides')
    const panel = await read('/jurisdictions?state=us-nv')
    expect(panel.text('aside')).toContain('Zoox carries the public')
    expect(panel.href('Open the Nevada page ›')).toBe('/jurisdictions/us-nv')
    const unknown = await read('/jurisdictions?state=us-xx')
    expect(unknown.text('main [role="status"]')).toContain('No state called “us-xx”')
  })

  test('has tabs whose counts are their rows', async ({ read }) => {
    for (const [view, label] of [
      ['next', 'Up next'],
      ['pending', 'Pending'],
      ['recalls', 'Recalls and investigations'],
    ] as const) {
      const page = await read(`/jurisdictions?view=${view}`)
      const rows = page.all('main tbody tr').length
      expect(page.text('nav[aria-label="Views of the rules"] [aria-current]')).toBe(`${label} ${rows}`)
    }
  })

  test('read as of an earlier day stands lower', async ({ read }) => {
    const page = await read('/jurisdictions/us-nv?asOf=2025-10-01')
    expect(textOf(page.one(`${sectionAt('ladder')} li`, /Tesla/))).toContain('Stage: testing with a driver')
  })
})

test('a program shows plans against what came about, both rates and that no fleet number moves', async ({
  read,
}) => {
  const list = await read('/production')
  const to = list.href('Planned and built', sectionAt('cybercab'))
  expect(to).toBe('/production/cybercab')
  const page = await read(to)
  expect(page.text()).toContain('A car built is not a car in service')
  expect(textOf(page.one(`${sectionAt('plans')} tr`, /Musk sets April 2026/))).toContain('8 days early')
  expect(page.section('rates')).toContain('The newest rate stated is 125,000 units a year')
  expect(page.all(`${sectionAt('rates')} [role="img"]`)).toHaveLength(1)
  expect(page.all(`${sectionAt('sources')} li`).length).toBeGreaterThan(10)
})

test.describe('promises', () => {
  test('open with their reference class, and name the signal that shows them kept', async ({ read }) => {
    const open = await read('/promises?operator=tesla&metric=fleet-size&status=open')
    const heads = [...(open.all('main section')[0]?.querySelectorAll('tbody tr th') ?? [])].map(textOf)
    expect(heads.length).toBeGreaterThan(2)
    for (const head of heads) expect(head).toMatch(/Of Tesla Robotaxi’s 3 dated promises on fleet size/)
    const late = (await read('/promises?status=late')).one('#tgt-rdw-feb-2026')
    expect(textOf(late)).toContain('41 days late')
    expect(late.querySelectorAll('a[href="/signals/fil-rdw-granted"]')).toHaveLength(1)
  })

  test('read as of a past day are overdue before they are late', async ({ read }) => {
    const page = await read('/promises?operator=tesla&asOf=2026-03-15')
    expect(page.text('#tgt-rdw-feb-2026')).toContain('Overdue')
    expect(page.text('#tgt-rdw-feb-2026')).not.toContain('Apr 10, 2026')
    expect(page.has('#tgt-cc-end-aug')).toBe(false)
  })
})
