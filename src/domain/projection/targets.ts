import { daysBetween, type IntervalDate, type IsoDate, intervalEnd, whenOf } from '../signal/date'
import type { Signal, SignalOf } from '../signal/schema'
import { foldOrder } from './fold'

type Target = SignalOf<'target'>

/** How a promise stood on a day. `late` was kept after its day; `overdue` had passed it unkept. */
export const promiseStatuses = ['open', 'overdue', 'met', 'late', 'missed'] as const
export type PromiseStatus = (typeof promiseStatuses)[number]

export type PromiseEntry = {
  target: Target
  status: PromiseStatus
  /** Days from the reading day to the due day; negative once it has passed, null when none was named. */
  daysToDue: number | null
  /** The date of the signal that shows it kept; null unless it was met, on time or late, with such a signal. */
  keptOn: IntervalDate | null
}

/**
 * The list of promises on a day: every target announced by `asOf`, in fold order. A target is a claim by nature,
 * so a company's word alone counts; other accounts of the same promise are left out. An outcome that rests on a
 * signal is known from the date of that signal on; `signals` must hold it.
 *
 * @param recordedOn the day on which the tracker recorded the outcome, by signal id, for outcomes without such a
 *   signal. A missing entry counts as not yet recorded, so that a reading of a past day does not know what was
 *   learned later.
 */
export function projectPromises(
  signals: readonly Signal[],
  asOf: IsoDate,
  recordedOn: ReadonlyMap<string, IsoDate>,
): PromiseEntry[] {
  const dates = new Map(signals.map((signal) => [signal.id, whenOf(signal)]))
  return foldOrder(signals, 'target', asOf)
    .filter(({ alternateOf, restates }) => alternateOf === null && restates === null)
    .map((target) => {
      const shownOn = target.evidence === null ? undefined : dates.get(target.evidence)
      const knownOn = shownOn ? intervalEnd(shownOn) : recordedOn.get(target.id)
      const status = statusOf(target, asOf, knownOn !== undefined && knownOn <= asOf)
      const isKept = status === 'met' || status === 'late'
      return {
        target,
        status,
        daysToDue: target.due === null ? null : daysBetween(asOf, target.due),
        keptOn: isKept && shownOn ? shownOn : null,
      }
    })
}

function statusOf({ due, outcome }: Target, asOf: IsoDate, isRecorded: boolean): PromiseStatus {
  if (due === null || asOf <= due) return outcome === 'met' && isRecorded ? 'met' : 'open'
  // Once the day has passed, kept in time or not kept is a fact of that day; kept late is learned afterwards.
  if (outcome === 'late') return isRecorded ? 'late' : 'overdue'
  return outcome === 'open' ? 'overdue' : outcome
}
