import type { RankedImpact } from '../impact/breakdown'
import { type Direction, sortRows } from './order'

export const impactOrders = ['index', 'impact', 'domain', 'new', 'change', 'signals'] as const
export type ImpactOrder = (typeof impactOrders)[number]

/** The impacts of one domain, or all when none is asked for. */
export function filterImpacts(rows: readonly RankedImpact[], { domain }: { domain: string }): RankedImpact[] {
  return rows.filter((row) => domain === '' || row.domain === domain)
}

/** Rows in order; of two equals the one with the larger index first. */
export function sortImpacts(
  rows: readonly RankedImpact[],
  order: ImpactOrder,
  direction: Direction,
): RankedImpact[] {
  const primary = {
    index: (row: RankedImpact) => row.index,
    impact: (row: RankedImpact) => row.title,
    domain: (row: RankedImpact) => row.domain,
    new: (row: RankedImpact) => row.newEvidence90d,
    change: (row: RankedImpact) => row.change90d,
    signals: (row: RankedImpact) => row.signalCount,
  }[order]
  return sortRows(rows, direction, [primary, ({ rank }) => rank])
}
