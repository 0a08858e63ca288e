import type { ImpactStanding } from '../impact/breakdown'
import { type Direction, sortRows } from './order'

export const impactOrders = ['index', 'impact', 'domain', 'new', 'change', 'signals'] as const
export type ImpactOrder = (typeof impactOrders)[number]

/** The impacts of one domain, or all when none is asked for. */
export function filterImpacts(
  rows: readonly ImpactStanding[],
  { domain }: { domain: string },
): ImpactStanding[] {
  return rows.filter((row) => domain === '' || row.domain === domain)
}

/** Rows in order; of two equals the one with the larger index first. */
export function sortImpacts(
  rows: readonly ImpactStanding[],
  order: ImpactOrder,
  direction: Direction,
): ImpactStanding[] {
  const primary = {
    index: (row: ImpactStanding) => row.index,
    impact: (row: ImpactStanding) => row.title,
    domain: (row: ImpactStanding) => row.domain,
    new: (row: ImpactStanding) => row.newEvidence90d,
    change: (row: ImpactStanding) => row.change90d,
    signals: (row: ImpactStanding) => row.signalCount,
  }[order]
  return sortRows(rows, direction, [primary, ({ rank }) => rank])
}
