import type { FreshnessLevel } from '@/domain/facts/freshness'

const counted = (count: number, one: string, many: string) =>
  `${count === 0 ? 'no' : count} ${count === 1 ? one : many}`

/** The state of knowledge in two sentences: `34 figures are known: 7 fresh, …`. */
export function factsSentence({
  levels,
  facts,
  unknowns,
  disputes,
}: {
  levels: Record<FreshnessLevel, number>
  facts: number
  unknowns: number
  /** Those that bear on what stands now. */
  disputes: number
}): string {
  const known =
    facts === 0
      ? 'No figure is known.'
      : `${counted(facts, 'figure is', 'figures are')} known: ${levels.fresh} fresh, ${levels.ageing} past the time in which a newer one can be expected, ${levels.stale} past twice that time.`
  const missing = `${counted(unknowns, 'thing', 'things')} that a reader would expect to be known ${unknowns === 1 ? 'is' : 'are'} not, and ${counted(disputes, 'figure or state is', 'figures or states are')} disputed.`
  return `${known} ${missing.charAt(0).toUpperCase()}${missing.slice(1)}`
}
