import { addDays, daysBetween, type IsoDate } from '../signal/calendar'

/** A stretch of time, both days included. */
export type TimeWindow = { from: IsoDate; to: IsoDate }

/** No window is shorter: four weeks, on which a monthly figure still stands. */
export const minWindowDays = 28

const lengthOf = ({ from, to }: TimeWindow) => daysBetween(from, to)

/** The window moved and, where it must be, shortened to lie within `bounds`, at least `minWindowDays` long. */
export function fitWindow(window: TimeWindow, bounds: TimeWindow): TimeWindow {
  const length = Math.max(
    0,
    Math.min(lengthOf(bounds), Math.max(minWindowDays, Math.round(lengthOf(window)))),
  )
  const latest = addDays(bounds.to, -length)
  const [, from = bounds.from] = [bounds.from, window.from, latest].toSorted()
  return { from, to: addDays(from, length) }
}

/** The window around its middle, `factor` times as long: below 1 nearer, above 1 wider. */
export function zoomWindow(window: TimeWindow, factor: number, bounds: TimeWindow): TimeWindow {
  const length = Math.max(minWindowDays, Math.round(lengthOf(window) * factor))
  const from = addDays(window.from, Math.round((lengthOf(window) - length) / 2))
  return fitWindow({ from, to: addDays(from, length) }, bounds)
}

/** The window moved by `share` of its own length; a negative share goes back in time. */
export function shiftWindow(window: TimeWindow, share: number, bounds: TimeWindow): TimeWindow {
  const days = Math.round(lengthOf(window) * share)
  return fitWindow({ from: addDays(window.from, days), to: addDays(window.to, days) }, bounds)
}

type Dated = { date: IsoDate }

/**
 * Series with the readings of the window alone; a series without any is left out. Nothing is added, moved or
 * joined: what a window shows is always part of what the whole shows.
 */
export function windowSeries<
  S extends { readings: readonly Dated[]; contested?: readonly Dated[]; restating?: readonly Dated[] },
>(series: readonly S[], from: IsoDate | null): S[] {
  if (from === null) return [...series]
  const keep = ({ date }: Dated) => date >= from
  return series
    .map((one) => ({
      ...one,
      readings: one.readings.filter(keep),
      ...(one.contested ? { contested: one.contested.filter(keep) } : null),
      ...(one.restating ? { restating: one.restating.filter(keep) } : null),
    }))
    .filter(
      ({ readings, contested = [], restating = [] }) =>
        readings.length + contested.length + restating.length > 0,
    )
}
