import { type NameIndex, nameOf } from '../shared/names'
import { kindLabels } from './labels'
import { bySignalDate, type Signal } from './schema'

/** The orders of a list of signals; the first is the default. */
export const signalOrders = ['newest', 'oldest', 'operator', 'place', 'kind'] as const
export type SignalOrder = (typeof signalOrders)[number]

export const signalOrderLabels: Record<SignalOrder, string> = {
  newest: 'Newest',
  oldest: 'Oldest',
  operator: 'Operator',
  place: 'Place',
  kind: 'Kind',
}

type Ordered = Pick<Signal, 'id' | 'kind' | 'operator' | 'place' | 'date'>

/**
 * The signals in one of the orders. Operators, places and kinds sort by the words that readers see; within one
 * of them the newest comes first. Signals without a place come last.
 */
export function orderSignals<One extends Ordered>(
  signals: readonly One[],
  order: SignalOrder,
  names: NameIndex,
): One[] {
  const newest = (a: One, b: One) => bySignalDate(b, a)
  if (order === 'newest') return signals.toSorted(newest)
  if (order === 'oldest') return signals.toSorted(bySignalDate)
  const words = new Map(signals.map((signal) => [signal.id, wordsOf(signal, order, names)]))
  return signals.toSorted((a, b) => compareWords(words.get(a.id), words.get(b.id)) || newest(a, b))
}

function wordsOf(signal: Ordered, order: SignalOrder, names: NameIndex): string | undefined {
  if (order === 'operator') return nameOf(names, signal.operator)
  if (order === 'kind') return kindLabels[signal.kind]
  return signal.place === null ? undefined : nameOf(names, signal.place)
}

const collator = new Intl.Collator('en')

function compareWords(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return collator.compare(a, b)
}
