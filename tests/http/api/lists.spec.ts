import { expect, test } from '@playwright/test'
import { loadDataset } from '../../support/dataset'
import { numberOf, type Row, readAll, readPage, textOf } from '../../support/read-all'

/** Every list: its fields, its paging, its filters. */

const contributions = 'impacts/ai-safety-engineering/contributions'

const lists = [
  {
    list: 'signals',
    key: (row: Row) => textOf(row, 'id'),
    fields: ['id', 'kind', 'operator', 'place', 'date', 'datePrecision', 'headline', 'confidence', 'sources'],
  },
  {
    list: 'deployments',
    key: (row: Row) => `${textOf(row, 'operator')} ${textOf(row, 'place')}`,
    fields: ['operator', 'place', 'phase', 'supervision', 'access', 'since', 'signalIds'],
  },
  {
    list: 'fleet',
    key: (row: Row) => textOf(row, 'signalId'),
    fields: [
      'signalId',
      'operator',
      'place',
      'basis',
      'scope',
      'date',
      'low',
      'high',
      'confidence',
      'model',
      'span',
      'restates',
      'source',
    ],
  },
  {
    list: 'impacts',
    key: (row: Row) => textOf(row, 'slug'),
    fields: ['slug', 'title', 'domain', 'index', 'change90d', 'signalCount', 'operatorCount', 'changes'],
  },
  {
    list: contributions,
    key: (row: Row) => textOf(row, 'signalId'),
    fields: ['signalId', 'contribution', 'direction', 'strength', 'evidence', 'decay', 'mechanism'],
  },
  {
    list: 'places',
    key: (row: Row) => textOf(row, 'slug'),
    fields: ['slug', 'kind', 'name', 'parent', 'code', 'country', 'lat', 'lng'],
  },
  {
    list: 'operators',
    key: (row: Row) => textOf(row, 'slug'),
    fields: ['slug', 'name', 'parent', 'country', 'website'],
  },
  {
    list: 'filings',
    key: (row: Row) => textOf(row, 'slug'),
    fields: ['slug', 'title', 'operator', 'agency', 'place', 'permitType', 'reference', 'stage', 'since'],
  },
  {
    list: 'sources',
    key: (row: Row) => textOf(row, 'id'),
    fields: ['id', 'url', 'publisher', 'title', 'publishedOn', 'publishedPrecision', 'kind', 'note'],
  },
]

for (const { list, key, fields } of lists) {
  test(`${list}: every row has its fields, and paging gives each row once`, async ({ request }) => {
    test.setTimeout(180_000)
    const whole = await readAll(request, list)
    expect(whole.length).toBeGreaterThan(7)
    expect(whole.filter((row) => fields.some((field) => !(field in row)))).toEqual([])
    const keys = whole.map(key)
    expect(new Set(keys).size).toBe(keys.length)

    const bySevens = await readAll(request, list, {}, 7)
    expect(bySevens.map(key)).toEqual(keys)
  })

  test(`${list}: gives up to 100 rows unless told, and up to 500 when told`, async ({ request }) => {
    const whole = await readAll(request, list)
    expect((await readPage(request, list)).data).toHaveLength(Math.min(100, whole.length))
    expect((await readPage(request, list, { limit: 500 })).data).toHaveLength(Math.min(500, whole.length))
    expect((await readPage(request, list, { limit: 1 })).data).toHaveLength(1)
  })
}

test('the lists hold the shipped dataset', async ({ request }) => {
  const dataset = loadDataset()
  const idsOf = (rows: Row[], key: string) => new Set(rows.map((row) => textOf(row, key)))
  const signalIds = idsOf(await readAll(request, 'signals'), 'id')
  expect(dataset.signals.length).toBeGreaterThan(800)
  expect(dataset.signals.filter(({ id }) => !signalIds.has(id))).toEqual([])
  const placeSlugs = idsOf(await readAll(request, 'places'), 'slug')
  expect(dataset.places.filter(({ slug }) => !placeSlugs.has(slug))).toEqual([])
  const operatorSlugs = idsOf(await readAll(request, 'operators'), 'slug')
  expect(dataset.operators.filter(({ slug }) => !operatorSlugs.has(slug))).toEqual([])
  const sourceIds = idsOf(await readAll(request, 'sources'), 'id')
  expect(dataset.sources.filter(({ id }) => !sourceIds.has(id))).toEqual([])
})

/** A place and all places inside it, from the list of places itself. */
function within(places: Row[], slug: string): Set<string> {
  const found = new Set([slug])
  for (let size = 0; size !== found.size; ) {
    size = found.size
    for (const place of places) {
      if (typeof place.parent === 'string' && found.has(place.parent)) found.add(textOf(place, 'slug'))
    }
  }
  return found
}

const isIn = (places: Set<string>) => (row: Row) => typeof row.place === 'string' && places.has(row.place)

const filters: { list: string; param: string; value: string; keep: (row: Row) => boolean }[] = [
  { list: 'signals', param: 'kind', value: 'target', keep: (row) => row.kind === 'target' },
  { list: 'signals', param: 'operator', value: 'waymo', keep: (row) => row.operator === 'waymo' },
  { list: 'signals', param: 'original', value: 'only', keep: (row) => row.restates === null },
  { list: 'signals', param: 'from', value: '2026-03-01', keep: (row) => textOf(row, 'date') >= '2026-03-01' },
  { list: 'signals', param: 'to', value: '2024-12-31', keep: (row) => textOf(row, 'date') <= '2024-12-31' },
  {
    list: 'signals',
    param: 'impact',
    value: 'human-factors-hmi',
    keep: ({ impacts }) => JSON.stringify(impacts).includes('"impact":"human-factors-hmi"'),
  },
  { list: 'deployments', param: 'operator', value: 'tesla', keep: (row) => row.operator === 'tesla' },
  { list: 'fleet', param: 'operator', value: 'tesla', keep: (row) => row.operator === 'tesla' },
  { list: 'fleet', param: 'basis', value: 'observed', keep: (row) => row.basis === 'observed' },
  { list: 'fleet', param: 'scope', value: 'driverless', keep: (row) => row.scope === 'driverless' },
  { list: 'fleet', param: 'model', value: 'cybercab', keep: (row) => row.model === 'cybercab' },
  { list: 'filings', param: 'operator', value: 'zoox', keep: (row) => row.operator === 'zoox' },
]

for (const { list, param, value, keep } of filters) {
  test(`${list}?${param}=${value} gives exactly the rows that match`, async ({ request }) => {
    const whole = await readAll(request, list)
    const expected = whole.filter(keep)
    expect(expected.length).toBeGreaterThan(0)
    expect(expected.length).toBeLessThan(whole.length)
    expect(await readAll(request, list, { [param]: value })).toEqual(expected)
  })
}

for (const list of ['signals', 'deployments', 'fleet', 'filings']) {
  test(`${list}?place=us-tx gives what is in Texas, cities included`, async ({ request }) => {
    const texas = within(await readAll(request, 'places'), 'us-tx')
    expect(texas).toContain('austin-tx')
    const whole = await readAll(request, list)
    const expected = whole.filter(isIn(texas))
    expect(expected.length).toBeGreaterThan(0)
    expect(expected.length).toBeLessThan(whole.length)
    expect(await readAll(request, list, { place: 'us-tx' })).toEqual(expected)
  })
}

test('asOf leaves out what came later', async ({ request }) => {
  const asOf = '2025-07-01'
  const cases = [
    { list: 'deployments', key: 'since' },
    { list: 'fleet', key: 'date' },
    { list: 'filings', key: 'since' },
  ]
  for (const { list, key } of cases) {
    const then = await readAll(request, list, { asOf })
    expect(then.length, list).toBeGreaterThan(0)
    expect(then.length, list).toBeLessThan((await readAll(request, list)).length)
    expect(
      then.filter((row) => textOf(row, key) > asOf),
      list,
    ).toEqual([])
    expect(await readAll(request, list, { asOf: '2000-01-01' }), list).toEqual([])
  }
})

test('signals come newest first, filters combine, and a signal can be read alone', async ({ request }) => {
  const rows = await readAll(request, 'signals', {
    operator: 'tesla',
    kind: 'fleet-estimate',
    place: 'us-tx',
  })
  expect(rows.length).toBeGreaterThan(5)
  const dates = rows.map((row) => textOf(row, 'date'))
  expect(dates).toEqual(dates.toSorted().reverse())
  for (const row of rows) {
    expect(row).toMatchObject({ operator: 'tesla', kind: 'fleet-estimate' })
    expect(numberOf(row, 'low')).toBeGreaterThanOrEqual(0)
  }
  const [newest] = rows
  if (!newest) throw new Error('no signal')
  const response = await request.get(`/api/v1/signals/${textOf(newest, 'id')}`)
  expect(response.status()).toBe(200)
  expect(await response.json()).toMatchObject({ data: { ...newest, status: 'published' } })
})
