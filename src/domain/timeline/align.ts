import type { FleetSeries } from '../projection/fleet'
import type { Launch } from '../projection/launch'
import { daysBetween, type IsoDate } from '../signal/date'

/** Readings further before the first public ride than this are not drawn, so that the days after it have room. */
export const daysBeforeLaunch = 180

/** A series that can be counted from a first public ride. */
export type AlignedSeries = { series: FleetSeries; launch: Launch }

export type Alignment = {
  aligned: AlignedSeries[]
  /** No public service is on record for these. */
  leftOut: FleetSeries[]
  /** First and last day of the axis, counted from the first public ride, which is day 0. */
  first: number
  last: number
}

/** Days since the first public ride: 0 on the day, negative before it. */
export function dayOf(launch: Launch, date: IsoDate): number {
  return daysBetween(launch.date, date)
}

/** Sets series against the first public ride of their operator in their place; those without one are left out. */
export function alignSeries(
  series: readonly FleetSeries[],
  launchOf: (operator: string, place: string | null) => Launch | null,
): Alignment {
  const aligned: AlignedSeries[] = []
  const leftOut: FleetSeries[] = []
  for (const one of series) {
    const launch = launchOf(one.operator, one.place)
    if (launch) aligned.push({ series: one, launch })
    else leftOut.push(one)
  }
  const days = aligned.flatMap(({ series: { readings, contested }, launch }) =>
    [...readings, ...contested].map(({ date }) => dayOf(launch, date)),
  )
  return {
    aligned,
    leftOut,
    first: Math.max(-daysBeforeLaunch, Math.min(0, ...days)),
    last: Math.max(30, ...days),
  }
}
