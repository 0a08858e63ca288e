import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { type AreaAt, areasAt } from '@/domain/projection/areas-at'
import { type Deployment, projectDeployments } from '@/domain/projection/deployments'
import { type DriverlessReports, tellingOf } from '@/domain/projection/driverless-report'
import { type FilingState, projectFilings } from '@/domain/projection/filings'
import { type FleetSeries, projectFleet } from '@/domain/projection/fleet'
import type { IsoDate } from '@/domain/signal/date'
import { tags } from '../cache-tags'
import { getFilings, getPlaces, getSources } from './reference'
import { getSignals } from './signals'

/** The projections over all signals at a date. Pages and the API share them, so that both give the same numbers. */

/** Where every operator stands in every city, by place, then operator. */
export async function getDeployments(asOf: IsoDate): Promise<Deployment[]> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  return projectDeployments(await getSignals(), await getPlaces(), asOf)
}

/** Share of driverless cars and whose account a driverless service is, of every deployment at a date. */
export async function getDriverlessReports(asOf: IsoDate): Promise<DriverlessReports> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [deployments, signals, sources] = await Promise.all([
    getDeployments(asOf),
    getSignals(),
    getSources(),
  ])
  return tellingOf(deployments, signals, sources, asOf)
}

/** One fleet series per operator, place, basis, scope, model and span. */
export async function getFleetSeries(asOf: IsoDate): Promise<FleetSeries[]> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  return projectFleet({ signals: await getSignals(), filings: await getFilings() }, asOf)
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
