import type { RankedImpact } from '../impact/breakdown'
import type { ImpactSlug } from '../impact/catalog'
import { countsInIndex } from '../impact/counted'
import { mappingsOn, type SummaryContext } from '../impact/signal-summary'
import type { FilterProblem } from '../lists/check'
import { checkChoices } from '../lists/check'
import { sortRows } from '../lists/order'
import { type Place, placeAncestors, placeWithDescendants } from '../place/schema'
import type { FilingState } from '../projection/filings'
import type { PromiseEntry } from '../projection/targets'
import { addMonths } from '../signal/date'
import type { Signal } from '../signal/schema'
import { readCompared } from '../timeline/compare'
import type {
  FiredInflection,
  Inflection,
  InflectionResult,
  InflectionRule,
  PendingInflection,
} from './inflection-types'
import { type CareerPath, findPath, pathSlugs } from './paths'

/** A plan: one path, up to three places, and how far ahead the reader looks. */

export const maxPlanPlaces = 3
/** How far a plan may look ahead, in months. */
export const planHorizons = [6, 12, 18, 24] as const
export type PlanHorizon = (typeof planHorizons)[number]
export const defaultHorizon: PlanHorizon = 12

/** What an address asks for, as text; places by slug or name with commas between them. */
export type PlanQuestion = { path: string; place: string; horizon: string }

export type PlanChoice = {
  /** Null when none is chosen. */
  path: CareerPath | null
  /** In the order given, each once; none for everywhere. */
  places: Place[]
  months: PlanHorizon
  /** What cannot be read, and why; nothing of the kind is then chosen. */
  problems: FilterProblem[]
}

/** Reads what a plan is to be about. */
export function readPlan({ path, place, horizon }: PlanQuestion, places: readonly Place[]): PlanChoice {
  const entries = [
    ...new Set(
      place
        .split(',')
        .map((entry) => entry.trim())
        .filter(Boolean),
    ),
  ]
  const found = entries.map((entry) => ({ entry, place: placeCalled(entry, places) }))
  const chosen = [...new Set(found.flatMap((one) => one.place ?? []))]
  const wrongPlaces: FilterProblem[] = found
    .filter((one) => !one.place)
    .map(({ entry }) => ({ field: 'place', message: `No place is called “${entry.slice(0, 60)}”.` }))
  if (chosen.length > maxPlanPlaces)
    wrongPlaces.push({ field: 'place', message: `Choose at most ${maxPlanPlaces} places.` })
  return {
    path: findPath(path) ?? null,
    places: wrongPlaces.length > 0 ? [] : chosen,
    months: planHorizons.find((months) => String(months) === horizon) ?? defaultHorizon,
    problems: [
      ...checkChoices([{ field: 'path', value: path, known: pathSlugs, noun: 'path' }]),
      ...wrongPlaces,
      ...checkChoices([
        { field: 'horizon', value: horizon, known: planHorizons.map(String), noun: 'horizon in months' },
      ]),
    ],
  }
}

function placeCalled(entry: string, places: readonly Place[]): Place | null {
  const [named] = readCompared(entry, { operators: [], places }).compared
  return places.find(({ slug }) => slug === named?.slug) ?? null
}

/** An impact everywhere, and what the signals of each chosen place and of all inside it add up to. */
export type PlanImpact = RankedImpact & {
  here: Pick<RankedImpact, 'index' | 'change90d' | 'newEvidence90d' | 'signalCount' | 'operatorCount'>[]
}

/** What makes a record a part of a plan. */
export type PlanScope = {
  impacts: ReadonlySet<ImpactSlug>
  /** Places whose records bear on the plan; null for everywhere. */
  places: ReadonlySet<string> | null
  months: PlanHorizon
  /** The day on which the plan is read, and how signals are read on it. */
  reading: SummaryContext
}

/**
 * The chosen places, everything inside them, and everything around them: what a state allows or a company promises for
 * a country bears on a city in it. Null when none is chosen.
 */
export function placesBearingOn(
  chosen: readonly Pick<Place, 'slug'>[],
  places: readonly Place[],
): Set<string> | null {
  if (chosen.length === 0) return null
  return new Set(
    chosen.flatMap(({ slug }) => [...placeWithDescendants(places, slug), ...placeAncestors(places, slug)]),
  )
}

// What names no place, such as a fleet as a whole, bears on every place.
const isNear = (place: string | null, { places }: PlanScope) =>
  places === null || place === null || places.has(place)
const feeds = (signal: Signal, { impacts, reading }: PlanScope) =>
  countsInIndex(signal) && mappingsOn(signal, reading).some(({ impact }) => impacts.has(impact))

/**
 * Unkept promises that bear on the places and count toward one of the impacts, due by the horizon, overdue, or
 * without a day; the earliest day first, those without one last.
 */
export function planPromises<Row extends PromiseEntry>(rows: readonly Row[], scope: PlanScope): Row[] {
  const until = addMonths(scope.reading.asOf, scope.months)
  const kept = rows.filter(
    ({ target, status }) =>
      (status === 'open' || status === 'overdue') &&
      (target.due === null || target.due <= until) &&
      isNear(target.place, scope) &&
      feeds(target, scope),
  )
  return sortRows(kept, 'asc', [({ target }) => target.due, ({ target }) => target.id])
}

/**
 * Open filings that bear on the places and have a step that counts toward one of the impacts; the longest wait for an
 * answer first, those that await none, or whose start is unknown, last.
 */
export function planFilings<Row extends FilingState>(rows: readonly Row[], scope: PlanScope): Row[] {
  const waiting = rows.filter(
    ({ filing, open, steps, contested }) =>
      open && isNear(filing.place, scope) && [...steps, ...contested].some((step) => feeds(step, scope)),
  )
  return sortRows(waiting, 'asc', [
    ({ waitingSince }) => waitingSince?.date ?? null,
    ({ filing }) => filing.slug,
  ])
}

/**
 * Inflection points by the rules given that bear on the places: those that fired as far back as the plan looks ahead,
 * and those that are awaited.
 */
export function planInflections(
  { fired, pending }: InflectionResult,
  rules: ReadonlySet<InflectionRule>,
  scope: PlanScope,
): { fired: FiredInflection[]; pending: PendingInflection[] } {
  const since = addMonths(scope.reading.asOf, -scope.months)
  const matters = ({ rule, place }: Inflection) => rules.has(rule) && isNear(place, scope)
  return {
    fired: fired.filter((one) => matters(one) && one.on.date > since),
    pending: pending.filter(matters),
  }
}
