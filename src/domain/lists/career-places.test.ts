import { describe, expect, it } from 'vitest'
import { sortDrivingPlaces, sortFormingPlaces } from './career-places'

const rows = [
  { place: { name: 'Austin' }, rank: 1, index: 9, change90d: -1, newEvidence90d: 3, signalCount: 5 },
  { place: { name: 'Wuhan' }, rank: 2, index: 4, change90d: 2, newEvidence90d: 1, signalCount: 7 },
  { place: { name: 'Boston' }, rank: 3, index: 1, change90d: 2, newEvidence90d: 2, signalCount: 5 },
]
const names = (sorted: readonly (typeof rows)[number][]) => sorted.map(({ place }) => place.name)

describe('places by career', () => {
  it.each([
    ['index', 'desc', ['Austin', 'Wuhan', 'Boston']],
    ['index', 'asc', ['Boston', 'Wuhan', 'Austin']],
    ['name', 'asc', ['Austin', 'Boston', 'Wuhan']],
    ['new', 'desc', ['Austin', 'Boston', 'Wuhan']],
    ['change', 'desc', ['Wuhan', 'Boston', 'Austin']],
    ['signals', 'desc', ['Wuhan', 'Austin', 'Boston']],
  ] as const)('are put in order by %s, %s', (order, direction, expected) => {
    expect(names(sortFormingPlaces(rows, order, direction))).toEqual(expected)
  })

  it('of all careers are put in order by name or by signals', () => {
    expect(names(sortDrivingPlaces(rows, 'index', 'desc'))).toEqual(['Wuhan', 'Austin', 'Boston'])
    expect(names(sortDrivingPlaces(rows, 'name', 'desc'))).toEqual(['Wuhan', 'Boston', 'Austin'])
  })
})
