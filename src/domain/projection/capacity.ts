import type { Place } from '../place/schema'
import type { IsoDate } from '../signal/date'
import type { Signal } from '../signal/schema'
import { type AreaSeries, projectAreas } from './area'
import { bestCount, type Coverage, compareCoverage } from './coverage'
import { type FleetSeries, projectFleet } from './fleet'
import { compareText } from './fold'

/** Coverage on the day from which it held: a new area or a new count. */
export type CapacityReading = Coverage & { date: IsoDate }

/** How coverage of one operator in one place went, in order of time. */
export type CapacitySeries = { operator: string; place: Place['slug']; readings: CapacityReading[] }

/**
 * Vehicles per 100 km² over time, by operator and place: one reading for each day on which the newest area or the
 * best-founded count changed. Each is what `projectCoverage` gives on that day. Sorted by place, then operator.
 */
export function projectCapacity(signals: readonly Signal[], asOf: IsoDate): CapacitySeries[] {
  const fleets = projectFleet(signals, asOf)
  return projectAreas(signals, asOf).flatMap((areas) => {
    const own = fleets.filter(({ operator, place }) => operator === areas.operator && place === areas.place)
    const readings = capacityReadings(areas, own)
    return readings.length > 0 ? [{ operator: areas.operator, place: areas.place, readings }] : []
  })
}

function capacityReadings(areas: AreaSeries, fleets: readonly FleetSeries[]): CapacityReading[] {
  const dates = [areas, ...fleets].flatMap(({ readings }) => readings.map(({ date }) => date))
  const found: CapacityReading[] = []
  for (const date of [...new Set(dates)].sort(compareText)) {
    const area = areas.readings.findLast((reading) => reading.date <= date)
    const count = bestCount(
      fleets.map((one) => ({ ...one, readings: one.readings.filter((reading) => reading.date <= date) })),
      areas,
    )
    if (!area || !count) continue
    const before = found.at(-1)
    if (before?.area.signalId === area.signalId && before.fleet.signalId === count.fleet.signalId) continue
    found.push({ ...compareCoverage(areas, area, count), date })
  }
  return found
}
