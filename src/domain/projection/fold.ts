import type { IsoDate } from '../signal/date'
import type { SignalKind } from '../signal/kinds'
import { bySignalDate, type Signal, type SignalOf, signalsOfKind } from '../signal/schema'

export { compareText, groupBy } from '../shared/group'

/** The signals of one kind dated up to and including `asOf`, in fold order (date, then id). */
export function foldOrder<K extends SignalKind>(
  signals: readonly Signal[],
  kind: K,
  asOf: IsoDate,
): SignalOf<K>[] {
  return signalsOfKind(signals, kind)
    .filter(({ date }) => date <= asOf)
    .sort(bySignalDate)
}
