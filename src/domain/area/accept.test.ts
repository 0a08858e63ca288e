import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryBox, arbitraryStar, box } from '../testing/geometries'
import { acceptGeometry } from './accept'
import {
  areaGeometrySchema,
  maxGeometryBytes,
  maxPositions,
  polygonsOf,
  positionsOf,
  type Ring,
} from './boundary'
import { areaKm2 } from './geometry'

const outer = box(-98, 30, -97, 31)
const [outerRing = []] = outer.coordinates

function ringOf(edges: Parameters<typeof box>): Ring {
  return box(...edges).coordinates[0] ?? []
}

function accepted(input: unknown) {
  const result = acceptGeometry(input)
  if (!result.ok) throw new Error(`${result.failure.field} ${result.failure.message}`)
  return result.value
}

/** Twice the signed area of a ring in the plane: positive when it runs counter-clockwise. */
function turn(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [bx, by] = ring[(index + 1) % ring.length] ?? [x, y]
    return sum + x * by - bx * y
  }, 0)
}

describe('what is refused', () => {
  const polygon = (...coordinates: unknown[]) => ({ type: 'Polygon', coordinates })
  const bowTie = [
    [-98, 30],
    [-97, 31],
    [-97, 30],
    [-98, 31],
    [-98, 30],
  ]
  const cases: [name: string, input: unknown, field: string, reason: RegExp][] = [
    ['no geometry', null, 'geometry', /empty/],
    ['a line', { type: 'LineString', coordinates: outerRing }, 'geometry.type', /Polygon.*"LineString"/],
    ['no ring', polygon(), 'geometry.coordinates', /outer ring/],
    ['no polygon', { type: 'MultiPolygon', coordinates: [] }, 'geometry.coordinates', /at least one polygon/],
    ['an open ring', polygon(outerRing.slice(0, -1)), 'geometry.coordinates.0', /closed/],
    [
      'three positions',
      polygon([
        [0, 0],
        [1, 0],
        [0, 0],
      ]),
      'geometry.coordinates.0',
      /at least 4/,
    ],
    [
      'a repeated position only',
      polygon([
        [0, 0],
        [0, 0],
        [1, 1],
        [0, 0],
      ]),
      'geometry.coordinates',
      /3 different/,
    ],
    [
      'latitude first',
      polygon(outerRing.map(([lng, lat]) => [lat, lng])),
      'geometry.coordinates.0.0.1',
      /latitude/,
    ],
    [
      'meters',
      polygon(outerRing.map(([lng, lat]) => [lng * 1e5, lat])),
      'geometry.coordinates.0.0.0',
      /WGS84/,
    ],
    [
      'text for a number',
      polygon([
        ['a', 1],
        [1, 1],
        [1, 2],
        ['a', 1],
      ]),
      'geometry.coordinates.0.0.0',
      /number/,
    ],
    ['a bow tie', polygon(bowTie), 'geometry', /crosses or touches itself at -97\.5, 30\.5/],
    [
      'a spike',
      polygon([
        [0, 0],
        [2, 0],
        [2, 2],
        [2, 5],
        [2, 2],
        [0, 2],
        [0, 0],
      ]),
      'geometry',
      /turns back on itself at 2, 5/,
    ],
    [
      'a flat ring',
      polygon([
        [0, 0],
        [1, 1],
        [2, 2],
        [0, 0],
      ]),
      'geometry',
      /turns back|encloses nothing/,
    ],
    [
      'a hole across the edge',
      polygon(outerRing, ringOf([-97.5, 30.5, -96, 30.6])),
      'geometry',
      /crosses or touches/,
    ],
    ['a hole outside', polygon(outerRing, ringOf([-96, 30, -95, 31])), 'geometry', /hole outside/],
    [
      'a hole in a hole',
      polygon(outerRing, ringOf([-97.9, 30.1, -97.1, 30.9]), ringOf([-97.6, 30.4, -97.4, 30.6])),
      'geometry',
      /hole inside a hole/,
    ],
    [
      'polygons that cross',
      { type: 'MultiPolygon', coordinates: [[outerRing], [ringOf([-97.5, 30.5, -96, 32])]] },
      'geometry',
      /crosses or touches/,
    ],
    [
      'a polygon in a polygon',
      { type: 'MultiPolygon', coordinates: [[outerRing], [ringOf([-97.6, 30.4, -97.4, 30.6])]] },
      'geometry',
      /overlap/,
    ],
  ]

  it.each(cases)('%s', (_name, input, field, reason) => {
    const result = acceptGeometry(input)
    expect(result).toMatchObject({ ok: false, failure: { code: 'invalid', field } })
    expect(result.ok ? '' : result.failure.message).toMatch(reason)
  })
})

describe('what is accepted', () => {
  it('takes an island in the hole of another polygon', () => {
    const geometry = {
      type: 'MultiPolygon',
      coordinates: [[outerRing, ringOf([-97.8, 30.2, -97.2, 30.8])], [ringOf([-97.6, 30.4, -97.4, 30.6])]],
    }
    expect(accepted(geometry).geometry.type).toBe('MultiPolygon')
  })

  it('winds outer rings counter-clockwise and holes clockwise', () => {
    const hole = ringOf([-97.6, 30.4, -97.4, 30.6])
    const { geometry } = accepted({ type: 'Polygon', coordinates: [outerRing.toReversed(), hole] })
    const [[shell = [], gap = []] = []] = polygonsOf(geometry)
    expect(turn(shell)).toBeGreaterThan(0)
    expect(turn(gap)).toBeLessThan(0)
    expect(areaKm2(geometry)).toBeCloseTo(
      areaKm2(outer) - areaKm2({ type: 'Polygon', coordinates: [hole] }),
      6,
    )
  })

  it('drops altitudes and repeated positions, and rounds to six decimals', () => {
    const [first = [0, 0], ...rest] = outerRing.map(([lng, lat]) => [lng + 1e-9, lat, 150])
    const { geometry, toleranceM } = accepted({ type: 'Polygon', coordinates: [[first, first, ...rest]] })
    expect(geometry).toEqual(outer)
    expect(toleranceM).toBe(0)
  })

  it('gives the same for what it has given, and keeps the area of a star', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryStar, arbitraryBox), (given) => {
        const once = accepted(given)
        expect(accepted(once.geometry)).toEqual(once)
        expect(areaGeometrySchema.parse(once.geometry)).toEqual(once.geometry)
        expect(Math.abs(once.areaKm2 / areaKm2(given) - 1)).toBeLessThan(1e-3)
      }),
    )
  })
})

describe('simplification', () => {
  // A coast of 40,000 positions: a circle of about 20 km with ripples of a meter and a half.
  const count = 40_000
  const coast = Array.from({ length: count }, (_, index): [number, number] => {
    const bearing = (2 * Math.PI * index) / count
    const radius = 0.2 + 0.000013 * (index % 2)
    return [-97 + radius * Math.cos(bearing), 30 + radius * Math.sin(bearing)]
  })
  const given = { type: 'Polygon' as const, coordinates: [[...coast, ...coast.slice(0, 1)]] }

  it('makes a geometry small enough by the least tolerance that does, and says which', () => {
    const { geometry, toleranceM, areaKm2: size } = accepted(given)
    expect(positionsOf(geometry)).toBeLessThanOrEqual(maxPositions)
    expect(JSON.stringify(geometry).length).toBeLessThanOrEqual(maxGeometryBytes)
    expect(toleranceM).toBe(2)
    expect(Math.abs(size / areaKm2(given) - 1)).toBeLessThan(1e-3)
  })

  it('leaves a geometry within the limits as it is', () => {
    expect(accepted(outer)).toMatchObject({ geometry: outer, toleranceM: 0 })
  })
})
