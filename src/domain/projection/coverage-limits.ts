import { daysBetween, type IsoDate } from '../signal/calendar'

/** Days between a count and an area beyond which one is not divided by the other. */
export const coverageApartDays = 120
/** Age in days, on the day read, beyond which neither of them serves. */
export const coverageAgeDays = 180

/** Why vehicles for an area are not measured. */
export type CoverageGapReason = 'no-count' | 'far-apart' | 'too-old'

/**
 * Why a count and an area do not give vehicles for an area on a day; null where they do. An old count over a new area,
 * or two old readings, would say something of a day on which neither was true.
 */
export function coverageGapReason(
  area: IsoDate,
  fleet: IsoDate,
  asOf: IsoDate,
): Exclude<CoverageGapReason, 'no-count'> | null {
  if (Math.abs(daysBetween(area, fleet)) > coverageApartDays) return 'far-apart'
  const older = area < fleet ? area : fleet
  return daysBetween(older, asOf) > coverageAgeDays ? 'too-old' : null
}
