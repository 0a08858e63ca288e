import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { box } from '../testing/geometries'
import { areaKm2, circleOfArea } from './geometry'

/** Area of a quadrangle of WGS84 by summing up strips: an independent way to the same figure. */
function quadrangleKm2(west: number, south: number, east: number, north: number): number {
  const a = 6378.137
  const e2 = 0.00669437999014
  const steps = 2000
  const radians = Math.PI / 180
  const height = ((north - south) / steps) * radians
  let total = 0
  for (let step = 0; step < steps; step++) {
    const latitude = south * radians + (step + 0.5) * height
    const sine = Math.sin(latitude)
    total += (a * a * (1 - e2) * Math.cos(latitude) * height) / (1 - e2 * sine * sine) ** 2
  }
  return total * (east - west) * radians
}

const within = (share: number) => (actual: number, expected: number) =>
  expect(Math.abs(actual / expected - 1)).toBeLessThan(share)

describe('areaKm2', () => {
  it.each([
    ['an eighth of the earth', box(0, 0, 90, 90), 510_065_621.72 / 8],
    ['a degree at the equator', box(0, 0, 1, 1), 12_308.78],
    ['a degree at 60° north', box(10, 60, 11, 61), 6_122.7],
  ])('is right within 0.1 %% for %s', (_name, geometry, expected) => {
    within(0.001)(areaKm2(geometry), expected)
  })

  it('agrees with the sum of strips on the ellipsoid for any quadrangle', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -170, max: 160, noNaN: true }),
        fc.double({ min: -80, max: 70, noNaN: true }),
        fc.double({ min: 0.01, max: 8, noNaN: true }),
        (west, south, size) => {
          const edges = [west, south, west + size, south + size] as const
          within(1e-5)(areaKm2(box(...edges)), quadrangleKm2(...edges))
        },
      ),
    )
  })

  it('takes holes off and adds polygons up', () => {
    const outer = box(-98, 30, -97, 31)
    const hole = box(-97.6, 30.4, -97.4, 30.6)
    const other = box(-96, 30, -95, 31)
    const [ring = []] = outer.coordinates
    const [gap = []] = hole.coordinates
    expect(areaKm2({ type: 'Polygon', coordinates: [ring, gap] })).toBeCloseTo(
      areaKm2(outer) - areaKm2(hole),
      6,
    )
    const both = { type: 'MultiPolygon' as const, coordinates: [outer.coordinates, other.coordinates] }
    expect(areaKm2(both)).toBeCloseTo(areaKm2(outer) + areaKm2(other), 6)
  })

  it('does not depend on winding or on where the ring begins', () => {
    const [ring = []] = box(-98, 30, -97, 31).coordinates
    const turned = [...ring.slice(1), ...ring.slice(1, 2)]
    expect(areaKm2({ type: 'Polygon', coordinates: [ring.toReversed()] })).toBeCloseTo(
      areaKm2({ type: 'Polygon', coordinates: [ring] }),
      6,
    )
    expect(areaKm2({ type: 'Polygon', coordinates: [turned] })).toBeCloseTo(
      areaKm2({ type: 'Polygon', coordinates: [ring] }),
      6,
    )
  })
})

describe('circleOfArea', () => {
  it('encloses the area, to one part in ten thousand, anywhere', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -175, max: 175, noNaN: true }),
        fc.double({ min: -75, max: 75, noNaN: true }),
        fc.double({ min: 0.5, max: 50_000, noNaN: true }),
        (lng, lat, squareKm) => {
          within(1e-4)(areaKm2(circleOfArea(lng, lat, squareKm)), squareKm)
        },
      ),
    )
  })

  it('is closed, runs counter-clockwise and lies around its center', () => {
    const circle = circleOfArea(-97.74, 30.27, 635)
    const [ring = []] = circle.type === 'Polygon' ? circle.coordinates : []
    expect(ring).toHaveLength(97)
    expect(ring.at(-1)).toEqual(ring[0])
    const mean = (axis: 0 | 1) => ring.slice(1).reduce((sum, corner) => sum + corner[axis], 0) / 96
    expect(mean(0)).toBeCloseTo(-97.74, 3)
    expect(mean(1)).toBeCloseTo(30.27, 3)
    // From the north point westwards.
    expect(ring[1]?.[0]).toBeLessThan(ring[0]?.[0] ?? 0)
  })
})
