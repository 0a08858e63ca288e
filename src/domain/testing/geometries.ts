import * as fc from 'fast-check'
import type { Boundary, Ring } from '../area/boundary'

/** Geometries for tests only. */

export type PolygonGeometry = { type: 'Polygon'; coordinates: Ring[] }

/** A quadrangle of meridians and parallels, counter-clockwise. */
export function box(west: number, south: number, east: number, north: number): PolygonGeometry {
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  }
}

/** A traced boundary from the source that the test signals cite. */
export function boundaryOf(geometry: Boundary['geometry'], parts: Partial<Boundary> = {}): Boundary {
  return { geometry, precision: 'traced', source: 'source-one', ...parts }
}

/** A box around Austin with corners on a grid of 0.01°, so that edges often coincide. */
export const arbitraryBox: fc.Arbitrary<PolygonGeometry> = fc
  .record({
    west: fc.integer({ min: 0, max: 40 }),
    south: fc.integer({ min: 0, max: 40 }),
    width: fc.integer({ min: 1, max: 30 }),
    height: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ west, south, width, height }) =>
    box(-98 + west / 100, 30 + south / 100, -98 + (west + width) / 100, 30 + (south + height) / 100),
  )

/** A star-shaped ring around a point, closed and free of crossings, with its corners in order of bearing. */
export const arbitraryStar: fc.Arbitrary<PolygonGeometry> = fc
  .record({
    lng: fc.double({ min: -170, max: 170, noNaN: true }),
    lat: fc.double({ min: -70, max: 70, noNaN: true }),
    radii: fc.array(fc.double({ min: 0.05, max: 0.3, noNaN: true }), { minLength: 4, maxLength: 60 }),
  })
  .map(({ lng, lat, radii }) => {
    const corners = radii.map((radius, index): Ring[number] => {
      const bearing = (2 * Math.PI * index) / radii.length
      return [lng + radius * Math.cos(bearing), lat + radius * Math.sin(bearing)]
    })
    return { type: 'Polygon', coordinates: [[...corners, ...corners.slice(0, 1)]] }
  })
