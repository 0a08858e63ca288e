import type { Freshness, FreshnessLevel } from '@/domain/knowledge/freshness'
import './knowledge.css'

export const freshnessLabels: Record<FreshnessLevel, string> = {
  fresh: 'Fresh',
  ageing: 'Ageing',
  stale: 'Stale',
}

/** `37 days`, `1 day`. */
export function daysInWords(days: number): string {
  return `${days.toLocaleString('en-US')} ${days === 1 ? 'day' : 'days'}`
}

/**
 * How old a figure is, as a meter, a word and the days. The full badge says how often a newer figure can be expected;
 * the short one says so on hovering, beside a list that says it in full.
 */
export function FreshnessBadge({ freshness, short = false }: { freshness: Freshness; short?: boolean }) {
  const { level, ageDays, cadenceDays } = freshness
  const expected = `expected every ${daysInWords(cadenceDays)}`
  return (
    <span className="age" title={short ? expected : undefined}>
      <span className={`age-mark age-${level}`} aria-hidden="true" />
      {freshnessLabels[level]}, {daysInWords(ageDays)} old
      {short ? null : <span className="age-note"> · {expected}</span>}
    </span>
  )
}
