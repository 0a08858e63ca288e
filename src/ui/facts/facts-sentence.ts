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
      ? 'No figure is known.'
      : `${counted(facts, 'figure is', 'figures are')} known: ${levels.fresh} fresh, ${levels.ageing} past the time in which a newer one can be expected, ${levels.stale} past twice that time.`
  const missing = `${counted(gaps, 'thing', 'things')} that a reader would expect to be known ${gaps === 1 ? 'is' : 'are'} not, and ${counted(disputes, 'figure or state is', 'figures or states are')} disputed.`
  return `${known} ${missing.charAt(0).toUpperCase()}${missing.slice(1)}`
}
