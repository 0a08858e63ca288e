import { daysBetween, type IntervalDate, type IsoDate, intervalEnd } from '../signal/date'
import { type Cadenced, cadences } from './cadence'

/** Within the expected time, past it, past twice of it. From young to old. */
export const freshnessLevels = ['fresh', 'ageing', 'stale'] as const
export type FreshnessLevel = (typeof freshnessLevels)[number]

/** From how many times the expected days on a figure is no longer fresh, and from how many it is stale. */
export const agingAfter = 1
export const staleAfter = 2

export type Freshness = {
  /** Whole days from the last day of the reading's interval to the day of reading; never negative. */
  ageDays: number
  /** How often a newer reading can be expected. */
  cadenceDays: number
  level: FreshnessLevel
}

/**
 * How old a figure is on a day, against how often a newer one can be expected. A date that is known to a month, a
 * quarter or a year is measured from its last day: a reading of Q2 2026 is not old on 1 July.
 */
export function freshnessOf(figure: Cadenced, when: IntervalDate, asOf: IsoDate): Freshness {
  const cadenceDays = cadences[figure].days
  const ageDays = Math.max(0, daysBetween(intervalEnd(when), asOf))
  const times = ageDays / cadenceDays
  return {
    ageDays,
    cadenceDays,
    level: times <= agingAfter ? 'fresh' : times <= staleAfter ? 'ageing' : 'stale',
  }
}

/** How many times the expected days a figure has lasted: the order from young to old across kinds. */
export function overdueTimes({ ageDays, cadenceDays }: Omit<Freshness, 'level'>): number {
  return ageDays / cadenceDays
}

/** The older of two, by level, then by how far past its time it is: what rests on both is as old as that one. */
export function olderOf(a: Freshness, b: Freshness): Freshness {
  return overdueTimes(b) > overdueTimes(a) ? b : a
}

/** How many of each level. */
export function countLevels(all: readonly { freshness: Freshness | null }[]): Record<FreshnessLevel, number> {
  const counts: Record<FreshnessLevel, number> = { fresh: 0, ageing: 0, stale: 0 }
  for (const { freshness } of all) if (freshness) counts[freshness.level] += 1
  return counts
}
