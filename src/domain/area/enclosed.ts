import type { Boundary } from './boundary'
import { areaKm2 } from './geometry'

/** By how much two areas may differ and still be told as the same one, as a share of the reported one. */
export const areaTolerance = 0.1

/** What a boundary encloses, beside what was reported of the same area. */
export type Enclosed = {
  /** Computed on the WGS84 ellipsoid. */
  enclosedKm2: number
  /** How far that is from the reported figure, as a share of it: 0.12 is 12 % more than reported. */
  difference: number
}

/** What a boundary encloses, and how far that is from a reported area. */
export function enclosedBy({ geometry }: Boundary, reportedKm2: number): Enclosed {
  const enclosedKm2 = areaKm2(geometry)
  return { enclosedKm2, difference: enclosedKm2 / reportedKm2 - 1 }
}

/** `12% more than reported`; null when the two differ by 10 % or less, which is no disagreement. */
export function differenceInWords(difference: number): string | null {
  if (Math.abs(difference) <= areaTolerance) return null
  return `${Math.round(Math.abs(difference) * 100)}% ${difference > 0 ? 'more' : 'less'} than reported`
}
