import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { countsInIndex } from '@/domain/impact/counted'
import { type Place, placeAncestors } from '@/domain/place/schema'
import type { AreaAt } from '@/domain/projection/areas-at'
import { type CoveragePicture, readCoverage } from '@/domain/projection/coverage'
import { type Deployment, projectDeployments } from '@/domain/projection/deployments'
import type { DriverlessReports } from '@/domain/projection/driverless-report'
import { projectFilings } from '@/domain/projection/filings'
import { projectFleet } from '@/domain/projection/fleet'
import { type HeadlineFigure, headlineFigures } from '@/domain/projection/headline-figure'
import { statusKey, statusKeys } from '@/domain/projection/status-key'
import type { Program } from '@/domain/record/schemas'
import type { IsoDate } from '@/domain/signal/date'
import { bySignalDate, type Signal } from '@/domain/signal/schema'
import { tags } from '../cache-tags'
import { getAreasAt, getDriverlessReports } from './projections'
import { getFilings, getPlaces, getPrograms } from './reference'
import { getSignals } from './signals'

const latestSignals = 4

/** One city on a day, as much as fits beside the map. */
export type MapCityPanel = {
  asOf: IsoDate
  place: Place
  /** The furthest along first. */
  deployments: Deployment[]
  /** Share and account of each of them. */
  reports: DriverlessReports
  /** The figure of each operator, basis, scope and model; never added up. */
  fleet: HeadlineFigure[]
  /** Names of the models counted. */
  programs: Program[]
  areas: AreaAt[]
  coverage: CoveragePicture
  /** Original events, newest first. */
  signals: Signal[]
  signalCount: number
  /** Filings on the city, or on a region or country around it by an operator that is known in it. */
  filings: { total: number; open: number }
}

/** What is known of one city on a day; null when there is no such city. */
export async function getMapCity(slug: string, asOf: IsoDate): Promise<MapCityPanel | null> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, places, filings, programs, areas] = await Promise.all([
    getSignals(),
    getPlaces(),
    getFilings(),
    getPrograms(),
    getAreasAt(asOf),
  ])
  const place = places.find((one) => one.slug === slug && one.kind === 'city')
  if (!place) return null
  const here = (one: { place: string | null }) => one.place === slug
  const own = signals.filter((signal) => here(signal) && signal.date <= asOf).toSorted(bySignalDate)
  const operators = new Set(own.map(({ operator }) => operator))
  const around = new Set(placeAncestors(places, slug))
  const relevant = projectFilings(signals, filings, asOf).filter(
    ({ filing }) => filing.place === slug || (around.has(filing.place) && operators.has(filing.operator)),
  )
  return {
    asOf,
    place,
    deployments: projectDeployments(signals, places, asOf)
      .filter(here)
      .sort((a, b) => statusKeys.indexOf(statusKey(a)) - statusKeys.indexOf(statusKey(b))),
    reports: await getDriverlessReports(asOf),
    fleet: headlineFigures(projectFleet({ signals, filings }, asOf, { places: new Set([slug]) })),
    programs,
    areas: areas.filter(here),
    coverage: readCoverage({ signals: own, filings }, asOf),
    signals: own.filter(countsInIndex).slice(-latestSignals).reverse(),
    signalCount: own.length,
    filings: { total: relevant.length, open: relevant.filter(({ open }) => open).length },
  }
}
