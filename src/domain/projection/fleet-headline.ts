import { daysBetween } from '../signal/date'
import { type FleetBasis, type FleetScope, fleetBases } from '../signal/kinds'
import type { FleetReading, FleetSeries } from './fleet'
import { compareText } from './fold'

/** The one reading that stands for an operator's vehicles on a basis, with the place that it counts. */
export type HeadlineReading = {
  operator: string
  place: string | null
  basis: FleetBasis
  scope: FleetScope
  reading: FleetReading
}

/** How far back from the newest reading of a basis a reading may lie and still stand for it. */
export const HEADLINE_WINDOW_DAYS = 120

const scopeRank: Record<FleetScope, number> = { driverless: 0, all: 1, supervised: 2 }

/**
 * One reading per basis for one operator's series: among the readings of the last `HEADLINE_WINDOW_DAYS` before
 * that basis' newest one, driverless counts before whole fleets before supervised ones, then the largest
 * lower bound, then the newest. A register can list a part of a fleet on its own day (one model, one city), so
 * the newest reading alone would understate it. Nothing is ever summed, and no two bases are compared.
 */
export function headlineReadings(series: readonly FleetSeries[]): HeadlineReading[] {
  return fleetBases.flatMap((basis) => {
    const candidates = series
      .filter((one) => one.basis === basis)
      .flatMap(({ operator, place, scope, readings }) =>
        readings.map((reading): HeadlineReading => ({ operator, place, basis, scope, reading })),
      )
    const newest = candidates
      .map(({ reading }) => reading.date)
      .sort(compareText)
      .at(-1)
    if (newest === undefined) return []
    const recent = candidates.filter(
      ({ reading }) => daysBetween(reading.date, newest) <= HEADLINE_WINDOW_DAYS,
    )
    return recent.toSorted(compareCandidates).slice(0, 1)
  })
}

function compareCandidates(a: HeadlineReading, b: HeadlineReading): number {
  return (
    scopeRank[a.scope] - scopeRank[b.scope] ||
    b.reading.low - a.reading.low ||
    compareText(b.reading.date, a.reading.date) ||
    compareText(a.reading.signalId, b.reading.signalId)
  )
}
