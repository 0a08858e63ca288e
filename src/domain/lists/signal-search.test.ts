import { describe, expect, it } from 'vitest'
import { signalOf, testPlaces } from '../testing/arbitraries'
import { emptySearch, operatorsOf, placesOf, searchSignals } from './signal-search'

const operators = ['tesla', 'waymo', 'zoox'].map((slug) => ({
  slug,
  name: slug,
  parent: null,
  country: 'US',
  website: null,
}))
const reading = { context: { permitTypeOf: () => null }, asOf: '2026-06-30', recordedOn: new Map() }
const world = { operators, places: testPlaces, reading }
const signals = [
  signalOf('fleet-estimate', { id: 'austin', place: 'austin-tx' }),
  signalOf('service-area', { id: 'phoenix', place: 'phoenix-az', operator: 'waymo' }),
]
const search = (asked: Partial<typeof emptySearch>) =>
  searchSignals(signals, { ...emptySearch, ...asked }, world)

describe('searchSignals', () => {
  it('takes a place to stand for everything inside it', () => {
    expect(search({ place: 'us' }).found).toHaveLength(2)
    expect(search({ place: 'us-tx' }).found.map(({ id }) => id)).toEqual(['austin'])
  })

  it('finds nothing and says why when a filter names nothing known', () => {
    const { found, problems, relaxed } = search({ operator: 'nobody', kind: 'rumor', from: '2026-13-01' })
    expect(found).toEqual([])
    expect(problems.map(({ field }) => field)).toEqual(['kind', 'operator', 'from'])
    expect(relaxed).toEqual([])
  })

  it('says which filter to give up when nothing is found', () => {
    expect(search({ operator: 'waymo', kind: 'fleet-estimate' })).toEqual({
      found: [],
      problems: [],
      relaxed: [
        { field: 'kind', total: 1 },
        { field: 'operator', total: 1 },
      ],
    })
    expect(search({ operator: 'waymo' }).relaxed).toEqual([])
  })
})

describe('what signals speak of', () => {
  it('is their operators, their places and the places around these', () => {
    expect(operatorsOf(signals, operators).map(({ slug }) => slug)).toEqual(['tesla', 'waymo'])
    expect(placesOf(signals, testPlaces).map(({ slug }) => slug)).toEqual([
      'us',
      'us-tx',
      'us-az',
      'austin-tx',
      'phoenix-az',
    ])
  })
})
