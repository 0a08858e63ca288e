import { z } from 'zod'
import { slugSchema } from '../shared/slug'

/**
 * The recorded boundary of a service area, as stored: GeoJSON geometry in WGS84, longitude first, with how it came
 * about. The form of every stored one is checked here, without a geometry library; whether a new one crosses itself
 * is checked once, when it is accepted (`accept.ts`).
 */

/** How well a boundary is known, best first. */
export const boundaryPrecisions = ['official', 'traced', 'approximate'] as const
export type BoundaryPrecision = (typeof boundaryPrecisions)[number]

export const boundaryPrecisionLabels: Record<BoundaryPrecision, string> = {
  official: 'Official',
  traced: 'Traced',
  approximate: 'Approximate',
}

export const boundaryPrecisionNotes: Record<BoundaryPrecision, string> = {
  official: 'Published as a geometry by the operator or a regulator.',
  traced: 'Drawn by hand over a map that the operator published.',
  approximate: 'Pieced together from descriptions or observations.',
}

/** The most positions that a stored boundary may have, over all its rings. */
export const maxPositions = 10_000

/** The most characters that the JSON of a stored geometry may have: 1 MB, since every one of them is ASCII. */
export const maxGeometryBytes = 1_000_000

const position = z.tuple([
  z
    .number()
    .min(-180, { error: 'must be a longitude from -180 to 180 degrees (WGS84)' })
    .max(180, { error: 'must be a longitude from -180 to 180 degrees (WGS84)' }),
  z
    .number()
    .min(-90, { error: 'must be a latitude from -90 to 90 degrees (WGS84)' })
    .max(90, { error: 'must be a latitude from -90 to 90 degrees (WGS84)' }),
])
/** Longitude and latitude in degrees (WGS84). */
export type Position = z.infer<typeof position>
export type Ring = Position[]

const ring = z
  .array(position)
  .min(4, { error: 'must have at least 4 positions, the last one repeating the first' })
  .refine(isClosed, { error: 'must be closed: its last position must repeat the first' })

const rings = z.array(ring).min(1, { error: 'must have an outer ring' })

/** A polygon or several, each an outer ring followed by its holes. */
export const areaGeometrySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: rings }),
  z.object({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(rings).min(1, { error: 'must have at least one polygon' }),
  }),
])
export type AreaGeometry = z.infer<typeof areaGeometrySchema>

export const boundarySchema = z.object({
  geometry: areaGeometrySchema.refine((geometry) => positionsOf(geometry) <= maxPositions, {
    error: `must have at most ${maxPositions} positions`,
  }),
  precision: z.enum(boundaryPrecisions),
  /** The source that published the boundary: one of the signal's own. The area may rest on another one. */
  source: slugSchema,
})
export type Boundary = z.infer<typeof boundarySchema>

function isClosed(positions: readonly Position[]): boolean {
  const [first] = positions
  const last = positions.at(-1)
  return first?.[0] === last?.[0] && first?.[1] === last?.[1]
}

/** The polygons of a geometry, each a list of rings: the outer one, then its holes. */
export function polygonsOf(geometry: AreaGeometry): Ring[][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

/** How many positions a geometry has, over all its rings. */
export function positionsOf(geometry: AreaGeometry): number {
  return polygonsOf(geometry)
    .flat()
    .reduce((total, positions) => total + positions.length, 0)
}
