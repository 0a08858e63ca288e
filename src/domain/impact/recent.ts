import type { Place } from '../place/schema'
import { groupBy } from '../projection/fold'
import { addDays, type IsoDate } from '../signal/date'
import type { Signal } from '../signal/schema'
import { byMechanism, type ExplainedContribution } from './breakdown'
import type { ImpactSlug } from './catalog'
import { changeWindowDays } from './constants'
import { type DemandIndex, exactSum } from './demand-index'

/** What the signals of the last 90 days mean for one impact. */
export type RecentEvidence = {
  impact: ImpactSlug
  /** Signals of the window that contribute to the index. */
  count: number
  /** What they add to the index, in points; what is left of its change is age. */
  sum: number
  /** The sentence behind the largest part of it, and its rule; null when there is no signal. */
  leading: { ruleId: string; mechanism: string } | null
  /** Names of the cities whose signals add most, at most two. */
  cities: string[]
}

const maxCities = 2

/**
 * For each index, what its signals of the last 90 days add, why and where.
 * @param signals published signals of any date, in any order
 * @param asOf the day of the indices
 */
export function recentEvidence(
  indices: readonly DemandIndex[],
  signals: readonly Signal[],
  places: readonly Place[],
  asOf: IsoDate,
): RecentEvidence[] {
  const since = addDays(asOf, -changeWindowDays)
  const fresh = new Map(signals.filter(({ date }) => date > since).map((signal) => [signal.id, signal]))
  return indices.map(({ impact, contributions }) => {
    const own = contributions.flatMap((contribution) => {
      const signal = fresh.get(contribution.signalId)
      return signal ? [{ ...contribution, signal }] : []
    })
    const [first] = byMechanism(own, 0)
    return {
      impact,
      count: own.length,
      sum: exactSum(own.map(({ contribution }) => contribution)),
      leading: first ? { ruleId: first.ruleId, mechanism: first.mechanism } : null,
      cities: leadingCities(own, places),
    }
  })
}

/** Cities whose own contributions add most, by what they add. */
function leadingCities(own: readonly ExplainedContribution[], places: readonly Place[]): string[] {
  const bySlug = groupBy(own, ({ signal }) => signal.place)
  return places
    .filter(({ kind }) => kind === 'city')
    .map(({ slug, name }) => ({
      name,
      sum: exactSum((bySlug.get(slug) ?? []).map(({ contribution }) => contribution)),
    }))
    .filter(({ sum }) => sum > 0)
    .toSorted((a, b) => b.sum - a.sum || (a.name < b.name ? -1 : 1))
    .slice(0, maxCities)
    .map(({ name }) => name)
}
