import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import type { FilterProblem } from '@/domain/ledger/check'
import { emptySearch, operatorsOf, placesOf, searchSignals } from '@/domain/ledger/signal-search'
import { type Place, placeWithDescendants } from '@/domain/place/schema'
import { type FleetSeries, projectFleet } from '@/domain/projection/fleet'
import type { Operator } from '@/domain/shared/reference'
import type { DatePrecision, IsoDate } from '@/domain/signal/date'
import type { Confidence, SignalKind } from '@/domain/signal/kinds'
import { compareSignals, type Signal } from '@/domain/signal/schema'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getReading } from './reading'
import { getOperators, getPlaces } from './reference'
import { getSignals } from './signals'

/** Filters as they stand in the address: text, empty when not set. */
export type TimelineFilters = { operator: string; place: string; kind: string }

/** A signal as an event: what a lane and a list of events need of it. */
export type TimelineEvent = {
  id: string
  kind: SignalKind
  operator: string
  place: string | null
  date: IsoDate
  precision: DatePrecision
  headline: string
  confidence: Confidence
  isAlternate: boolean
}

export type Timeline = {
  asOf: IsoDate
  /** Vehicle counts of the operator and place; the filter on kind does not touch them. */
  series: FleetSeries[]
  /** Newest first. */
  events: TimelineEvent[]
  problems: FilterProblem[]
  /** When nothing is found: how many events there would be without each one of the filters. */
  relaxed: { field: string; total: number }[]
  operators: Operator[]
  places: Place[]
}

/**
 * Vehicle counts and events up to a day, today by default. A place stands for itself and everything inside it;
 * its counts stay separate series and are never added up. A filter that names nothing known finds nothing and is
 * reported as a problem.
 */
export async function getTimeline({
  asOf = today(),
  ...filters
}: TimelineFilters & { asOf?: IsoDate }): Promise<Timeline> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, operators, places, reading] = await Promise.all([
    getSignals(),
    getOperators(),
    getPlaces(),
    getReading(asOf),
  ])
  const past = signals.filter(({ date }) => date <= asOf)
  const search = { ...emptySearch, ...filters }
  const { found, problems, relaxed } = searchSignals(past, search, { operators, places, reading })
  const inside = filters.place === '' ? null : placeWithDescendants(places, filters.place)
  return {
    asOf,
    series:
      problems.length > 0
        ? []
        : projectFleet(past, asOf, { operator: filters.operator || undefined, places: inside }),
    events: found.toSorted((a, b) => compareSignals(b, a)).map(toEvent),
    problems,
    relaxed,
    operators: operatorsOf(signals, operators),
    places: placesOf(signals, places),
  }
}

function toEvent(signal: Signal): TimelineEvent {
  const { id, kind, operator, place, date, datePrecision, headline, confidence, alternateOf } = signal
  return {
    id,
    kind,
    operator,
    place,
    date,
    precision: datePrecision,
    headline,
    confidence,
    isAlternate: alternateOf !== null,
  }
}
