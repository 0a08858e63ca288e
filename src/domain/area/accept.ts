import { rewind } from '@turf/rewind'
import { simplify } from '@turf/simplify'
import type { z } from 'zod'
import { fail, ok, type Result } from '../shared/result'
import {
  type AreaGeometry,
  areaGeometrySchema,
  maxGeometryBytes,
  maxPositions,
  polygonsOf,
  positionsOf,
  type Ring,
} from './boundary'
import { areaKm2, fromGeoJson } from './geometry'
import { nestingProblem, settleParts } from './parts'
import { topologyProblem } from './topology'

/** A geometry fit to be stored. */
export type AcceptedGeometry = {
  geometry: AreaGeometry
  areaKm2: number
  /** How far, in meters, simplification may have moved the line; 0 when it was left as given. */
  toleranceM: number
  /** What was put right, in words; empty when it was taken as given. */
  repairs: string[]
}

/** Six decimals of a degree are 11 cm: finer than any boundary is known, and half the size. */
const decimals = 6

/** The tolerances tried, in meters, until the geometry is small enough. */
const tolerancesM = [0, 1, 2, 5, 10, 20, 50, 100] as const

const metersPerDegree = 111_320

/**
 * Makes a GeoJSON geometry from outside fit to be stored, or says why it cannot be. Altitudes are dropped, coordinates
 * rounded to six decimals, repeated positions left out, rings wound as RFC 7946 has it (outer ones counter-clockwise),
 * and a geometry of more than 10,000 positions or 1 MB is simplified (Douglas–Peucker) by the least of the stated
 * tolerances that is enough; polygons of a collection that were put into one another are taken apart, and empty ones
 * left out. Fails as `invalid` with the path of the fault: an unclosed ring, a position outside WGS84,
 * a line that meets itself or another, a hole outside its polygon, overlapping polygons, nothing enclosed.
 */
export function acceptGeometry(input: unknown): Result<AcceptedGeometry> {
  const { geometry: settled, repairs } = settleParts(withoutAltitudes(input))
  const nesting = nestingProblem(settled)
  if (nesting) return fail('invalid', nesting, 'geometry.coordinates')
  const parsed = areaGeometrySchema.safeParse(settled)
  if (!parsed.success) return fail('invalid', ...explain(parsed.error, input))
  const clean = cleaned(parsed.data)
  const short = polygonsOf(clean)
    .flat()
    .find((ring) => ring.length < 4)
  if (short) return fail('invalid', 'has a ring of fewer than 3 different positions', 'geometry.coordinates')

  const wound = wind(clean)
  let problem = `is too large: more than ${maxPositions} positions or 1 MB even when simplified by ${tolerancesM.at(-1)} m`
  for (const toleranceM of tolerancesM) {
    const geometry = toleranceM === 0 ? wound : wind(simplified(wound, toleranceM))
    if (!fits(geometry)) continue
    const found = topologyProblem(geometry)
    if (found === null) return ok({ geometry, areaKm2: areaKm2(geometry), toleranceM, repairs })
    problem = toleranceM === 0 ? found : `${found}, after simplification by ${toleranceM} m`
    // A fault of the given line is refused; a fault that simplification made may be gone at the next step.
    if (toleranceM === 0) break
  }
  return fail('invalid', problem, 'geometry')
}

function fits(geometry: AreaGeometry): boolean {
  return positionsOf(geometry) <= maxPositions && JSON.stringify(geometry).length <= maxGeometryBytes
}

/** GeoJSON allows a third number in a position; a service area has no use for it. */
function withoutAltitudes(value: unknown): unknown {
  if (Array.isArray(value)) {
    const isPosition = value.length > 2 && value.every((part) => typeof part === 'number')
    return isPosition ? value.slice(0, 2) : value.map(withoutAltitudes)
  }
  if (typeof value !== 'object' || value === null || !('coordinates' in value)) return value
  return { ...value, coordinates: withoutAltitudes(value.coordinates) }
}

function explain(error: z.ZodError, input: unknown): [message: string, field: string] {
  const [issue] = error.issues
  const field = ['geometry', ...(issue?.path ?? [])].join('.')
  if (input === null || input === undefined) return ['is empty', 'geometry']
  if (issue?.path.length === 1 && issue.path[0] === 'type') {
    const type = typeof input === 'object' && 'type' in input ? JSON.stringify(input.type) : 'nothing'
    return [`must be a Polygon or a MultiPolygon, not ${type}`, 'geometry.type']
  }
  return [issue?.message ?? 'is not a geometry', field]
}

function cleaned(geometry: AreaGeometry): AreaGeometry {
  return mapRings(geometry, (ring) => {
    const rounded = ring.map(([lng, lat]): Ring[number] => [round(lng), round(lat)])
    return rounded.filter(
      ([lng, lat], index) =>
        index === 0 || lng !== rounded[index - 1]?.[0] || lat !== rounded[index - 1]?.[1],
    )
  })
}

function round(value: number): number {
  const rounded = Number(value.toFixed(decimals))
  return rounded === 0 ? 0 : rounded
}

function mapRings(geometry: AreaGeometry, change: (ring: Ring) => Ring): AreaGeometry {
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map(change) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => rings.map(change)) }
}

function wind(geometry: AreaGeometry): AreaGeometry {
  const wound = structuredClone(geometry)
  rewind(wound, { mutate: true })
  return wound
}

/** A degree of longitude is never longer than one of latitude, so the line moves by at most the tolerance. */
function simplified(geometry: AreaGeometry, toleranceM: number): AreaGeometry {
  const tolerance = toleranceM / metersPerDegree
  const simple = simplify(geometry, { tolerance, highQuality: true })
  return cleaned(fromGeoJson(simple))
}
