import { describe, expect, it } from 'vitest'
import { areaKm2 } from '../area/geometry'
import type { AreaAt } from '../projection/areas-at'
import { sqKmPerSqMi } from '../shared/area-units'
import { box } from '../testing/geometries'
import { areaChanges } from './area-change'

function area(areaSqMi: number, drawn: ReturnType<typeof box> | null = null): AreaAt {
  return {
    operator: 'waymo',
    place: 'austin-tx',
    signalId: 'area-one',
    date: '2026-01-15',
    precision: 'day',
    confidence: 'confirmed',
    areaSqMi,
    areaKm2: areaSqMi * sqKmPerSqMi,
    boundary:
      drawn === null
        ? null
        : {
            geometry: drawn,
            precision: 'traced',
            source: 'source-one',
            signalId: 'area-one',
            date: '2026-01-15',
            enclosedKm2: areaKm2(drawn),
            difference: 0,
          },
    lng: -97.74,
    lat: 30.27,
  }
}

const west = box(-98, 30, -97.8, 30.2)
const east = box(-97.9, 30, -97.7, 30.2)

describe('areaChanges', () => {
  it('gives the net difference where a shape is not recorded', () => {
    expect(areaChanges([area(37)], [area(90)])).toMatchObject([
      { basis: 'figure', addedKm2: 53 * sqKmPerSqMi, removedKm2: 0, addedGeometry: null },
    ])
    expect(areaChanges([area(90, west)], [area(37)])).toMatchObject([
      { basis: 'figure', addedKm2: 0, removedKm2: 53 * sqKmPerSqMi },
    ])
  })

  it('tells what was added from what was removed where both are', () => {
    const [change] = areaChanges([area(90, west)], [area(90, east)])
    expect(change?.basis).toBe('boundary')
    expect(change?.addedKm2).toBeCloseTo(areaKm2(box(-97.8, 30, -97.7, 30.2)), 6)
    expect(change?.removedKm2).toBeCloseTo(areaKm2(box(-98, 30, -97.9, 30.2)), 6)
  })

  it('takes a first area as added whole and one that no longer holds as removed whole', () => {
    expect(areaChanges([], [area(37)])).toMatchObject([
      { before: null, basis: 'figure', addedKm2: 37 * sqKmPerSqMi, removedKm2: 0 },
    ])
    const [gone] = areaChanges([area(90, west)], [])
    expect(gone).toMatchObject({ after: null, basis: 'boundary', addedKm2: 0 })
    expect(gone?.removedKm2).toBeCloseTo(areaKm2(west), 6)
  })

  it('finds no change in an area that stays', () => {
    expect(areaChanges([area(90, west)], [area(90, west)])).toMatchObject([{ addedKm2: 0, removedKm2: 0 }])
    expect(areaChanges([], [])).toEqual([])
  })
})
