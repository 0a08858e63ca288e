import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { type AreaSeries, projectAreas } from '@/domain/projection/area'
import { type AreaAt, areasAt } from '@/domain/projection/areas-at'
import { type Deployment, projectDeployments } from '@/domain/projection/deployments'
import { type FilingState, projectFilings } from '@/domain/projection/filings'
import { type FleetSeries, projectFleet } from '@/domain/projection/fleet'
import { type PromiseEntry, projectPromises } from '@/domain/projection/targets'
import type { IsoDate } from '@/domain/signal/date'
import { tags } from '../cache-tags'
import { getFilings, getPlaces } from './reference'
import { getRecordedOn, getSignals } from './signals'

/** The projections over all signals at a date. Pages and the API share them, so that both give the same numbers. */

/** Where every operator stands in every city, by place, then operator. */
export async function getDeployments(asOf: IsoDate): Promise<Deployment[]> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  return projectDeployments(await getSignals(), await getPlaces(), asOf)
}

/** One fleet series per operator, place, basis and scope. */
export async function getFleetSeries(asOf: IsoDate): Promise<FleetSeries[]> {
  'use cache'
  cacheTag(tags.signals)
  cacheLife('tracker')
  return projectFleet(await getSignals(), asOf)
}

/** One service-area series per operator and place. */
export async function getAreaSeries(asOf: IsoDate): Promise<AreaSeries[]> {
  'use cache'
  cacheTag(tags.signals)
  cacheLife('tracker')
  return projectAreas(await getSignals(), asOf)
}

/** The service area of each operator and place that holds at a date, with its boundary where one is recorded. */
export async function getAreasAt(asOf: IsoDate): Promise<AreaAt[]> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  return areasAt(await getSignals(), await getPlaces(), asOf)
}

/** Every filing that has taken a step, with its stage. */
export async function getFilingStates(asOf: IsoDate): Promise<FilingState[]> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  return projectFilings(await getSignals(), await getFilings(), asOf)
}

/** Every dated promise with its outcome as it could be read on the day. */
export async function getPromises(asOf: IsoDate): Promise<PromiseEntry[]> {
  'use cache'
  cacheTag(tags.signals)
  cacheLife('tracker')
  return projectPromises(await getSignals(), asOf, new Map(Object.entries(await getRecordedOn())))
}
