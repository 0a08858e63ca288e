import type { Freshness, FreshnessLevel } from '@/domain/facts/freshness'
import { formatNumber } from '@/domain/shared/range'

const freshnessLabels: Record<FreshnessLevel, string> = {
  fresh: 'Current',
  ageing: 'Due',
  stale: 'Out of date',
}

/** `37 days`, `1 day`. */
function daysInWords(days: number): string {
  return `${formatNumber(days)} ${days === 1 ? 'day' : 'days'}`
}

/**
 * How old a figure is, as a meter, a word and the days. The full badge says how often a newer figure can be expected;
 * the short one stands where the full one is a click away. One element and one text: a page has hundreds.
 */
export function FreshnessBadge({ freshness, short = false }: { freshness: Freshness; short?: boolean }) {
  const { level, ageDays, cadenceDays } = freshness
  const age = `${freshnessLabels[level]}, ${daysInWords(ageDays)} old`
  return (
    <span className={`facts-age facts-age-${level}`}>
      {short ? age : `${age} · expected every ${daysInWords(cadenceDays)}`}
    </span>
  )
}
