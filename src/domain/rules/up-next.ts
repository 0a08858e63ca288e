import type { FilingState } from '../projection/filings'
import type { PromiseEntry } from '../projection/targets'
import { addDays, type IntervalDate, type IsoDate, intervalEnd } from '../signal/date'
import type { TargetMetric } from '../signal/kinds'
import { type OpenKind, openKindOf } from './proceedings'

/** Days for which a date that has passed without an outcome is still shown, and a plan to file still awaited. */
export const awaitedForDays = 365

/** What is still to come: a date gone by without an outcome, a proceeding, a plan with a date, a plan to file. */
export const nextKinds = ['date-passed', 'pending', 'rulemaking', 'plan', 'not-filed'] as const
export type NextKind = (typeof nextKinds)[number]

export const nextKindLabels: Readonly<Record<NextKind, string>> = {
  'date-passed': 'Date passed',
  pending: 'Pending',
  rulemaking: 'Open',
  plan: 'Plan',
  'not-filed': 'Not filed yet',
}

export type NextItem = {
  kind: NextKind
  title: string
  operator: string
  place: string | null
  /** The day that was named, or since when it has stood. */
  when: IntervalDate
  isDue: boolean
  /** One of the two leads to its record. */
  filing: string | null
  signalId: string | null
}

/** Promises of a service: where and in how many cities. How many cars are built is another page. */
const servicePromises: readonly TargetMetric[] = ['driverless-service', 'cities']

/**
 * What comes next in permits and services: first the dates that have passed without an outcome on record, then what
 * lies before authorities, then plans by their dates, then what nobody has filed yet.
 */
export function upNext(
  filings: readonly FilingState[],
  promises: readonly PromiseEntry[],
  ended: ReadonlySet<string>,
  asOf: IsoDate,
): NextItem[] {
  const from = addDays(asOf, -awaitedForDays)
  const items = [
    ...promises.flatMap((entry) => nextPromise(entry, from)),
    ...filings.flatMap((state) => nextFiling(state, openKindOf(state, ended), from)),
  ]
  return items.toSorted(
    (a, b) =>
      nextKinds.indexOf(a.kind) - nextKinds.indexOf(b.kind) || nearness(a, b) || (a.title < b.title ? -1 : 1),
  )
}

/** Days still to come: the nearest first. Days gone by: the latest first. */
function nearness(a: NextItem, b: NextItem): number {
  if (a.when.date === b.when.date) return 0
  const isEarlier = a.when.date < b.when.date
  return isEarlier === (a.kind === 'plan') ? -1 : 1
}

function nextPromise({ target, status }: PromiseEntry, from: IsoDate): NextItem[] {
  const { due, metric, headline, operator, place, id } = target
  if (due === null || !servicePromises.includes(metric)) return []
  if (status !== 'open' && status !== 'overdue') return []
  if (due < from) return []
  return [
    {
      kind: status === 'open' ? 'plan' : 'date-passed',
      title: headline,
      operator,
      place,
      when: { date: due, precision: 'day' },
      isDue: true,
      filing: null,
      signalId: id,
    },
  ]
}

function nextFiling(
  { filing, since, waitingSince, steps }: FilingState,
  kind: OpenKind | null,
  from: IsoDate,
): NextItem[] {
  if (kind === null) return []
  const heard = steps.at(-1)
  if (
    kind === 'not-filed' &&
    (!heard || intervalEnd({ date: heard.date, precision: heard.datePrecision }) < from)
  ) {
    return []
  }
  const { title, operator, place, slug } = filing
  return [
    { kind, title, operator, place, when: waitingSince ?? since, isDue: false, filing: slug, signalId: null },
  ]
}
