import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { impactSlugs } from '@/domain/impact/catalog'
import { expect, type Html, sectionAt, test, textOf } from '../../support/html'
import { textOf as fieldOf, numberOf, type Row, readAll, tenThousandths } from '../../support/read-all'

/** Every index explains itself on its page and against the API: today, on a past day, by place, and otherwise reckoned. */

const day = '2026-06-15'
const impact = 'fleet-reliability-sre'

const byIndex = (rows: readonly Row[]) => rows.toSorted((a, b) => numberOf(b, 'index') - numberOf(a, 'index'))
const titlesIn = (page: Html, table: string) =>
  [
    ...(page.all(table)[0]?.querySelectorAll('[role="rowheader"] a, th[scope="row"] a, tbody th a') ?? []),
  ].map(textOf)

/** A number as the pages write it, in ten-thousandths. */
const written = (text: string) => tenThousandths(Number(text.replace('−', '-').replaceAll(',', '').trim()))

function contributionsOn(page: Html) {
  const part = sectionAt('contributions')
  const column = page.texts(`${part} thead th`).indexOf('Contribution')
  expect(column).toBeGreaterThan(0)
  return {
    cells: page.texts(`${part} tbody tr > :nth-child(${column + 1})`).map(written),
    totals: page.texts(`${part} dl dd`).map(written),
  }
}

test('all 15 pages say what changes, for whom, why and where, and their tables add up to the index of the API', async ({
  read,
  request,
}) => {
  const impacts = await readAll(request, 'impacts')
  expect(impacts.map((row) => fieldOf(row, 'slug')).toSorted()).toEqual(impactSlugs.toSorted())
  const summaries = new Set<string>()
  for (const row of impacts) {
    const slug = fieldOf(row, 'slug')
    const page = await read(`/impacts/${slug}`)
    const { cells, totals } = contributionsOn(page)
    expect(cells.length, slug).toBeGreaterThan(3)
    expect(totals, slug).toHaveLength(3)
    const [largest = 0, rest = 0, index = 0] = totals
    expect(
      cells.reduce((sum, cell) => sum + cell, 0),
      slug,
    ).toBe(largest)
    expect(largest + rest, slug).toBe(index)
    expect(index, slug).toBe(tenThousandths(numberOf(row, 'index')))
    expect(page.section('index'), slug).toContain(numberOf(row, 'index').toFixed(1))
    for (const id of ['change', 'roles', 'value', 'index', 'contributions', 'signals', 'cities']) {
      expect(page.has(sectionAt(id)), `${slug}#${id}`).toBe(true)
    }
    expect(page.all(`${sectionAt('roles')} h3`).length, slug).toBeGreaterThan(2)
    expect(page.texts('.answers dt'), slug).toEqual(['Role', 'Where', 'When', 'How sure'])
    expect(page.texts('.answers dd').at(-1), slug).toMatch(/^Rank \d+\. (?:Falls|Rises|Steady) /)
    expect(page.all(`${sectionAt('signals')} a[href^="/signals/"]`).length, slug).toBeGreaterThan(2)
    expect(page.all(`${sectionAt('cities')} a[href^="/cities/"]`).length, slug).toBeGreaterThan(0)
    summaries.add(page.section('change'))
  }
  expect(summaries.size).toBe(15)
})

const rankingTable = `${sectionAt('ranking')} table`

test('the list of impacts ranks all 15 by the index of the API', async ({ read, request }) => {
  const ranked = byIndex(await readAll(request, 'impacts')).map((row) => fieldOf(row, 'title'))
  expect(titlesIn(await read('/impacts'), rankingTable)).toEqual(ranked)
})

test('a job title leads to three roles, without a script, and stands in the title of the page', async ({
  read,
}) => {
  const form = await read('/impacts')
  const page = await read(
    form.submit({ 'Job title': 'backend-engineer', Place: 'austin-tx' }, 'form[aria-label="Who you are"]'),
  )
  expect(page.path).toBe('/impacts?title=backend-engineer&place=austin-tx')
  expect(page.text('title')).toContain('Backend engineer in Austin')
  const nearest = page.all('section[aria-label="Nearest roles for you"] a[href^="/impacts/"]')
  expect(nearest).toHaveLength(3)
  expect(page.all('.role-grid-fit')).toHaveLength(3)
  const sorted = await read(page.href(/^New evidence/, sectionAt('ranking')))
  expect(sorted.path).toContain('title=backend-engineer')
})

test('every role is drawn with its rank and a way to its page, and every city with its events', async ({
  read,
}) => {
  const page = await read('/impacts')
  const cells = page.all('.role-grid a')
  expect(cells).toHaveLength(15)
  for (const cell of cells) expect(textOf(cell)).toMatch(/(?:No new evidence since|New evidence today)/)
  const rows = page.all(`${sectionAt('cities')} tbody tr`)
  expect(rows.length).toBeGreaterThan(9)
  for (const row of rows) expect(row.querySelectorAll('td')).toHaveLength(15)
})

test('the list of a past day is that of the API, and its links keep the day', async ({ read, request }) => {
  const list = await read(`/impacts?asOf=${day}`)
  expect(list.text()).toContain('rank as of Jun 15, 2026.')
  const ranked = byIndex(await readAll(request, 'impacts', { asOf: day }))
  expect(titlesIn(list, rankingTable)).toEqual(ranked.map((row) => fieldOf(row, 'title')))
  const first = list.href(fieldOf(ranked[0] ?? {}, 'title'), rankingTable)
  expect(first).toBe(`/impacts/${fieldOf(ranked[0] ?? {}, 'slug')}?asOf=${day}`)
  const page = await read(first)
  expect(page.section('index')).toContain(numberOf(ranked[0] ?? {}, 'index').toFixed(1))
  expect(page.href('Back to today', 'header')).toMatch(/^\/impacts\/[a-z-]+$/)
})

test('a past day of an unknown impact is a 404, and each day has one address', async ({ read }) => {
  await read(`/impacts/juggling?asOf=${day}`, 404)
  expect((await read(`/impacts/${impact}/as-of/${day}`)).path).toBe(`/impacts/${impact}?asOf=${day}`)
})

test('an impact without new evidence says so, and one without any', async ({ read }) => {
  const note = (page: Html) =>
    textOf(page.one('section, [role="region"]', 'The score on that day')).match(/No new evidence.*/)?.[0]
  const old = await read('/impacts/human-factors-hmi?asOf=2019-06-15')
  expect(note(old)).toMatch(
    /no event of the last 90 days concerns this role; the newest is of .+ The score rests on older evidence\./,
  )
  expect(old.has(`${sectionAt('contributions')} table`)).toBe(true)
  const none = await read('/impacts/data-annotation?asOf=2017-01-01')
  expect(note(none)).toContain(
    'No new evidence, and none before: nothing on record by Jan 1, 2017 concerns this role.',
  )
  expect(none.section('contributions')).toContain('No signal contributes to this score.')
})

test('an impact says what to build, how it is counted, where else it is wanted, and what speaks against it', async ({
  read,
}) => {
  const page = await read(`/impacts/${impact}`)
  expect(page.all(`${sectionAt('build')} li`)).toHaveLength(3)
  expect(page.section('occupations')).toMatch(/\d{2}-\d{4}/)
  expect(page.all(`${sectionAt('transfer')} dt`).length).toBeGreaterThan(0)
  expect(page.has(sectionAt('against'))).toBe(true)
  expect(page.section('related')).toMatch(/\d+ of \d+ signals/)
  const parts = page.section('index')
  for (const span of ['in 30 days', 'in 90 days', 'in 365 days']) expect(parts).toContain(span)
})

test('the line of a role is numbered as the list beside it, and each event leads to its record', async ({
  read,
}) => {
  const page = await read(`/impacts/${impact}`)
  const listed = page.all('ol[aria-labelledby="events"] a').map((link) => link.getAttribute('href'))
  expect(listed.length).toBe(5)
  const drawn = page
    .all('figure ul[aria-label="Events on the line"] a')
    .map((link) => link.getAttribute('href'))
  expect(drawn).toEqual(listed)
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

const mappedSchema = z.array(
  z.object({ impact: z.string(), direction: z.literal([1, -1]), strength: z.literal([1, 2, 3]) }),
)

test('the matrix marks the impacts that the API gives for each signal', async ({ read, request }) => {
  const page = await read('/impacts/matrix?operator=tesla&kind=target')
  const signals = await readAll(request, 'signals', { operator: 'tesla', kind: 'target' })
  const expected = new Map(
    signals.map((row) => [
      fieldOf(row, 'id'),
      mappedSchema
        .parse(row.impacts)
        .map(({ impact: slug, direction, strength }) => `${slug} ${direction > 0 ? '+' : '−'}${strength}`)
        .toSorted(),
    ]),
  )
  const rows = page.all('tbody tr')
  expect(rows.length).toBeGreaterThan(5)
  for (const row of rows) {
    const href = row.querySelector('th a')?.getAttribute('href')
    const id = /^\/signals\/([^#]+)/.exec(href ?? '')?.[1] ?? ''
    const marks = [...row.querySelectorAll('td a')].map(
      (link) => `${link.getAttribute('href')?.split('#')[1]} ${textOf(link)}`,
    )
    expect(marks.toSorted(), id).toEqual(expected.get(id))
  }
})

test.describe('by place', () => {
  test('places are ranked by the index of the API for each, with a range around it', async ({
    read,
    request,
  }) => {
    const form = await read('/impacts/places')
    const page = await read(form.submit({ Role: impact }))
    expect(page.path).toBe(`/impacts/places?impact=${impact}`)
    const rows = page.all('tbody tr')
    expect(rows.length).toBeGreaterThan(10)
    for (const row of rows.slice(0, 3)) {
      const place = row.querySelector('th a')?.getAttribute('href')?.split('/').at(-1) ?? ''
      const [found] = (await readAll(request, 'impacts', { place })).filter((one) => one.slug === impact)
      expect(textOf(row)).toContain(numberOf(found ?? {}, 'index').toFixed(1))
      expect(textOf(row)).toMatch(/\d+\.\d to \d+\.\d/)
      expect(row.querySelectorAll('a[href^="/signals/"]').length).toBeGreaterThan(0)
    }
  })

  test('a level, an unknown career and a day that is none are each answered', async ({ read }) => {
    const level = await read('/impacts/places?level=country')
    expect(level.texts('tbody th')).toContain('United States')
    const career = await read('/impacts/places?impact=juggling')
    expect(career.text('main [role="status"]')).toContain('No role is called “juggling”.')
    const noDay = await read('/impacts/places?asOf=soon')
    expect(noDay.text('main [role="status"]')).toContain('“soon” is not a day')
  })
})

test.describe('does the conclusion hold', () => {
  const address = '/impacts/robustness'

  test('it ranks as the API does, with a badge for each impact', async ({ read, request }) => {
    const page = await read(address)
    const ranked = byIndex(await readAll(request, 'impacts')).map((row) => fieldOf(row, 'title'))
    expect(titlesIn(page, `${sectionAt('standing')} table`)).toEqual(ranked)
    expect(page.section('standing').match(/Top 5 in \d+ of \d+ variants/g)).toHaveLength(15)
  })

  test('figures of one’s own are reckoned with and stand in the address', async ({ read }) => {
    const form = await read(address)
    const page = await read(form.submit({ Claimed: '1', Filing: '30' }))
    expect(page.path).toBe(`${address}?w-claimed=1&h-filing=30`)
    expect(page.text('main [role="status"]')).toContain('weight of “claimed” 1 instead of 0.3')
    expect(page.texts(`${sectionAt('standing')} thead th`).join()).toContain('Published rank')
    const ranks = page
      .all(`${sectionAt('standing')} tbody tr`)
      .map((row) => [...row.querySelectorAll('td')].slice(0, 2).map((cell) => Number(textOf(cell))))
    expect(ranks.map(([own]) => own)).toEqual(impactSlugs.map((_, position) => position + 1))
    expect(ranks.map(([, published]) => published)).not.toEqual(ranks.map(([own]) => own))
    expect(page.href('Back to the published weights')).toBe(address)
  })

  test('a figure that cannot be used is said beside its field, and the published one stands', async ({
    read,
  }) => {
    const page = await read(`${address}?w-claimed=7&h-filing=soon`)
    const form = page.text('form[aria-label="Filters"]')
    expect(form).toContain('“7” is not used: a number from 0 to 1 is needed.')
    expect(form).toContain('“soon” is not used')
    expect(page.texts('main thead th').join()).not.toContain('Published rank')
  })

  test('each family lists its variants, and says how many move a rank', async ({ read }) => {
    const page = await read(address)
    expect(page.all(`${sectionAt('families')} tbody tr`)).toHaveLength(6)
    const to = page.href('Without an operator', sectionAt('families'))
    expect(to).toMatch(/family=operator#variants$/)
    const family = await read(to)
    const rows = family.all(`${sectionAt('variants')} tbody tr`)
    expect(rows.length).toBeGreaterThan(5)
    expect(textOf(rows[0] ?? family.one('main'))).toContain('The ranking itself')
    for (const row of rows) expect(row.querySelectorAll('td')).toHaveLength(15)
    expect(family.has(`${sectionAt('variants')} td b`)).toBe(true)
  })

  test('the page of a role says in one line how sure its rank is, and leads here', async ({ read }) => {
    const page = await read('/impacts/ai-safety-engineering')
    expect(page.text()).not.toMatch(/in \d+ of \d+ variants/)
    expect(page.href('Does the conclusion hold?', sectionAt('index'))).toBe(address)
  })
})
