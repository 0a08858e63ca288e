import { compareText, foldOrder, groupBy } from '../projection/fold'
import type { IsoDate } from '../signal/date'
import { isEvent, type Signal, type SignalOf } from '../signal/schema'

/** How long riders of one operator waited in one place: its newest figure, or null where nobody measured it. */
export type Wait = { operator: string; place: string; measured: SignalOf<'service-metric'> | null }

/**
 * Waits by place. In a place where one operator was measured, each other one that carries riders there stands beside it
 * as not measured: a figure without its peer invites a guess. Places with the most measured first.
 *
 * @param serving operator and place of every service that carries riders on that day
 */
export function waitsByPlace(
  signals: readonly Signal[],
  serving: readonly { operator: string; place: string }[],
  asOf: IsoDate,
): Wait[] {
  const measured = foldOrder(signals, 'service-metric', asOf).filter(
    (signal) => isEvent(signal) && signal.metric === 'wait-minutes' && signal.place !== null,
  )
  const newest = [...groupBy(measured, ({ operator, place }) => `${place}/${operator}`).values()].flatMap(
    (own): Wait[] => {
      const last = own.at(-1)
      return last?.place ? [{ operator: last.operator, place: last.place, measured: last }] : []
    },
  )
  const places = new Set(newest.map(({ place }) => place))
  const unmeasured = serving
    .filter(({ place }) => places.has(place))
    .filter((one) => !newest.some(({ operator, place }) => operator === one.operator && place === one.place))
    .map(({ operator, place }): Wait => ({ operator, place, measured: null }))
  const count = (wanted: string) => newest.filter(({ place }) => place === wanted).length
  return [...newest, ...unmeasured].toSorted(
    (a, b) =>
      count(b.place) - count(a.place) ||
      compareText(a.place, b.place) ||
      Number(a.measured === null) - Number(b.measured === null) ||
      compareText(a.operator, b.operator),
  )
}
