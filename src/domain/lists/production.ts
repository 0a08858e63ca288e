import type { ProductionTimeline } from '../projection/production'
import { formatInterval, type IsoDate, whenOf } from '../signal/date'
import type { Milestone } from '../signal/kinds'
import { milestoneLabels } from '../signal/labels'
import { bySignalDate, type SignalOf } from '../signal/schema'
import { type Direction, sortRows } from './order'

/** A program's timeline with the names that readers see. */
export type ProductionRow = ProductionTimeline & { operatorName: string }

/** What to keep; an empty text keeps everything. */
export type ProductionFilter = { operator: string; program: string; milestone: string }

export const productionOrders = ['program', 'operator', 'date', 'count'] as const
export type ProductionOrder = (typeof productionOrders)[number]

/** Programs in order; one that rests on contested accounts alone has no newest milestone and comes last by date. */
export function sortProduction(
  rows: readonly ProductionRow[],
  order: ProductionOrder,
  direction: Direction,
): ProductionRow[] {
  const primary = {
    program: ({ program }: ProductionRow) => program.name,
    operator: ({ operatorName }: ProductionRow) => operatorName,
    date: ({ latest }: ProductionRow) => latest?.date ?? null,
    count: ({ milestones, contested }: ProductionRow) => milestones.length + contested.length,
  }[order]
  return sortRows(rows, direction, [primary, ({ program }) => program.name, ({ program }) => program.slug])
}

/** A plan is something a company means to do; it is drawn hollow and never counted as done. */
export function isPlan(milestone: Milestone): boolean {
  return milestone === 'volume-target'
}

/** The programs that meet the filter, each with only the milestones asked for; none left, no program. */
export function filterProduction(rows: readonly ProductionRow[], filter: ProductionFilter): ProductionRow[] {
  const isAsked = ({ milestone }: SignalOf<'production'>) =>
    filter.milestone === '' || milestone === filter.milestone
  return rows
    .filter(
      ({ program }) =>
        (filter.operator === '' || program.operator === filter.operator) &&
        (filter.program === '' || program.slug === filter.program),
    )
    .map((row) => ({
      ...row,
      milestones: row.milestones.filter(isAsked),
      contested: row.contested.filter(isAsked),
    }))
    .filter(({ milestones, contested }) => milestones.length + contested.length > 0)
}

/** Where production stands, in one sentence: programs that have begun to build, and the newest event. */
export function productionSentence(rows: readonly ProductionRow[], asOf: IsoDate): string {
  const building = rows.filter(({ milestones }) =>
    milestones.some(({ milestone }) => milestone === 'production-start' || milestone === 'ramp'),
  ).length
  const newest = rows
    .flatMap((row) => row.milestones.map((signal) => ({ signal, row })))
    .filter(({ signal }) => signal.date <= asOf && !isPlan(signal.milestone))
    .toSorted((a, b) => bySignalDate(b.signal, a.signal))[0]
  const begun = `${building} of ${rows.length} programs ${building === 1 ? 'has' : 'have'} a recorded start or ramp-up of production`
  if (!newest) return `${begun}.`
  const when = formatInterval(whenOf(newest.signal))
  return `${begun}; the newest event is ${newest.row.program.name}: ${milestoneLabels[newest.signal.milestone].toLowerCase()} (${when}).`
}
