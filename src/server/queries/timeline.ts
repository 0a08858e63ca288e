import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { countsInIndex } from '@/domain/impact/counted'
import type { FilterProblem } from '@/domain/lists/check'
import { emptySearch, operatorsOf, placesOf, searchSignals } from '@/domain/lists/signal-search'
import { type Place, placeWithDescendants } from '@/domain/place/schema'
import { type AreaSeries, projectAreas } from '@/domain/projection/area'
import { type CapacitySeries, projectCapacity } from '@/domain/projection/capacity'
import { type FleetSeries, projectFleet } from '@/domain/projection/fleet'
import { groupBy } from '@/domain/projection/fold'
import { type IncidentRates, projectIncidentRates } from '@/domain/projection/incident-rates'
import { launchFinder } from '@/domain/projection/launch'
import { type MetricSeries, projectMetrics } from '@/domain/projection/metrics'
import type { Operator, Program } from '@/domain/record/schemas'
import { type DatePrecision, formatDay, type IsoDate, intervalStart, isIsoDate } from '@/domain/signal/date'
import type { Confidence, SignalKind } from '@/domain/signal/kinds'
import { bySignalDate, type Signal } from '@/domain/signal/schema'
import { type Alignment, alignSeries } from '@/domain/timeline/align'
import { belongsTo, type Compared, readCompared } from '@/domain/timeline/compare'
import { type TimeWindow, windowSeries } from '@/domain/timeline/window'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getFilings, getOperators, getPlaces, getPrograms } from './reference'
import { getSignals } from './signals'
import { getSummaryContext } from './summary-context'

/** Filters as they stand in the address: text, empty when not set. */
export type TimelineFilterValues = {
  operator: string
  place: string
  kind: string
  from: string
  to: string
  compare: string
  /** Whether a place stands for the places inside it too; with `no`, for itself alone. */
  inside: 'yes' | 'no'
}

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
  isRestatement: boolean
  /** Whether it is an event of its own, as the index counts them: totals and lanes hold these alone. */
  isCounted: boolean
}

export type Timeline = {
  /** The last day of the view: everything is read as it stood then. */
  asOf: IsoDate
  /** The first day that was asked for; null for the usual start. */
  from: IsoDate | null
  /** From the first signal of the operators and places asked for to today. */
  bounds: TimeWindow
  /** How many of their events are dated in each quarter of those years; quarters without any are left out. */
  activity: { date: IsoDate; count: number }[]
  /** Vehicle counts, areas, capacity and metrics; the filter on kind does not touch them. */
  series: FleetSeries[]
  alignment: Alignment
  areas: AreaSeries[]
  capacity: CapacitySeries[]
  metrics: MetricSeries[]
  rates: IncidentRates
  /** Every record found, those that count as no event among them; newest first. */
  events: TimelineEvent[]
  compared: Compared[]
  problems: FilterProblem[]
  /** When nothing is found: how many events there would be without each one of the filters. */
  relaxed: { field: string; total: number }[]
  operators: Operator[]
  places: Place[]
  programs: Program[]
}

/**
 * Vehicle counts, areas, metrics and events of a window of time that ends today unless an earlier day is asked for.
 * A place stands for itself and, unless they are left out, for everything inside it; its counts stay separate series
 * and are never added up. What ended by the last day is read as of it; what began before the first day is left out. A
 * filter that names nothing known finds nothing and is reported as a problem.
 */
export async function getTimeline(filters: TimelineFilterValues): Promise<Timeline> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const now = today()
  const asOf = isIsoDate(filters.to) && filters.to < now ? filters.to : now
  const [signals, operators, places, filings, programs, reading] = await Promise.all([
    getSignals(),
    getOperators(),
    getPlaces(),
    getFilings(),
    getPrograms(),
    getSummaryContext(asOf),
  ])
  const past = signals.filter(({ date }) => date <= asOf)
  const counted = { signals: past, filings }
  const { compared, problems: unknown } = readCompared(filters.compare, { operators, places })
  const isCompared = (one: Where) => compared.length === 0 || compared.some((side) => belongsTo(one, side))
  const { compare, inside, ...search } = filters
  const isAsked = isAskedFor(filters, places)
  const world = { operators, places, reading }
  // The search takes a place with everything inside it.
  const searched = past.filter((one) => isCompared(one) && (inside === 'yes' || isAsked(one)))
  const result = searchSignals(searched, { ...emptySearch, ...search }, world)
  const problems = [...result.problems, ...unknown, ...checkStart(filters.from, asOf, result.problems)]
  const isShown = (one: Where) => problems.length === 0 && isAsked(one) && isCompared(one)
  const from = problems.length === 0 && filters.from !== '' ? filters.from : null
  const known = signals
    .filter((one) => one.date <= now && isAsked(one) && isCompared(one))
    .toSorted(bySignalDate)
  const eventDates = known.filter(countsInIndex).map(({ date }) => date)
  const series = windowSeries(projectFleet(counted, asOf).filter(isShown), from)
  const rates = projectIncidentRates(past.filter(isShown), asOf)
  return {
    asOf,
    from,
    bounds: { from: known[0]?.date ?? asOf, to: now },
    activity: [...groupBy(eventDates, (date) => intervalStart(date, 'quarter'))].map(([date, inside]) => ({
      date,
      count: inside.length,
    })),
    series,
    alignment: alignSeries(series, launchFinder(past, places, asOf)),
    areas: windowSeries(projectAreas(past, asOf).filter(isShown), from),
    capacity: windowSeries(projectCapacity(counted, asOf).filter(isShown), from),
    metrics: windowSeries(projectMetrics(past, asOf).filter(isShown), from),
    rates: {
      rates: rates.rates.filter(({ incidents }) => from === null || incidents.date >= from),
      unmatched: rates.unmatched.filter(({ incidents }) => from === null || incidents.date >= from),
    },
    events: (problems.length > 0 ? [] : result.found).toSorted((a, b) => bySignalDate(b, a)).map(toEvent),
    compared,
    problems,
    relaxed: problems.length > 0 ? [] : withoutComparison(result, compare, past, search, world),
    operators: operatorsOf(signals, operators),
    places: placesOf(signals, places),
    programs,
  }
}

type Where = { operator: string; place: string | null }

function isAskedFor(
  { operator, place, inside }: TimelineFilterValues,
  places: readonly Place[],
): (one: Where) => boolean {
  const within = inside === 'yes' ? placeWithDescendants(places, place) : new Set([place])
  return (one) =>
    (operator === '' || one.operator === operator) &&
    (place === '' || (one.place !== null && within.has(one.place)))
}

/** A first day of which nothing can be dated yet; one that is no day at all is a problem of its own already. */
function checkStart(from: string, asOf: IsoDate, problems: readonly FilterProblem[]): FilterProblem[] {
  if (problems.length > 0 || from <= asOf) return []
  return [{ field: 'from', message: `The first day lies after ${formatDay(asOf)}, where the records end.` }]
}

type Found = ReturnType<typeof searchSignals>

/** What giving up each filter would bring, the comparison among them. */
function withoutComparison(
  { found, relaxed }: Found,
  compare: string,
  past: readonly Signal[],
  search: Omit<TimelineFilterValues, 'compare' | 'inside'>,
  world: Parameters<typeof searchSignals>[2],
): { field: string; total: number }[] {
  if (found.length > 0 || compare === '') return relaxed
  const total = searchSignals(past, { ...emptySearch, ...search }, world).found.length
  return total > 0 ? [...relaxed, { field: 'compare', total }] : relaxed
}

function toEvent(signal: Signal): TimelineEvent {
  const { id, kind, operator, place, date, datePrecision, headline, confidence, alternateOf, restates } =
    signal
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
    isRestatement: restates !== null,
    isCounted: countsInIndex(signal),
  }
}
