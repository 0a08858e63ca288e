import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { countsInIndex } from '@/domain/impact/counted'
import type { Place } from '@/domain/place/schema'
import { type AmbitionPicture, projectAmbition } from '@/domain/projection/ambition'
import { type Coverage, projectCoverage } from '@/domain/projection/coverage'
import { countCities, projectDeployments, type StatusKey } from '@/domain/projection/deployments'
import { type FleetSeries, projectFleet } from '@/domain/projection/fleet'
import { type HeadlineReading, headlineReadings } from '@/domain/projection/fleet-headline'
import { largestOpenPromise, type PromiseEntry, projectPromises } from '@/domain/projection/targets'
import type { Operator } from '@/domain/shared/reference'
import type { IsoDate } from '@/domain/signal/date'
import { compareSignals, isEvent, type Signal, type SignalOf, signalsOfKind } from '@/domain/signal/schema'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getMovers, type ImpactMover } from './recent-impacts'
import { getOperators, getPlaces } from './reference'
import { getRecordedOn, getSignals } from './signals'

/** The operators whose vehicles the overview sets side by side: the tracker's first subject and its peer. */
export const overviewOperators = ['tesla', 'waymo'] as const

export type Overview = {
  asOf: IsoDate
  operators: Operator[]
  places: Place[]
  cityCounts: Record<StatusKey, number>
  /** Headline readings of each overview operator, by basis. */
  vehicles: HeadlineReading[]
  largestPromise: PromiseEntry | null
  latestFiling: SignalOf<'filing'> | null
  fleet: FleetSeries[]
  coverage: Coverage[]
  /** Announced fleets against counted ones. */
  ambition: AmbitionPicture
  /** Original events, newest first: a restatement is no news. */
  newest: Signal[]
  /** All 15, those with the most new evidence of 90 days first, with what the signals of those days mean. */
  movers: ImpactMover[]
  /** The day of the newest record by the day read; null when there is none. */
  recordEnd: IsoDate | null
  signalCount: number
  sourceCount: number
}

/** What the first page says about a day. */
export async function getOverview(asOf: IsoDate = today()): Promise<Overview> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, places, operators, recordedOn, movers] = await Promise.all([
    getSignals(),
    getPlaces(),
    getOperators(),
    getRecordedOn(),
    getMovers(asOf),
  ])
  const known = signals.filter(({ date }) => date <= asOf).toSorted(compareSignals)
  const promises = projectPromises(signals, asOf, new Map(Object.entries(recordedOn)))
  const filings = signalsOfKind(known, 'filing').filter(isEvent)
  return {
    asOf,
    operators,
    places,
    cityCounts: countCities(projectDeployments(signals, places, asOf)),
    vehicles: overviewOperators.flatMap((operator) =>
      headlineReadings(projectFleet(signals, asOf, { operator })),
    ),
    largestPromise: largestOpenPromise(promises),
    latestFiling: filings.at(-1) ?? null,
    fleet: projectFleet(signals, asOf, { operator: overviewOperators[0] }),
    coverage: projectCoverage(signals, asOf),
    ambition: projectAmbition(signals, asOf, new Map(Object.entries(recordedOn))),
    newest: known.filter(countsInIndex).slice(-8).reverse(),
    movers,
    recordEnd: known.at(-1)?.date ?? null,
    signalCount: known.length,
    sourceCount: new Set(known.flatMap(({ sources }) => sources)).size,
  }
}
