import type { Range } from '../shared/range'
import { addDays, type IsoDate } from '../signal/date'
import type { FleetBasis, FleetSpan } from '../signal/kinds'
import { isEvent, type Signal, type SignalOf, signalsOfKind } from '../signal/schema'
import { compareText, foldOrder, groupBy } from './fold'

/** Both counts of a share must be dated within so many days up to the day of reading. */
export const SHARE_WINDOW_DAYS = 60

type FleetSignal = SignalOf<'fleet-estimate'>

/** Driverless vehicles of all vehicles, from two counts made in the same way. */
export type Share = {
  /** Fractions between 0 and 1. */
  low: number
  high: number
  basis: FleetBasis
  span: FleetSpan | null
  driverless: Range & { signalId: string; date: IsoDate }
  all: Range & { signalId: string; date: IsoDate }
}

/**
 * Bases that count cars which run. What is applied for or permitted runs nowhere yet, a register lists cars whether or
 * not they run, and a claim is not a count.
 */
const counting: readonly FleetBasis[] = ['observed', 'reported']

/**
 * The share of driverless vehicles of an operator in a place on a day: the newest count of driverless vehicles over
 * the newest count of all, of the same basis and span and of no one model, both within `SHARE_WINDOW_DAYS`. Null, and
 * so "not known", without such a pair, or where the two contradict each other: more driverless vehicles than vehicles.
 * Of several pairs the one whose older count is the newer.
 */
export function driverlessShare(
  signals: readonly Signal[],
  { operator, place }: { operator: string; place: string },
  asOf: IsoDate,
): Share | null {
  const first = addDays(asOf, -SHARE_WINDOW_DAYS)
  const counts = foldOrder(signalsOfKind(signals, 'fleet-estimate'), 'fleet-estimate', asOf).filter(
    (one) =>
      one.operator === operator &&
      one.place === place &&
      one.date >= first &&
      one.model === null &&
      counting.includes(one.basis) &&
      isEvent(one),
  )
  return (
    [...groupBy(counts, ({ basis, span }) => `${basis}/${span ?? ''}`).values()]
      .flatMap((alike) => shareOf(alike) ?? [])
      .toSorted((a, b) => compareText(olderDay(b), olderDay(a)))[0] ?? null
  )
}

function olderDay({ driverless, all }: Share): IsoDate {
  return [driverless.date, all.date].toSorted(compareText)[0] ?? all.date
}

function shareOf(alike: readonly FleetSignal[]): Share | null {
  const driverless = alike.findLast(({ scope }) => scope === 'driverless')
  const all = alike.findLast(({ scope }) => scope === 'all')
  if (!driverless || !all) return null
  if (all.high !== null && driverless.low > all.high) return null
  const { basis, span } = all
  return {
    // An open upper end says nothing of how many more there are.
    low: all.high === null || all.high === 0 ? 0 : driverless.low / all.high,
    high: driverless.high === null || all.low === 0 ? 1 : Math.min(1, driverless.high / all.low),
    basis,
    span,
    driverless: reading(driverless),
    all: reading(all),
  }
}

const reading = ({ id, date, low, high }: FleetSignal) => ({ signalId: id, date, low, high })
