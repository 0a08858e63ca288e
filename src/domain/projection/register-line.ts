import { daysBetween } from '../signal/calendar'
import { type FleetReading, type FleetSeries, isWholeFleet } from './fleet'

/** The entries of one official register for one operator over time. */
export type RegisterLine = {
  operator: string
  place: string
  first: FleetReading
  last: FleetReading
  /** From the first entry to the last. */
  weeks: number
  /** In order of time; at least two. */
  readings: FleetReading[]
  /** The newest count of one model on the same register; null where no model is counted apart. */
  model: { model: string; reading: FleetReading } | null
}

/**
 * The whole fleet of an operator on the official register that was read most often, or null where none was read twice.
 * A count at its place is one more reading of it. Counts that somebody else calls registered, such as the population of a
 * recall, have no register and are left out.
 * @param series of one operator
 */
export function registerLine(series: readonly FleetSeries[]): RegisterLine | null {
  const registered = series.filter(({ basis }) => basis === 'registered')
  const [line] = registered
    .filter((one) => one.scope === 'all' && isWholeFleet(one))
    .filter(({ readings }) => readings.some(({ source }) => source === 'register'))
    .flatMap(({ operator, place, readings }) => {
      const [first, last] = [readings.at(0), readings.at(-1)]
      return place !== null && first && last && readings.length > 1
        ? [{ operator, place, first, last, readings }]
        : []
    })
    .toSorted((a, b) => b.readings.length - a.readings.length)
  if (!line) return null
  const models = registered
    .filter(({ place, model }) => place === line.place && model !== null)
    .flatMap(({ model, readings }) => {
      const reading = readings.at(-1)
      return model !== null && reading ? [{ model, reading }] : []
    })
    .toSorted((a, b) => (a.reading.date < b.reading.date ? 1 : -1))
  return {
    ...line,
    weeks: Math.round(daysBetween(line.first.date, line.last.date) / 7),
    model: models[0] ?? null,
  }
}
