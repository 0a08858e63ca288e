import type { FilingState } from '../projection/filings'
import { formatInterval, type IsoDate, whenOf } from '../signal/date'
import { filingStages } from '../signal/kinds'
import { stageLabels } from '../signal/labels'
import { bySignalDate } from '../signal/schema'
import { type Direction, sortRows } from './order'

export const filingOrders = ['since', 'operator', 'place', 'stage', 'waiting'] as const
export type FilingOrder = (typeof filingOrders)[number]

/** A filing with the names that readers see. */
export type FilingRow = FilingState & {
  operatorName: string
  agencyName: string
  placeName: string
}

/** What to keep; an empty text keeps everything. `places` holds slugs, descendants included by the caller. */
export type FilingFilter = {
  operator: string
  agency: string
  type: string
  state: string
  places: ReadonlySet<string> | null
}

export function filterFilings(rows: readonly FilingRow[], filter: FilingFilter): FilingRow[] {
  return rows.filter(
    ({ filing, open }) =>
      (filter.operator === '' || filing.operator === filter.operator) &&
      (filter.agency === '' || filing.agency === filter.agency) &&
      (filter.type === '' || filing.permitType === filter.type) &&
      (filter.state === '' || open === (filter.state === 'open')) &&
      (filter.places === null || filter.places.has(filing.place)),
  )
}

/** Rows in order; stages stand in the order in which a filing passes through them. */
export function sortFilings(
  rows: readonly FilingRow[],
  order: FilingOrder,
  direction: Direction,
): FilingRow[] {
  const primary = {
    since: (row: FilingRow) => row.since.date,
    operator: (row: FilingRow) => row.operatorName,
    place: (row: FilingRow) => row.placeName,
    stage: (row: FilingRow) => filingStages.indexOf(row.stage),
    // The longer a wait, the earlier its start; turned round so that "descending" is the longest wait first.
    waiting: (row: FilingRow) => (row.waitingSince === null ? null : -dayNumber(row.waitingSince.date)),
  }[order]
  return sortRows(rows, direction, [primary, newestFirst, ({ filing }) => filing.title])
}

function newestFirst({ since }: FilingRow): number {
  return -dayNumber(since.date)
}

const dayNumber = (date: IsoDate) => Number(date.replaceAll('-', ''))

/** Where the filings stand, in one sentence: how many wait for an answer, and the newest decision. */
export function filingsSentence(rows: readonly FilingRow[], asOf: IsoDate): string {
  const open = rows.filter((row) => row.open).length
  const decided = rows
    .flatMap((row) => row.steps.map((step) => ({ step, row })))
    .filter(({ step }) => step.date <= asOf && isDecision(step.stage))
    .toSorted((a, b) => bySignalDate(b.step, a.step))[0]
  const waiting = `${open} of ${rows.length} filings ${open === 1 ? 'is' : 'are'} pending`
  if (!decided) return `${waiting}, and none has been decided.`
  const { step, row } = decided
  const when = formatInterval(whenOf(step))
  const on = step.datePrecision === 'day' ? 'on ' : 'in '
  return `${waiting}. The latest decision: ${row.filing.title}, ${stageLabels[step.stage].toLowerCase()} ${on}${when} (${row.operatorName}).`
}

function isDecision(stage: FilingRow['stage']): boolean {
  return stage === 'granted' || stage === 'denied' || stage === 'withdrawn' || stage === 'closed'
}

export const filingStates = ['open', 'closed'] as const
export const filingStateLabels: Readonly<Record<(typeof filingStates)[number], string>> = {
  open: 'Pending',
  closed: 'Decided',
}

/** What a table of these filings holds. */
export function filingsCaption(rows: readonly FilingRow[]): string {
  const open = rows.filter((row) => row.open).length
  return `${rows.length} ${rows.length === 1 ? 'filing' : 'filings'}: ${open} pending, ${rows.length - open} decided. Vehicles are those in the newest step that names any. Days pending run from the first submission.`
}
