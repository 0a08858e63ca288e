import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryBox, box } from '../testing/geometries'
import { compareAreas } from './compare'
import { areaKm2 } from './geometry'

const austin = box(-97.9, 30.2, -97.6, 30.4)
const wider = box(-97.9, 30.2, -97.5, 30.5)

describe('compareAreas', () => {
  it('tells what an area gained, lost and kept', () => {
    const moved = box(-97.8, 30.2, -97.5, 30.4)
    const { addedKm2, removedKm2, keptKm2, addedGeometry, removedGeometry } = compareAreas(austin, moved)
    expect(addedKm2).toBeCloseTo(areaKm2(box(-97.6, 30.2, -97.5, 30.4)), 6)
    expect(removedKm2).toBeCloseTo(areaKm2(box(-97.9, 30.2, -97.8, 30.4)), 6)
    expect(keptKm2).toBeCloseTo(areaKm2(box(-97.8, 30.2, -97.6, 30.4)), 6)
    expect(addedGeometry?.type).toBe('Polygon')
    expect(removedGeometry?.type).toBe('Polygon')
  })

  it('finds nothing removed when an area only grew, and nothing at all when it is the same', () => {
    expect(compareAreas(austin, wider)).toMatchObject({ removedKm2: 0, removedGeometry: null })
    const same = compareAreas(austin, austin)
    expect(same).toMatchObject({ addedKm2: 0, removedKm2: 0, addedGeometry: null, removedGeometry: null })
    expect(same.keptKm2).toBeCloseTo(areaKm2(austin), 9)
  })

  it('takes no area for an empty one', () => {
    expect(compareAreas(null, austin)).toMatchObject({ removedKm2: 0, keptKm2: 0, addedGeometry: austin })
    expect(compareAreas(austin, null)).toMatchObject({ addedKm2: 0, keptKm2: 0, removedGeometry: austin })
    expect(compareAreas(null, null)).toMatchObject({ addedKm2: 0, removedKm2: 0, keptKm2: 0 })
  })

  it('handles polygons that are apart', () => {
    const both = {
      type: 'MultiPolygon' as const,
      coordinates: [austin.coordinates, box(-97, 30, -96.9, 30.1).coordinates],
    }
    expect(compareAreas(austin, both).addedKm2).toBeCloseTo(areaKm2(box(-97, 30, -96.9, 30.1)), 6)
    expect(compareAreas(both, wider).removedKm2).toBeCloseTo(areaKm2(box(-97, 30, -96.9, 30.1)), 6)
  })

  it('adds up: added − removed is the difference, kept is the same either way, and the union has all three', () => {
    fc.assert(
      fc.property(arbitraryBox, arbitraryBox, (before, after) => {
        const there = compareAreas(before, after)
        const back = compareAreas(after, before)
        const size = areaKm2(before) + areaKm2(after)
        const close = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(size * 1e-9)
        close(there.addedKm2 - there.removedKm2, areaKm2(after) - areaKm2(before))
        close(there.keptKm2 + there.removedKm2, areaKm2(before))
        close(there.keptKm2, back.keptKm2)
        close(there.addedKm2, back.removedKm2)
        const union = there.addedKm2 + there.removedKm2 + there.keptKm2
        expect(union).toBeGreaterThanOrEqual(Math.max(areaKm2(before), areaKm2(after)) - size * 1e-9)
        expect(union).toBeLessThanOrEqual(size * (1 + 1e-9))
      }),
    )
  })
})
