import { type PromiseEntry, type PromiseStatus, promiseStatuses } from '../projection/targets'
import { type Direction, sortRows } from './order'

export const promiseOrders = ['due', 'announced', 'operator', 'status'] as const
export type PromiseOrder = (typeof promiseOrders)[number]

/** A promise with the names that readers see. */
export type PromiseRow = PromiseEntry & { operatorName: string; placeName: string | null }

/** What to keep; an empty text keeps everything. `places` holds slugs, descendants included by the caller. */
export type PromiseFilter = {
  operator: string
  status: string
  metric: string
  places: ReadonlySet<string> | null
}

export function filterPromises(rows: readonly PromiseRow[], filter: PromiseFilter): PromiseRow[] {
  return rows.filter(
    ({ target, status }) =>
      (filter.operator === '' || target.operator === filter.operator) &&
      (filter.status === '' || status === filter.status) &&
      (filter.metric === '' || target.metric === filter.metric) &&
      (filter.places === null || (target.place !== null && filter.places.has(target.place))),
  )
}

/** Rows in order; a promise without a day comes last when sorted by it. */
export function sortPromises(
  rows: readonly PromiseRow[],
  order: PromiseOrder,
  direction: Direction,
): PromiseRow[] {
  const primary = {
    due: ({ target }: PromiseRow) => target.due,
    announced: ({ target }: PromiseRow) => target.date,
    operator: ({ operatorName }: PromiseRow) => operatorName,
    status: ({ status }: PromiseRow) => promiseStatuses.indexOf(status),
  }[order]
  return sortRows(rows, direction, [primary, ({ target }) => target.due, ({ target }) => target.id])
}

function countOf(rows: readonly PromiseRow[], status: PromiseStatus): number {
  return rows.filter((row) => row.status === status).length
}

/** How the promises stand, in one sentence: of those whose day has come, how many were kept, late or not kept. */
export function promisesSentence(rows: readonly PromiseRow[]): string {
  const of = (status: PromiseStatus) => countOf(rows, status)
  const settled = rows.length - of('open')
  if (settled === 0) return `None of ${rows.length} promises has come due yet.`
  return `Of ${settled} promises kept or past their date, ${of('met')} ${of('met') === 1 ? 'was' : 'were'} kept on time, ${of('late')} kept late, ${of('missed')} missed, and ${of('overdue')} ${of('overdue') === 1 ? 'is' : 'are'} overdue with no outcome found; ${of('open')} more are still open.`
}
