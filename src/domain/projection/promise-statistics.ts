import { daysBetween, intervalEnd } from '../signal/date'
import type { TargetMetric } from '../signal/kinds'
import { compareText, groupBy } from './fold'
import type { PromiseEntry, PromiseStatus } from './targets'

/** Bounds that are both known. */
type Bounds = { low: number; high: number }

/**
 * How well promises are kept, counted over dated promises alone: without a due day nothing can be on time or late.
 *
 * - A promise has **come due** when it was met (on time or late), missed, or is overdue with no outcome found.
 * - **Share met** is those met on time out of those that have come due. Its upper bound takes every overdue promise
 *   for one that was kept in time and not noticed; its lower bound takes none.
 * - **Slip** is the days from the due day to the day on which the promise was kept, for promises met on time or late
 *   whose evidence is a dated signal: below zero is early. Evidence known to a month or less gives a range, and the
 *   median is taken of the lower and of the upper bounds separately.
 */
export type PromiseStatistics = {
  operator: string
  /** Null: over everything that the operator promised. */
  metric: TargetMetric | null
  /** Dated promises. */
  dated: number
  /** Promises without a due day, which count nowhere else. */
  undated: number
  /** Dated promises that have come due. */
  settled: number
  counts: Record<PromiseStatus, number>
  /** Between 0 and 1; null when none has come due. */
  shareMet: Bounds | null
  /** Days; null when no kept promise has dated evidence. */
  slip: { n: number; median: Bounds } | null
}

/** Days from the due day to the day on which a promise was kept; null without both. Below zero is early. */
export function slipDays({
  target,
  status,
  keptOn,
}: Pick<PromiseEntry, 'target' | 'status' | 'keptOn'>): Bounds | null {
  if (target.due === null || keptOn === null || (status !== 'met' && status !== 'late')) return null
  return { low: daysBetween(target.due, keptOn.date), high: daysBetween(target.due, intervalEnd(keptOn)) }
}

/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  if (upper === undefined) return null
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper
  return (lower + upper) / 2
}

/** For each operator its record over everything, then by metric; sorted by operator, then metric. */
export function promiseStatistics(entries: readonly PromiseEntry[]): PromiseStatistics[] {
  return [...groupBy(entries, ({ target }) => target.operator)]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([operator, own]) => [
      summarize(operator, null, own),
      ...[...groupBy(own, ({ target }) => target.metric)]
        .sort(([a], [b]) => compareText(a, b))
        .map(([metric, kind]) => summarize(operator, metric, kind)),
    ])
}

/** The records over everything of those operators that have a promise come due. */
export function overallStatistics(entries: readonly PromiseEntry[]): PromiseStatistics[] {
  return promiseStatistics(entries).filter(({ metric, settled }) => metric === null && settled > 0)
}

function summarize(
  operator: string,
  metric: TargetMetric | null,
  entries: readonly PromiseEntry[],
): PromiseStatistics {
  const dated = entries.filter(({ target }) => target.due !== null)
  const count = (wanted: PromiseStatus) => dated.filter(({ status }) => status === wanted).length
  const counts = {
    open: count('open'),
    overdue: count('overdue'),
    met: count('met'),
    late: count('late'),
    missed: count('missed'),
  }
  const settled = dated.length - counts.open
  const slips = dated.flatMap((entry) => slipDays(entry) ?? [])
  const [low, high] = [median(slips.map((slip) => slip.low)), median(slips.map((slip) => slip.high))]
  return {
    operator,
    metric,
    dated: dated.length,
    undated: entries.length - dated.length,
    settled,
    counts,
    shareMet:
      settled === 0 ? null : { low: counts.met / settled, high: (counts.met + counts.overdue) / settled },
    slip: low === null || high === null ? null : { n: slips.length, median: { low, high } },
  }
}

/** What to hold a new promise against: the same operator's dated promises of the same kind that have come due. */
export type ReferenceClass = { n: number; met: number; overdue: number }

/** The reference class of a promise. The promise itself is never in it. */
export function referenceClass(entries: readonly PromiseEntry[], { target }: PromiseEntry): ReferenceClass {
  const peers = entries.filter(
    (entry) =>
      entry.target.id !== target.id &&
      entry.target.operator === target.operator &&
      entry.target.metric === target.metric &&
      entry.target.due !== null &&
      entry.status !== 'open',
  )
  const count = (wanted: PromiseStatus) => peers.filter(({ status }) => status === wanted).length
  return { n: peers.length, met: count('met'), overdue: count('overdue') }
}
