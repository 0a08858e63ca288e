import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sqKmPerSqMi } from '../shared/area-units'
import { arbitraryDate, arbitraryOrderOf, arbitrarySignalsOf, signalOf } from '../testing/arbitraries'
import { projectAreas } from './area'

describe('projectAreas', () => {
  const signals = [
    signalOf('service-area', { id: 'wider', date: '2026-03-01', areaSqMi: 250 }),
    signalOf('service-area', { id: 'first', areaSqMi: 100 }),
    signalOf('service-area', { id: 'claim', date: '2026-04-01', areaSqMi: 900, confidence: 'claimed' }),
    signalOf('service-area', { id: 'waymo', operator: 'waymo', areaSqMi: 300 }),
    signalOf('service-area', { id: 'phoenix', operator: 'waymo', place: 'phoenix-az', areaSqMi: 315 }),
  ]

  it('gives a series for each operator and place, with contested areas aside', () => {
    const series = projectAreas(signals, '2026-12-31')
    expect(
      series.map(({ operator, place, readings, contested }) => [
        operator,
        place,
        readings.map(({ areaSqMi }) => areaSqMi),
        contested.map(({ signalId }) => signalId),
      ]),
    ).toEqual([
      ['tesla', 'austin-tx', [100, 250], ['claim']],
      ['waymo', 'austin-tx', [300], []],
      ['waymo', 'phoenix-az', [315], []],
    ])
  })

  it('filters by operator and places', () => {
    expect(projectAreas(signals, '2026-12-31', { operator: 'waymo' })).toHaveLength(2)
    expect(projectAreas(signals, '2026-12-31', { places: new Set(['phoenix-az']) })).toHaveLength(1)
    expect(projectAreas(signals, '2026-12-31', { places: new Set() })).toEqual([])
  })

  it('gives the same for the same signals in any order, and nothing of later days', () => {
    const shuffled = arbitrarySignalsOf('service-area').chain((given) =>
      fc.tuple(fc.constant(given), arbitraryOrderOf(given)),
    )
    fc.assert(
      fc.property(shuffled, arbitraryDate, ([given, other], asOf) => {
        const known = given.filter(({ date }) => date <= asOf)
        expect(projectAreas(other, asOf)).toEqual(projectAreas(given, asOf))
        expect(projectAreas(known, asOf)).toEqual(projectAreas(given, asOf))
      }),
    )
  })
})

describe('sqKmPerSqMi', () => {
  it('is the square of the international mile', () => {
    expect(sqKmPerSqMi).toBeCloseTo(1.609344 ** 2, 6)
  })
})
