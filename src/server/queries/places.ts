import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import type { DemandIndex } from '@/domain/impact/demand-index'
import { type PlaceRow, placeRows } from '@/domain/lists/places'
import { type Place, placeWithDescendants } from '@/domain/place/schema'
import { type AreaSeries, projectAreas } from '@/domain/projection/area'
import type { CitySummary } from '@/domain/projection/city-summary'
import type { FilingState } from '@/domain/projection/filings'
import { type FleetSeries, projectFleet } from '@/domain/projection/fleet'
import { type PromiseEntry, projectPromises } from '@/domain/projection/targets'
import type { Operator, Program } from '@/domain/record/schemas'
import type { IsoDate } from '@/domain/signal/date'
import { bySignalDate, type Signal, type SignalOf, signalsOfKind } from '@/domain/signal/schema'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getCities } from './cities'
import { getDemandIndices } from './impacts'
import { getDeployments, getFilingStates } from './projections'
import { getFilings, getOperators, getPlaces, getPrograms } from './reference'
import { getRecordedOn, getSignals } from './signals'

export type PlaceList = { asOf: IsoDate; operators: Operator[]; rows: PlaceRow[] }

/** Every region, country and bloc with what was known inside it on a day, by name. */
export async function getPlaceRows(asOf: IsoDate = today()): Promise<PlaceList> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, places, operators, deployments] = await Promise.all([
    getSignals(),
    getPlaces(),
    getOperators(),
    getDeployments(asOf),
  ])
  const known = signals.filter(({ date }) => date <= asOf)
  return { asOf, operators, rows: placeRows(places, deployments, known) }
}

/** A region, country or bloc. What is recorded of it as a whole stands apart from what is known of its cities. */
export type PlacePage = PlaceRow & {
  asOf: IsoDate
  allOperators: Operator[]
  places: Place[]
  /** The regions inside it. */
  inside: PlaceRow[]
  cityList: CitySummary[]
  /** Status signals on the place itself, newest first. */
  statements: SignalOf<'deployment-status'>[]
  /** Of the place itself: never of its cities, and never added to theirs. */
  fleet: FleetSeries[]
  programs: Program[]
  areas: AreaSeries[]
  metrics: SignalOf<'service-metric'>[]
  filings: FilingState[]
  /** How many more filings stand on the places inside it. */
  filingsInside: number
  promises: PromiseEntry[]
  impacts: DemandIndex[]
  /** On the place and on everything inside it, newest first. */
  signals: Signal[]
}

/** Everything known of one region, country or bloc on a day; null when there is no such place, or it is a city. */
export async function getPlace(slug: string, asOf: IsoDate = today()): Promise<PlacePage | null> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [{ rows }, { cities }, places, operators, all, filings, registers, programs, recordedOn] =
    await Promise.all([
      getPlaceRows(asOf),
      getCities(asOf),
      getPlaces(),
      getOperators(),
      getSignals(),
      getFilingStates(asOf),
      getFilings(),
      getPrograms(),
      getRecordedOn(),
    ])
  const row = rows.find(({ place }) => place.slug === slug)
  if (!row) return null
  const within = placeWithDescendants(places, slug)
  const only = new Set([slug])
  const signals = all.filter(({ date, place }) => date <= asOf && place !== null && within.has(place))
  const own = signals.filter(({ place }) => place === slug).toSorted((a, b) => bySignalDate(b, a))
  const bearing = filings.filter(({ filing }) => within.has(filing.place))
  const onPlace = bearing.filter(({ filing }) => filing.place === slug)
  return {
    ...row,
    asOf,
    allOperators: operators,
    places,
    programs,
    inside: rows.filter(({ around }) => around.some((one) => one.slug === slug)),
    cityList: cities.filter(({ place }) => within.has(place.slug)),
    statements: signalsOfKind(own, 'deployment-status'),
    fleet: projectFleet({ signals: all, filings: registers }, asOf, { places: only }),
    areas: projectAreas(all, asOf, { places: only }),
    metrics: signalsOfKind(own, 'service-metric'),
    filings: onPlace,
    filingsInside: bearing.length - onPlace.length,
    promises: projectPromises(all, asOf, new Map(Object.entries(recordedOn))).filter(
      ({ target }) => target.place === slug,
    ),
    impacts: await getDemandIndices(asOf, slug),
    signals: signals.toSorted((a, b) => bySignalDate(b, a)),
  }
}
