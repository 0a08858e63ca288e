import type { PromiseStatistics, ReferenceClass } from '@/domain/projection/promise-statistics'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber, formatRange } from '@/domain/shared/range'
import type { TargetMetric } from '@/domain/signal/kinds'
import { targetMetricLabels } from '@/domain/signal/labels'

const days = (count: number) => `${formatNumber(count)} ${count === 1 ? 'day' : 'days'}`

/** What an open promise is to be held against: how many of its kind were kept before. */
export function referenceSentence(
  { n, met, overdue }: ReferenceClass,
  operatorName: string,
  metric: TargetMetric,
): string {
  const kind = metric === 'other' ? 'of other kinds' : `on ${targetMetricLabels[metric].toLowerCase()}`
  if (n === 0) return `No earlier dated promise of ${operatorName} ${kind} has come due.`
  const unknown = overdue > 0 ? ` (${overdue} overdue, outcome not found)` : ''
  return `Of ${operatorName}’s ${n} dated ${n === 1 ? 'promise' : 'promises'} ${kind} that came due, ${met} ${met === 1 ? 'was' : 'were'} kept on time${unknown}.`
}

/** `22 days late`, `9 days early`, `on the day`, `32–62 days late`, `between 3 days early and 4 days late`. */
export function slipWords({ low, high }: { low: number; high: number }): string {
  if (low === 0 && high === 0) return 'on the day'
  if (low === high) return `${days(Math.abs(low))} ${low > 0 ? 'late' : 'early'}`
  if (low >= 0) return `${formatNumber(low)}–${days(high)} late`
  if (high <= 0) return `${formatNumber(-high)}–${days(-low)} early`
  return `between ${days(-low)} early and ${days(high)} late`
}

const percent = (share: number) => String(Math.round(share * 100))

/** `17–22%` of those that have come due, or why there is no share. */
export function shareWords({ shareMet }: Pick<PromiseStatistics, 'shareMet'>): string {
  if (!shareMet) return 'none due yet'
  const [low, high] = [percent(shareMet.low), percent(shareMet.high)]
  return low === high ? `${low}%` : `${low}–${high}%`
}

/** How the first of these operators kept what they promised: a sentence each. */
export function keptSentence(kept: readonly PromiseStatistics[], names: NameIndex): string {
  const [first, ...others] = kept
  if (!first) return 'No dated promise of these operators has come due'
  return [
    `${nameOf(names, first.operator)} kept ${metWords(first)} dated promises on time`,
    ...others.map((one) => `${nameOf(names, one.operator)} ${metWords(one)}`),
  ].join('; ')
}

/** `3–4 of 18`: how many of those that have come due were kept on time, the overdue ones unknown. */
export function metWords({ counts, settled }: Pick<PromiseStatistics, 'counts' | 'settled'>): string {
  return `${formatRange({ low: counts.met, high: counts.met + counts.overdue })} of ${settled}`
}
