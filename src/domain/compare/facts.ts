import type { Place } from '../place/schema'
import type { AreaSeries } from '../projection/area'
import type { Coverage } from '../projection/coverage'
import type { Deployment } from '../projection/deployments'
import type { FilingState } from '../projection/filings'
import type { FleetSeries } from '../projection/fleet'
import type { Launch } from '../projection/launch'
import type { StatusKey } from '../projection/status-key'
import type { PromiseEntry } from '../projection/targets'
import type { Program } from '../record/schemas'
import { groupBy } from '../shared/group'
import type { IntervalDate, IsoDate } from '../signal/date'
import type { Signal } from '../signal/schema'
import type { Compared } from '../timeline/compare'

/** Where a statement can be checked. */
export type FactSource = { kind: 'signal' | 'filing' | 'impact'; id: string }

/** One statement on one side of a comparison. Names stay slugs. */
export type FactItem = {
  operator: string | null
  /** The place that the statement is about; null when it is the side itself, or no one place. */
  place: string | null
  /** A figure with its unit, or words. */
  text: string
  note: string | null
  status: StatusKey | null
  when: IntervalDate | null
  /** A ratio has two: what is divided, then by what. */
  sources: FactSource[]
}

/** What is on record for one side, the most telling first; `more` counts what is left out. No item: not known. */
export type FactCell = { items: FactItem[]; more: number }

/** Everything known up to a day, folded once for all sides. */
export type FactWorld = {
  asOf: IsoDate
  places: readonly Place[]
  programs: readonly Pick<Program, 'slug' | 'name'>[]
  signals: readonly Signal[]
  deployments: readonly Deployment[]
  fleets: readonly FleetSeries[]
  areas: readonly AreaSeries[]
  coverage: readonly Coverage[]
  filings: readonly FilingState[]
  promises: readonly PromiseEntry[]
  launchOf: (operator: string, place: string | null) => Launch | null
}

/** A statement with what most of them leave open. */
export function factItem(item: Pick<FactItem, 'text' | 'sources'> & Partial<FactItem>): FactItem {
  return { operator: null, place: null, note: null, status: null, when: null, ...item }
}

export const signalSource = (id: string): FactSource => ({ kind: 'signal', id })

/** The place to name beside a statement: none where it is the one compared. */
export function placeBeside(place: string | null, side: Compared): string | null {
  return place === side.slug ? null : place
}

/**
 * Of each operator, for a place, the records of the place itself where there are any, else those of the places inside
 * it; for an operator, all of them. A register of a whole state says more of the state than a count in one of its
 * cities.
 */
export function ownFirst<R extends { operator: string; place: string | null }>(
  records: readonly R[],
  side: Compared,
): R[] {
  if (side.kind === 'operator') return [...records]
  return [...groupBy(records, ({ operator }) => operator).values()].flatMap((group) => {
    const own = group.filter(({ place }) => place === side.slug)
    return own.length > 0 ? own : group
  })
}
