import type { FreshnessLevel } from '@/domain/facts/freshness'

const counted = (count: number, one: string, many: string) =>
  `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`

/** What is known and what is missing, in two sentences: `34 figures are known: 7 fresh, …`. */
export function factsSentence({
  levels,
  facts,
  gaps,
  disputes,
}: {
  levels: Record<FreshnessLevel, number>
  facts: number
  gaps: number
  /** Those that bear on what stands now. */
  disputes: number
}): string {
  const known =
    facts === 0
      ? 'No data point.'
      : `${counted(facts, 'data point', 'data points')}: ${levels.fresh} current, ${levels.ageing} due, ${levels.stale} out of date.`
  const missing = `${counted(gaps, 'gap', 'gaps')} and ${counted(disputes, 'dispute', 'disputes')}.`
  return `${known} ${missing.charAt(0).toUpperCase()}${missing.slice(1)}`
}
