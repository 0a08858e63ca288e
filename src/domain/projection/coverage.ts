import { vehiclesPer100SqKm } from '../shared/area-units'
import type { Range } from '../shared/range'
import { daysBetween, type IsoDate } from '../signal/date'
import type { FleetBasis, FleetScope } from '../signal/kinds'
import type { Signal } from '../signal/schema'
import { type AreaReading, type AreaSeries, projectAreas } from './area'
import { type FleetReading, type FleetSeries, latestReading, projectFleet } from './fleet'

/** How many vehicles stand behind an area: the newest area beside the best-founded count. */
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

/** Best founded first. What was asked for or allowed says nothing of cars on the road, so it never serves. */
export const basisPreference: readonly FleetBasis[] = ['observed', 'registered', 'reported', 'claimed']
/** Within a basis. */
export const scopePreference: readonly FleetScope[] = ['driverless', 'all', 'supervised']

/**
 * Coverage against capacity for each operator and place with both an area and a count of vehicles by `asOf`.
 * The count is the newest of the best basis, then scope, that there is. Sorted by place, then operator.
 */
export function projectCoverage(signals: readonly Signal[], asOf: IsoDate): Coverage[] {
  const fleets = projectFleet(signals, asOf)
  return projectAreas(signals, asOf).flatMap((areas) => {
    const area = areas.readings.at(-1)
    const count = bestCount(fleets, areas)
    return area && count ? [compareCoverage(areas, area, count)] : []
  })
}

type Count = Pick<Coverage, 'fleet' | 'basis' | 'scope'>

/** The best-founded count of one operator in one place: the newest of the best basis, then scope, there is. */
export function bestCount(
  fleets: readonly FleetSeries[],
  { operator, place }: Pick<AreaSeries, 'operator' | 'place'>,
): Count | null {
  for (const basis of basisPreference) {
    for (const scope of scopePreference) {
      const series = fleets.find(
        (fleet) =>
          fleet.operator === operator &&
          fleet.place === place &&
          fleet.basis === basis &&
          fleet.scope === scope,
      )
      const fleet = series ? latestReading(series) : null
      if (fleet) return { fleet, basis, scope }
    }
  }
  return null
}

/** One area beside one count: vehicles per 100 km² and how far apart in time the two were read. */
export function compareCoverage(
  { operator, place }: Pick<AreaSeries, 'operator' | 'place'>,
  area: AreaReading,
  count: Count,
): Coverage {
  return {
    operator,
    place,
    area,
    ...count,
    vehiclesPer100SqKm: vehiclesPer100SqKm(count.fleet, area.areaSqMi),
    daysApart: Math.abs(daysBetween(area.date, count.fleet.date)),
  }
}
