import { type Place, placeWithDescendants } from '../place/schema'
import type { IsoDate } from '../signal/date'
import { isContested, type Signal } from '../signal/schema'
import { foldOrder } from './fold'

/** The day of the first ride that anyone could book, and the signal that says so. */
export type Launch = { signalId: string; date: IsoDate }

/**
 * Finds the first public service of an operator in a place by `asOf`, or null. A region or country takes the first
 * one anywhere inside it; contested signals and service by invitation do not count.
 */
export function launchFinder(
  signals: readonly Signal[],
  places: readonly Place[],
  asOf: IsoDate,
): (operator: string, place: string | null) => Launch | null {
  const openings = foldOrder(signals, 'deployment-status', asOf).filter(
    (signal) => signal.phase === 'service' && signal.access === 'public' && !isContested(signal),
  )
  return (operator, place) => {
    if (place === null) return null
    const inside = placeWithDescendants(places, place)
    const first = openings.find((signal) => signal.operator === operator && inside.has(signal.place))
    return first ? { signalId: first.id, date: first.date } : null
  }
}
