import { type ImpactSlug, impactSlugs } from './catalog'
import type { DemandIndex } from './demand-index'

/** How much of the evidence behind one impact also stands behind another. */
export type RelatedImpact = {
  impact: ImpactSlug
  /** Signals that contribute to both. */
  shared: number
  /** Signals that contribute to either. */
  either: number
}

/**
 * The other impacts by the number of signals that they share with one on the day of the indices: the most first, then
 * in catalog order. An impact that shares none is left out. The measure is symmetric.
 */
export function relatedImpacts(impact: ImpactSlug, indices: readonly DemandIndex[]): RelatedImpact[] {
  const idsOf = new Map(
    indices.map((entry) => [entry.impact, new Set(entry.contributions.map(({ signalId }) => signalId))]),
  )
  const own = idsOf.get(impact) ?? new Set<string>()
  return impactSlugs
    .filter((other) => other !== impact)
    .map((other) => {
      const theirs = idsOf.get(other) ?? new Set<string>()
      const shared = [...own].filter((id) => theirs.has(id)).length
      return { impact: other, shared, either: own.size + theirs.size - shared }
    })
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared)
}
