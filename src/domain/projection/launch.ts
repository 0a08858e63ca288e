import { type Place, placeWithDescendants } from '../place/schema'
import type { IsoDate } from '../signal/date'
import { bySignalDate, isEvent, type Signal } from '../signal/schema'
import { containersOf, replayCity } from './deployments'
import { foldOrder, groupBy } from './fold'

/** The day of the first ride that anyone could book, and the signal that says so. */
export type Launch = { signalId: string; date: IsoDate }

type Opening = Launch & { operator: string; place: string }

/**
 * Finds the first public service of an operator in a place by `asOf`, or null: in a city the first day on which the
 * fold has a service open to everyone there, whether or not it has ended since; in a region or country the first
 * anywhere inside it, or on a record of the whole of it. Contested signals, restatements, parts and service by
 * invitation do not count.
 */
export function launchFinder(
  signals: readonly Signal[],
  places: readonly Place[],
  asOf: IsoDate,
): (operator: string, place: string | null) => Launch | null {
  const openings = openingsOf(signals, places, asOf)
  return (operator, place) => {
    if (place === null) return null
    const inside = placeWithDescendants(places, place)
    const first = openings.find((one) => one.operator === operator && inside.has(one.place))
    return first ? { signalId: first.signalId, date: first.date } : null
  }
}

/** Every first opening, in fold order. */
function openingsOf(signals: readonly Signal[], places: readonly Place[], asOf: IsoDate): Opening[] {
  const around = containersOf(places)
  const byOperator = groupBy(foldOrder(signals, 'deployment-status', asOf), ({ operator }) => operator)
  return [...byOperator]
    .flatMap(([operator, statuses]) =>
      [...new Set(statuses.map(({ place }) => place))].flatMap((place): Opening[] => {
        const outside = around.get(place)
        const first = outside
          ? [...replayCity(place, outside, statuses)].find(
              ({ state }) => state?.phase === 'service' && state.access === 'public',
            )?.signal
          : statuses.find(
              (one) =>
                one.place === place &&
                one.phase === 'service' &&
                one.access === 'public' &&
                one.extent === 'whole' &&
                isEvent(one),
            )
        return first ? [{ operator, place, signalId: first.id, date: first.date }] : []
      }),
    )
    .sort((a, b) => bySignalDate({ date: a.date, id: a.signalId }, { date: b.date, id: b.signalId }))
}
