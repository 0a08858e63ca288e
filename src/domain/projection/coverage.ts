import { vehiclesPer100SqKm } from '../shared/area-units'
import type { Range } from '../shared/range'
import { daysBetween, type IsoDate } from '../signal/date'
import type { FleetBasis, FleetScope } from '../signal/kinds'
import { type AreaReading, type AreaSeries, projectAreas } from './area'
import { type CoverageGapReason, coverageGapReason } from './coverage-limits'
import { type FleetInput, type FleetReading, type FleetSeries, projectFleet } from './fleet'
import { type HeadlineFigure, leadingFigure } from './headline-figure'

/** How many vehicles stand behind an area: the newest area beside the count that the place is led with. */
export type Coverage = {
  operator: string
  place: string
  area: AreaReading
  fleet: FleetReading
  basis: FleetBasis
  scope: FleetScope
  /** Vehicles per 100 km² of service area; an open upper end of the count stays open. */
  vehiclesPer100SqKm: Range
  /** Days between the two readings, whichever came first. */
  daysApart: number
}

/** An area of which the vehicles for its size are not measured, and why. */
export type CoverageGap = {
  operator: string
  place: string
  area: AreaReading
  /** The count that the place is led with; null when there is none. */
  figure: HeadlineFigure | null
  reason: CoverageGapReason
}

/** Every service area by a day: measured against a count, or not. */
export type CoveragePicture = { measured: Coverage[]; gaps: CoverageGap[] }

/**
 * Coverage against capacity for each operator and place with a service area by `asOf`. The count is the one that pages
 * lead with, which is never one of vehicles ever seen; both readings have to be near each other and of late. Sorted by
 * place, then operator.
 */
export function readCoverage(input: FleetInput, asOf: IsoDate): CoveragePicture {
  const fleets = projectFleet(input, asOf)
  const read = projectAreas(input.signals, asOf).flatMap((areas) => coverageOn(areas, fleets, asOf) ?? [])
  return {
    measured: read.flatMap((one) => ('reason' in one ? [] : [one])),
    gaps: read.flatMap((one) => ('reason' in one ? [one] : [])),
  }
}

/** What is measured by `asOf`. */
export function projectCoverage(input: FleetInput, asOf: IsoDate): Coverage[] {
  return readCoverage(input, asOf).measured
}

/** One area on a day, with the counts up to it; null when no area is on record yet. */
export function coverageOn(
  { operator, place, readings }: AreaSeries,
  fleets: readonly FleetSeries[],
  asOf: IsoDate,
): Coverage | CoverageGap | null {
  const area = readings.findLast(({ date }) => date <= asOf)
  if (!area) return null
  const figure = leadingFigure(fleets.filter((one) => one.operator === operator && one.place === place))
  if (!figure) return { operator, place, area, figure, reason: 'no-count' }
  const { reading: fleet, basis, scope } = figure
  const reason = coverageGapReason(area.date, fleet.date, asOf)
  if (reason) return { operator, place, area, figure, reason }
  return {
    operator,
    place,
    area,
    fleet,
    basis,
    scope,
    vehiclesPer100SqKm: vehiclesPer100SqKm(fleet, area.areaSqMi),
    daysApart: Math.abs(daysBetween(area.date, fleet.date)),
  }
}
