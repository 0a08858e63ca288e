import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { placeWithDescendants } from '../place/schema'
import { drivenByGroup, drivenByPlace, groupPlaces, indexByPlace } from './by-place'
import { demandIndex, exactSum } from './demand-index'
import { publishedSettings } from './settings'

const { signals, places, filings } = loadDataset()
const types = new Map(filings.map(({ slug, permitType }) => [slug, permitType]))
const input = {
  signals,
  context: { permitTypeOf: (slug: string) => types.get(slug) ?? null },
  asOf: '2026-10-08',
}
const impact = 'fleet-reliability-sre'
const cities = places.filter(({ kind }) => kind === 'city')

describe('the index by place', () => {
  const ranked = indexByPlace(impact, input, cities, places)

  it('is the index over the signals of the place, with contributions that add up to it', () => {
    expect(ranked.length).toBeGreaterThan(10)
    for (const { place, low: _low, high: _high, ...figures } of ranked) {
      const own = demandIndex(impact, { ...input, places: placeWithDescendants(places, place) })
      expect({ impact, ...figures }).toEqual(own)
      const { index, contributions } = figures
      expect(exactSum(contributions.map(({ contribution }) => contribution))).toBe(index)
    }
  })

  it('says on how many operators it rests, so that more records do not read as more demand', () => {
    const operatorOf = new Map(signals.map(({ id, operator }) => [id, operator]))
    for (const { contributions, operatorCount } of ranked) {
      const operators = new Set(contributions.map(({ signalId }) => operatorOf.get(signalId)))
      expect(operatorCount).toBe(operators.size)
      expect(operatorCount).toBeGreaterThan(0)
    }
  })

  it('ranks from the largest down, each within the range of the other settings', () => {
    const indices = ranked.map(({ index }) => index)
    expect(indices).toEqual(indices.toSorted((a, b) => b - a))
    expect(ranked.every(({ low, index, high }) => low <= index && index <= high)).toBe(true)
    expect(ranked.some(({ low, high }) => low < high)).toBe(true)
  })

  it('counts for a region what its cities count, and what is said of the region itself', () => {
    const texas = places.filter(({ slug }) => slug === 'us-tx')
    const [whole] = indexByPlace(impact, input, texas, places)
    const parts = ranked.filter(({ place }) => placeWithDescendants(places, 'us-tx').has(place))
    const ids = (entries: typeof ranked) =>
      entries.flatMap(({ contributions }) => contributions.map(({ signalId }) => signalId))
    expect(parts.length).toBeGreaterThan(1)
    expect(new Set(ids(whole ? [whole] : []))).toEqual(new Set([...ids(whole ? [whole] : []), ...ids(parts)]))
  })

  it('follows the settings', () => {
    const evidence = { ...publishedSettings.evidence, confirmed: 0, reported: 0, estimated: 0, claimed: 0 }
    expect(
      indexByPlace(impact, { ...input, settings: { ...publishedSettings, evidence } }, cities, places),
    ).toEqual([])
  })
})

describe('what the signals of a place drive', () => {
  it('is the same index, from the other side', () => {
    const driven = drivenByPlace(input, cities, places)
    for (const { place, index } of indexByPlace(impact, input, cities, places)) {
      const row = driven.find((one) => one.place === place)
      expect(row?.indices.find((one) => one.impact === impact)?.index).toBe(index)
    }
  })
})

describe('places that are read as one', () => {
  const bay = { slug: 'bay', members: ['san-francisco-ca', 'san-jose-ca'] }
  const groups = groupPlaces(cities, [bay])

  it('take in their members, and leave every other city by itself', () => {
    const members = groups.flatMap((group) => group.members)
    expect(members.toSorted()).toEqual(cities.map(({ slug }) => slug).toSorted())
    expect(groups.filter(({ members: own }) => own.length > 1)).toEqual([bay])
  })

  it('drive what the events of all of them drive', () => {
    const [whole] = drivenByGroup(input, [bay])
    const own = demandIndex(impact, { ...input, places: new Set(bay.members) })
    expect(whole?.indices.find((one) => one.impact === impact)).toEqual(own)
    expect(drivenByGroup(input, [{ slug: 'nowhere', members: ['no-such-place'] }])).toEqual([])
  })
})
