import type { RankedImpact } from '../impact/breakdown'
import { type Direction, sortRows } from '../lists/order'
import type { CareerPath } from './paths'
import type { Span } from './roadmap'

export const pathOrders = ['path', 'index', 'hours'] as const
export type PathOrder = (typeof pathOrders)[number]

/** A path with what can be counted of it. */
export type PathRow = CareerPath & {
  /** Place in the fixed order of the paths, from 1. */
  number: number
  /** The impacts that it leads to, in the order of its page. */
  impacts: RankedImpact[]
  /** Of the whole roadmap. */
  months: Span
  hours: Span
  steps: number
}

/** The largest index among the impacts of a path. Indices of impacts share signals, so that they are never added. */
export const largestIndex = ({ impacts }: Pick<PathRow, 'impacts'>): number =>
  Math.max(...impacts.map(({ index }) => index))

/** The paths that lead to an impact, or all when none is asked for. */
export function filterPaths(rows: readonly PathRow[], { impact }: { impact: string }): PathRow[] {
  return rows.filter(({ impacts }) => impact === '' || impacts.some(({ slug }) => slug === impact))
}

/** Rows in order; of two equals the one that stands first in the fixed order. */
export function sortPaths(rows: readonly PathRow[], order: PathOrder, direction: Direction): PathRow[] {
  const primary = {
    path: ({ number }: PathRow) => number,
    index: largestIndex,
    hours: ({ hours }: PathRow) => hours.low,
  }[order]
  return sortRows(rows, direction, [primary, ({ number }) => number])
}
