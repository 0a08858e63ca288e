import type { Place } from '../place/schema'
import type { IsoDate } from '../signal/date'
import { type AreaSeries, projectAreas } from './area'
import { type Coverage, coverageOn } from './coverage'
import { type FleetInput, type FleetSeries, projectFleet } from './fleet'
import { compareText } from './fold'
import { seriesUpTo } from './headline-figure'

/** Coverage on the day from which it held: a new area or a new count. */
export type CapacityReading = Coverage & { date: IsoDate }

/** How coverage of one operator in one place went, in order of time. */
export type CapacitySeries = { operator: string; place: Place['slug']; readings: CapacityReading[] }

/**
 * Vehicles per 100 km² over time, by operator and place: one reading for each day on which the newest area or the
 * count that leads changed, and on which the two could be set against each other. Each is what `projectCoverage` gives
 * on that day. Sorted by place, then operator.
 */
export function projectCapacity(input: FleetInput, asOf: IsoDate): CapacitySeries[] {
  const fleets = projectFleet(input, asOf)
  return projectAreas(input.signals, asOf).flatMap((areas) => {
    const own = fleets.filter(({ operator, place }) => operator === areas.operator && place === areas.place)
    const readings = capacityReadings(areas, own)
    return readings.length > 0 ? [{ operator: areas.operator, place: areas.place, readings }] : []
  })
}

function capacityReadings(areas: AreaSeries, fleets: readonly FleetSeries[]): CapacityReading[] {
  const dates = [areas, ...fleets].flatMap(({ readings }) => readings.map(({ date }) => date))
  const found: CapacityReading[] = []
  for (const date of [...new Set(dates)].sort(compareText)) {
    const coverage = coverageOn(areas, seriesUpTo(fleets, date), date)
    if (!coverage || 'reason' in coverage) continue
    const before = found.at(-1)
    if (
      before?.area.signalId === coverage.area.signalId &&
      before.fleet.signalId === coverage.fleet.signalId
    ) {
      continue
    }
    found.push({ ...coverage, date })
  }
  return found
}
