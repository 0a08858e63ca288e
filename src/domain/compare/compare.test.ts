import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Filing } from '../record/schemas'
import type { Signal } from '../signal/schema'
import { arbitrarySignals, signalOf, testFilings, testPlaces, testPrograms } from '../testing/arbitraries'
import { readCompared, writtenAs } from '../timeline/compare'
import { compareSides, compareSuggestions, type FactRow, maxItems } from './compare'

const operators = ['tesla', 'waymo'].map((slug) => ({
  slug,
  name: slug.toUpperCase(),
  parent: null,
  country: 'US',
  website: null,
}))
const world = { operators, places: testPlaces }
const asOf = '2026-06-30'

function rowsOf(list: string, signals: readonly Signal[], filings: readonly Filing[] = testFilings) {
  const { compared } = readCompared(list, world)
  const types = new Map(filings.map(({ slug, permitType }) => [slug, permitType]))
  const context = { permitTypeOf: (slug: string) => types.get(slug) ?? null }
  const recordedOn = new Map(signals.map(({ id }) => [id, asOf]))
  return compareSides(compared, {
    signals,
    places: testPlaces,
    filings,
    programs: testPrograms,
    reading: { context, asOf, recordedOn },
  })
}

function cell(rows: readonly FactRow[], key: string, index = 0) {
  const found = rows.find((row) => row.key === key)?.cells[index]
  if (!found) throw new Error(`${key} ${index}`)
  return found
}

const signals: Signal[] = [
  signalOf('deployment-status', { id: 'st-a', date: '2026-01-31' }),
  signalOf('deployment-status', { id: 'st-w', operator: 'waymo', phase: 'testing', date: '2026-02-01' }),
  signalOf('deployment-status', { id: 'st-p', operator: 'waymo', place: 'phoenix-az', date: '2025-01-01' }),
  signalOf('deployment-status', { id: 'st-d', place: 'dallas-tx', phase: 'announced', date: '2026-03-01' }),
  signalOf('fleet-estimate', { id: 'fl-o', low: 42, high: 59, date: '2026-05-01' }),
  signalOf('fleet-estimate', { id: 'fl-dl', low: 10, high: null, scope: 'driverless', date: '2026-05-02' }),
  signalOf('fleet-estimate', {
    id: 'fl-tx',
    place: 'us-tx',
    basis: 'registered',
    low: 420,
    high: 420,
    date: '2026-04-01',
  }),
  signalOf('fleet-estimate', { id: 'fl-r', basis: 'registered', low: 30, high: 30, date: '2026-06-01' }),
  signalOf('service-area', { id: 'ar-a', areaSqMi: 100, date: '2026-04-11' }),
  signalOf('filing', { id: 'fi-a', date: '2026-02-02' }),
  signalOf('filing', { id: 'fi-b', filing: 'filing-ride-hail-network', stage: 'filed', date: '2026-06-20' }),
  signalOf('filing', { id: 'fi-c', filing: 'filing-recall', stage: 'granted', date: '2026-06-21' }),
  signalOf('target', { id: 'ta-o', place: 'austin-tx', due: '2026-03-31', headline: 'Overdue one' }),
  signalOf('target', { id: 'ta-p', place: 'austin-tx', due: '2026-12-31', headline: 'Open one' }),
  signalOf('service-metric', { id: 'me-a', date: '2026-05-05' }),
]

describe('a comparison of places and operators', () => {
  const rows = rowsOf('austin-tx,us-tx,phoenix-az,waymo', signals)

  it('has a cell for each side of each fact', () => {
    expect(rows.every(({ cells }) => cells.length === 4)).toBe(true)
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  })

  it('says where each operator stands and since when, the most advanced first', () => {
    expect(cell(rows, 'state').items).toMatchObject([
      {
        operator: 'tesla',
        place: null,
        status: 'service-driverless',
        when: { date: '2026-01-31' },
        note: null,
      },
      { operator: 'waymo', status: 'testing' },
    ])
    expect(cell(rows, 'state', 1).items[0]).toMatchObject({
      operator: 'tesla',
      place: 'austin-tx',
      note: 'and in 1 more city',
    })
    expect(cell(rows, 'state', 3).items).toMatchObject([
      { operator: null, place: 'phoenix-az', status: 'service-driverless' },
      { operator: null, place: 'austin-tx', status: 'testing' },
    ])
  })

  it('keeps each basis and scope apart, with its range, day and source', () => {
    expect(cell(rows, 'vehicles-observed').items).toMatchObject([
      { text: '42–59 vehicles', when: { date: '2026-05-01' }, sources: [{ kind: 'signal', id: 'fl-o' }] },
    ])
    expect(cell(rows, 'driverless').items).toMatchObject([{ text: 'at least 10 vehicles', note: 'observed' }])
    expect(rows.some(({ key }) => key === 'vehicles-requested')).toBe(false)
  })

  it('takes the count of a whole state before one of its cities', () => {
    expect(cell(rows, 'vehicles-registered', 0).items).toMatchObject([{ text: '30 vehicles' }])
    expect(cell(rows, 'vehicles-registered', 1).items).toMatchObject([{ text: '420 vehicles', place: null }])
    expect(cell(rows, 'vehicles-observed', 1).items).toMatchObject([{ place: 'austin-tx' }])
  })

  it('gives areas in both units and their density with both sources', () => {
    expect(cell(rows, 'area').items).toMatchObject([{ text: '100 mi² (259 km²)' }])
    const [density] = cell(rows, 'density').items
    expect(density?.text).toBe('16.2–22.8')
    expect(density?.sources.map(({ id }) => id)).toEqual(['fl-o', 'ar-a'])
  })

  it('counts the days since the first public ride', () => {
    expect(cell(rows, 'launch').items).toMatchObject([{ operator: 'tesla', text: '150 days' }])
    expect(cell(rows, 'launch', 3).items).toMatchObject([{ place: 'phoenix-az', text: '545 days' }])
    const vague = rowsOf('austin-tx', [
      signalOf('deployment-status', { date: '2026-05-01', datePrecision: 'month' }),
    ])
    expect(cell(vague, 'launch').items).toMatchObject([{ text: '30–60 days' }])
  })

  it('lists permits of the state in force, what is open, and promises, overdue ones first', () => {
    expect(cell(rows, 'permits').items).toMatchObject([
      { place: 'us-tx', sources: [{ kind: 'filing', id: 'filing-driverless-deployment' }] },
    ])
    expect(cell(rows, 'filings').items).toMatchObject([{ note: '10 days pending' }])
    expect(cell(rows, 'permits', 2).items).toEqual([])
    expect(cell(rows, 'promises').items.map(({ text }) => text)).toEqual(['Overdue one', 'Open one'])
  })

  it('names the nearest filings first, then the newest', () => {
    const filings = testFilings.map((filing) =>
      filing.permitType === 'other' ? { ...filing, place: 'austin-tx' } : filing,
    )
    const open = [
      signalOf('filing', { id: 'fi-x', filing: 'filing-other', stage: 'filed', date: '2020-01-01' }),
      signalOf('filing', {
        id: 'fi-y',
        filing: 'filing-type-approval',
        stage: 'planned',
        date: '2026-06-01',
      }),
    ]
    const near = cell(rowsOf('austin-tx', [...signals, ...open], filings), 'filings').items
    expect(near.map(({ place }) => place)).toEqual([null, 'us-tx', 'us-tx'])
    expect(near[2]).toMatchObject({ text: 'Filing for type-approval', note: 'not filed' })
  })

  it('says how much is on record and what it drives', () => {
    expect(cell(rows, 'signals', 2).items).toMatchObject([{ text: '1 signal' }])
    expect(cell(rows, 'careers').items).toHaveLength(3)
    expect(cell(rows, 'metrics').items).toMatchObject([{ operator: 'tesla', when: { date: '2026-05-05' } }])
  })

  it('never turns what is missing into a nought', () => {
    const empty = rowsOf('sg,phoenix-az', [])
    expect(empty.map(({ key }) => key)).toContain('vehicles')
    for (const { cells } of empty) for (const { items, more } of cells) expect([items, more]).toEqual([[], 0])
    expect(empty.find(({ key }) => key === 'area')?.empty).toBe('not known')
    expect(empty.find(({ key }) => key === 'permits')?.empty).toBe('none on record')
  })
})

describe('laws of the comparison', () => {
  it('knows nothing of what comes after its day', () => {
    fc.assert(
      fc.property(arbitrarySignals, (some) => {
        const past = some.filter(({ date }) => date <= asOf)
        expect(rowsOf('us-tx,waymo', past.filter(withoutEvidence))).toEqual(
          rowsOf('us-tx,waymo', some.filter(withoutEvidence)),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('says of one side the same whatever stands beside it', () => {
    fc.assert(
      fc.property(arbitrarySignals, (some) => {
        const both = rowsOf('austin-tx,waymo', some)
        const alone = rowsOf('waymo', some)
        for (const { key, cells } of alone)
          if (key !== 'vehicles') expect(both.find((row) => row.key === key)?.cells[1]).toEqual(cells[0])
      }),
      { numRuns: 40 },
    )
  })

  it('names a source for every statement, and no more statements than fit', () => {
    fc.assert(
      fc.property(arbitrarySignals, (some) => {
        for (const { cells } of rowsOf('us,tesla,austin-tx', some)) {
          for (const { items, more } of cells) {
            expect(items.length).toBeLessThanOrEqual(maxItems)
            expect(more === 0 || items.length === maxItems).toBe(true)
            for (const { sources, text } of items) {
              expect(sources.length).toBeGreaterThan(0)
              expect(text).not.toBe('')
            }
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})

/** Evidence of a promise may be dated later than the promise is read, and is looked up by its id. */
const withoutEvidence = (signal: Signal) => signal.kind !== 'target' || signal.evidence === null

describe('suggestions', () => {
  it('are the places and operators with the most signals', () => {
    const found = compareSuggestions(signals, operators, testPlaces)
    expect(found.map(({ slugs }) => slugs[0])).toEqual(['austin-tx', 'us-tx', 'tesla'])
    expect(compareSuggestions([], operators, testPlaces)).toEqual([])
  })

  it('write a name that means the record, else its slug', () => {
    const twins = testPlaces.map((place) =>
      place.slug === 'us-tx' || place.slug === 'austin-tx' ? { ...place, name: 'Austin' } : place,
    )
    expect(writtenAs({ slug: 'austin-tx', name: 'Austin' }, { operators, places: twins })).toBe('Austin')
    expect(writtenAs({ slug: 'us-tx', name: 'Austin' }, { operators, places: twins })).toBe('us-tx')
  })
})

describe('the dates of a service, its pauses and its share, side by side', () => {
  const served: Signal[] = [
    signalOf('deployment-status', { id: 'staff', date: '2022-12-16', access: 'employees' }),
    signalOf('deployment-status', { id: 'open', date: '2024-06-25' }),
    signalOf('deployment-status', {
      id: 'dark',
      date: '2025-12-20',
      phase: 'paused',
      headline: 'No power at all',
    }),
    signalOf('deployment-status', { id: 'light', date: '2025-12-21' }),
    signalOf('deployment-status', { id: 'dallas', date: '2026-01-10', place: 'dallas-tx' }),
    signalOf('fleet-estimate', { id: 'empty', date: '2026-06-10', scope: 'driverless', low: 17, high: 17 }),
    signalOf('fleet-estimate', { id: 'all', date: '2026-06-12', low: 154, high: 154 }),
  ]
  const rows = rowsOf('austin-tx,tesla', served)
  const texts = (key: string, index = 0) =>
    cell(rows, key, index).items.map(({ text, note, sources }) => [
      text,
      note,
      ...sources.map(({ id }) => id),
    ])

  it('gives the first ride, the opening and the driverless opening, each with its signal', () => {
    expect(texts('date-firstRide')).toEqual([['Dec 16, 2022', null, 'staff']])
    expect(texts('date-firstPublicRide')).toEqual([['Jun 25, 2024', null, 'open']])
    expect(texts('date-firstDriverlessPublic')).toEqual([['Jun 25, 2024', null, 'open']])
    expect(texts('date-firstPublicRide', 1)).toEqual([['Jun 25, 2024', 'and in 1 more city since', 'open']])
  })

  it('lists the pauses with days and reason, and sets driverless cars over all', () => {
    expect(texts('interruptions')).toEqual([['1 day', 'No power at all', 'dark', 'light']])
    expect(texts('share')).toEqual([['11%', '17 of 154, observed', 'empty', 'all']])
  })

  it('names the parts of a total', () => {
    const registers = testFilings.map((filing) => ({
      ...filing,
      register: filing.permitType === 'ride-hail-network',
    }))
    const step = { filing: 'filing-ride-hail-network', date: '2026-06-09' } as const
    const listed = rowsOf(
      'us-tx',
      [
        signalOf('filing', { ...step, id: 'step-all', vehicles: 739 }),
        signalOf('filing', { ...step, id: 'step-part', vehicles: 319, model: 'cybercab' }),
      ],
      registers,
    )
    expect(cell(listed, 'vehicles-registered').items).toMatchObject([
      { text: '739 vehicles', note: '319 of them Program cybercab' },
    ])
  })
})
