import { kinks } from '@turf/kinks'
import { type AreaGeometry, type Position, polygonsOf, type Ring } from './boundary'
import { areaKm2 } from './geometry'

/**
 * Why a geometry of closed rings does not enclose one definite area, in words that follow "the geometry"; null when it
 * does. Rings that touch in a point are refused with those that cross: which of the two it is depends on rounding.
 */
export function topologyProblem(geometry: AreaGeometry): string | null {
  const spike = polygonsOf(geometry).flat().flatMap(spikesOf)[0]
  if (spike) return `turns back on itself at ${show(spike)}`
  const [kink] = kinks(geometry).features
  if (kink) return `crosses or touches itself at ${show(kink.geometry.coordinates)}`
  return nestingProblem(polygonsOf(geometry)) ?? (areaKm2(geometry) > 0 ? null : 'encloses nothing')
}

// The crossing test passes over neighboring segments, so a line that runs back over itself has to be looked for.
function spikesOf(ring: Ring): Position[] {
  const corners = ring.slice(0, -1)
  return corners.filter((corner, index) => {
    const before = corners.at(index - 1)
    const after = corners[(index + 1) % corners.length]
    if (!before || !after) return false
    const [ax, ay] = [before[0] - corner[0], before[1] - corner[1]]
    const [bx, by] = [after[0] - corner[0], after[1] - corner[1]]
    return ax * by === ay * bx && ax * bx + ay * by > 0
  })
}

/** Once no two rings meet, one corner tells on which side of another ring a whole ring lies. */
function nestingProblem(polygons: readonly Ring[][]): string | null {
  for (const [outer = [], ...holes] of polygons) {
    const stray = holes.find((hole) => !isInside(hole[0], outer))
    if (stray) return `has a hole outside its polygon at ${show(stray[0])}`
    const nested = holes.find((hole) => holes.some((other) => other !== hole && isInside(hole[0], other)))
    if (nested) return `has a hole inside a hole at ${show(nested[0])}`
  }
  for (const [index, polygon] of polygons.entries()) {
    const corner = polygon[0]?.[0]
    const overlaps = polygons.some((other, place) => place !== index && isInPolygon(corner, other))
    if (overlaps) return `has polygons that overlap at ${show(corner)}`
  }
  return null
}

function isInPolygon(corner: Position | undefined, [outer = [], ...holes]: readonly Ring[]): boolean {
  return isInside(corner, outer) && !holes.some((hole) => isInside(corner, hole))
}

/** Even-odd rule: a ray to the east crosses the ring an odd number of times. */
function isInside(corner: Position | undefined, ring: Ring): boolean {
  if (!corner) return false
  const [x, y] = corner
  let inside = false
  for (const [index, [bx, by]] of ring.entries()) {
    const [ax, ay] = ring.at(index - 1) ?? [bx, by]
    if (ay > y !== by > y && x < ((ax - bx) * (y - by)) / (ay - by) + bx) inside = !inside
  }
  return inside
}

const show = (position: readonly number[] = []) =>
  position.map((degrees) => Number(degrees.toFixed(5))).join(', ')
