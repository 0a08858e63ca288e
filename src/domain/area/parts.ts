/**
 * How the parts of a geometry are put into each other: a position in a ring, rings in a polygon, polygons in a
 * MultiPolygon. Collections that were joined by hand often have one level too many, or a part with nothing in it.
 */

const levels = { Polygon: 3, MultiPolygon: 4 } as const

/** How deep the first position lies: 1 is a position itself, 3 a polygon; 0 is nothing. */
function depthOf(value: unknown): number {
  if (!Array.isArray(value)) return 0
  if (value.some((part) => typeof part === 'number')) return 1
  const deepest = value.reduce((depth: number, part) => Math.max(depth, depthOf(part)), 0)
  return deepest === 0 ? 0 : 1 + deepest
}

/** The polygons in a value, however deep they lie; a value that is not as deep as a polygon stays one part. */
function polygonsIn(value: unknown): unknown[] {
  return depthOf(value) > levels.Polygon && Array.isArray(value) ? value.flatMap(polygonsIn) : [value]
}

type Settled = { geometry: unknown; repairs: string[] }

const partsLeftOut = (count: number) =>
  count === 1 ? 'an empty part was left out' : `${count} empty parts were left out`

/** Takes apart polygons that lie deeper than they should, and leaves out parts without a position. */
export function settleParts(geometry: unknown): Settled {
  if (typeof geometry !== 'object' || geometry === null) return { geometry, repairs: [] }
  const { type, coordinates }: { type?: unknown; coordinates?: unknown } = geometry
  if ((type !== 'Polygon' && type !== 'MultiPolygon') || !Array.isArray(coordinates)) {
    return { geometry, repairs: [] }
  }
  const depth = depthOf(coordinates)
  // As deep as it should be and without an empty part: most are.
  if (type === 'Polygon' && depth <= levels.Polygon) return { geometry, repairs: [] }
  const polygons = polygonsIn(coordinates)
  const filled = polygons.filter((polygon) => depthOf(polygon) > 0)
  // Nothing at all is a fault of its own.
  if (filled.length === 0 || depth < levels.MultiPolygon) return { geometry, repairs: [] }
  const isDeeper = depth > levels[type]
  const repairs = [
    ...(isDeeper ? ['polygons that were put into one another were taken apart'] : []),
    ...(filled.length < polygons.length ? [partsLeftOut(polygons.length - filled.length)] : []),
  ]
  if (repairs.length === 0) return { geometry, repairs }
  return { geometry: { type: 'MultiPolygon', coordinates: filled }, repairs }
}

const containers = ['nothing', 'a position', 'a ring', 'a polygon', 'polygons']

/** Says of coordinates that are not deep enough for their type what they are; null when they are. */
export function nestingProblem(geometry: unknown): string | null {
  if (typeof geometry !== 'object' || geometry === null) return null
  const { type, coordinates }: { type?: unknown; coordinates?: unknown } = geometry
  if (type !== 'Polygon' && type !== 'MultiPolygon') return null
  const depth = depthOf(coordinates)
  if (depth === 0 || depth >= levels[type]) return null
  const wanted = type === 'Polygon' ? 'a list of rings' : 'a list of polygons, each a list of rings'
  return `holds ${containers[depth]} where a ${type} has ${wanted}`
}
