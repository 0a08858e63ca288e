import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { projectDeployments } from '../projection/deployments'
import { arbitrarySignals, signalOf, testPlaces } from '../testing/arbitraries'
import { citiesKnown, filterPlaces, type PlaceRow, placeRows, sortPlaces } from './places'

const asOf = '2026-06-30'
const signals = [
  signalOf('deployment-status', {
    id: 'a',
    operator: 'tesla',
    place: 'austin-tx',
    phase: 'service',
    supervision: 'driverless',
    date: '2026-01-01',
  }),
  signalOf('deployment-status', {
    id: 'b',
    operator: 'waymo',
    place: 'austin-tx',
    phase: 'ended',
    date: '2026-02-01',
  }),
  signalOf('fleet-estimate', { id: 'c', operator: 'tesla', place: 'us-tx', date: '2026-03-01' }),
]
const rows = placeRows(testPlaces, projectDeployments(signals, testPlaces, asOf), signals)
const row = (slug: string): PlaceRow => {
  const found = rows.find(({ place }) => place.slug === slug)
  if (!found) throw new Error(slug)
  return found
}
const slugs = (list: readonly PlaceRow[]) => list.map(({ place }) => place.slug)
const everything = { kind: '', operator: '', state: '' }

describe('regions, countries and blocs', () => {
  it('hold what is inside them, each city once', () => {
    expect(rows.every(({ place }) => place.kind !== 'city')).toBe(true)
    expect(row('us-tx')).toMatchObject({ operators: ['tesla'], lead: 'service-driverless', signalCount: 3 })
    expect(row('us-tx').cities['service-driverless']).toBe(1)
    expect(citiesKnown(row('us-tx').cities)).toBe(1)
    expect(row('us').signalCount).toBe(3)
    expect(row('us-tx').lastSignal).toBe('2026-03-01')
  })

  it('are kept by kind, operator and state', () => {
    expect(filterPlaces(rows, everything)).toEqual(rows)
    expect(filterPlaces(rows, { ...everything, kind: 'country' }).map(({ place }) => place.kind)).toContain(
      'country',
    )
    expect(slugs(filterPlaces(rows, { ...everything, operator: 'tesla', kind: 'region' }))).toEqual(['us-tx'])
    expect(slugs(filterPlaces(rows, { ...everything, state: 'service' }))).toContain('us')
    expect(slugs(filterPlaces(rows, { ...everything, state: 'none' }))).not.toContain('us')
    expect(filterPlaces(rows, { ...everything, state: 'flying' })).toEqual([])
  })

  it('sort by any column, by signals between equals', () => {
    expect(sortPlaces(rows, 'signals', 'desc').at(0)?.signalCount).toBe(3)
    const names = sortPlaces(rows, 'name', 'asc').map(({ place }) => place.name)
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')))
    for (const order of ['cities', 'service', 'coming', 'stopped', 'operators'] as const)
      expect(slugs(sortPlaces(rows, order, 'desc'))).toHaveLength(rows.length)
  })

  it('never hold less than a place inside them', () => {
    fc.assert(
      fc.property(arbitrarySignals, (some) => {
        const deployments = projectDeployments(some, testPlaces, '2027-01-01')
        const all = placeRows(testPlaces, deployments, some)
        for (const one of all) {
          for (const outer of all.filter(({ place }) => one.around.some(({ slug }) => slug === place.slug))) {
            expect(outer.signalCount).toBeGreaterThanOrEqual(one.signalCount)
            expect(citiesKnown(outer.cities)).toBeGreaterThanOrEqual(citiesKnown(one.cities))
          }
        }
      }),
    )
  })
})
