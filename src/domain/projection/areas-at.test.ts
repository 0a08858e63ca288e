import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaKm2 } from '../area/geometry'
import { sqKmPerSqMi } from '../shared/area-units'
import {
  arbitraryDate,
  arbitraryOrderOf,
  arbitrarySignals,
  signalOf,
  testPlaces,
} from '../testing/arbitraries'
import { boundaryOf, box } from '../testing/geometries'
import { areasAt } from './areas-at'

const drawn = box(-97.9, 30.2, -97.6, 30.4)
const drawnSqMi = areaKm2(drawn) / sqKmPerSqMi
const first = signalOf('service-area', { id: 'first', date: '2026-01-15', areaSqMi: drawnSqMi * 0.95 })
const traced = { ...first, id: 'traced', boundary: boundaryOf(drawn) }
const later = signalOf('service-area', { id: 'later', date: '2026-03-01', areaSqMi: drawnSqMi * 1.05 })
const at = (signals: Parameters<typeof areasAt>[0], asOf = '2026-12-31') => areasAt(signals, testPlaces, asOf)

describe('areasAt', () => {
  it('gives the newest figure of an operator in a place, with where the place lies', () => {
    expect(at([first, later])).toMatchObject([
      {
        operator: 'tesla',
        place: 'austin-tx',
        signalId: 'later',
        areaSqMi: later.areaSqMi,
        areaKm2: later.areaSqMi * sqKmPerSqMi,
        boundary: null,
        lng: -97,
        lat: 30,
      },
    ])
    expect(at([first, later], '2026-02-28')).toMatchObject([{ signalId: 'first' }])
    expect(at([first, later], '2025-12-31')).toEqual([])
  })

  it('gives the boundary with what it encloses and how far that is from the figure', () => {
    const [area] = at([traced])
    expect(area?.boundary).toMatchObject({ signalId: 'traced', date: '2026-01-15', precision: 'traced' })
    expect(area?.boundary?.enclosedKm2).toBeCloseTo(areaKm2(drawn), 9)
    expect(area?.boundary?.difference).toBeCloseTo(1 / 0.95 - 1, 9)
  })

  it('prefers the drawn one of several figures of a day', () => {
    const after = { ...first, id: 'zz-later-in-the-order' }
    expect(at([traced, after])).toMatchObject([{ signalId: 'traced', boundary: { signalId: 'traced' } }])
  })

  it('keeps a boundary under a newer figure that is within 10 %, and drops it under one that is not', () => {
    expect(at([traced, later])).toMatchObject([{ signalId: 'later', boundary: { signalId: 'traced' } }])
    const grown = { ...later, areaSqMi: drawnSqMi * 1.2 }
    expect(at([traced, grown])).toMatchObject([{ signalId: 'later', boundary: null }])
  })

  it('keeps the boundary of its own figure however far the two are apart', () => {
    const far = { ...traced, areaSqMi: drawnSqMi * 2 }
    expect(at([far])[0]?.boundary?.difference).toBeCloseTo(-0.5, 9)
  })

  it('drops the area of a service that has ended, until a later one', () => {
    const end = signalOf('deployment-status', { id: 'end', date: '2026-02-01', phase: 'ended' })
    const start = signalOf('deployment-status', { id: 'start', date: '2026-01-01' })
    expect(at([start, end, first])).toEqual([])
    expect(at([start, end, first], '2026-01-31')).toHaveLength(1)
    expect(at([start, end, first, later])).toMatchObject([{ signalId: 'later', boundary: null }])
  })

  it('counts no contested account', () => {
    const claim = { ...later, confidence: 'claimed' as const }
    const other = { ...later, id: 'other', alternateOf: 'first' }
    expect(at([first, claim, other])).toMatchObject([{ signalId: 'first' }])
  })

  it('gives the same for the same signals in any order, and nothing of later days', () => {
    const shuffled = arbitrarySignals.chain((given) => fc.tuple(fc.constant(given), arbitraryOrderOf(given)))
    fc.assert(
      fc.property(shuffled, arbitraryDate, ([given, other], asOf) => {
        const known = given.filter(({ date }) => date <= asOf)
        expect(at(other, asOf)).toEqual(at(given, asOf))
        expect(at(known, asOf)).toEqual(at(given, asOf))
      }),
    )
  })
})
