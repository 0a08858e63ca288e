import { difference } from '@turf/difference'
import { feature, featureCollection } from '@turf/helpers'
import type { AreaGeometry } from './boundary'
import { areaKm2, fromGeoJson } from './geometry'

/** What changed from one area to another. `null` geometry: nothing of that sort. */
export type AreaComparison = {
  addedKm2: number
  removedKm2: number
  keptKm2: number
  addedGeometry: AreaGeometry | null
  removedGeometry: AreaGeometry | null
}

/** Compares two areas; null stands for none at all. What was added less what was removed is the difference in area. */
export function compareAreas(before: AreaGeometry | null, after: AreaGeometry | null): AreaComparison {
  const addedGeometry = subtract(after, before)
  const removedGeometry = subtract(before, after)
  const addedKm2 = sizeOf(addedGeometry)
  return {
    addedKm2,
    removedKm2: sizeOf(removedGeometry),
    keptKm2: Math.max(0, sizeOf(after) - addedKm2),
    addedGeometry,
    removedGeometry,
  }
}

const sizeOf = (geometry: AreaGeometry | null) => (geometry === null ? 0 : areaKm2(geometry))

/** What of the first area is not in the second. */
function subtract(from: AreaGeometry | null, other: AreaGeometry | null): AreaGeometry | null {
  if (from === null || other === null) return from
  const rest = difference(featureCollection([feature(from), feature(other)]))
  return rest === null ? null : fromGeoJson(rest.geometry)
}
