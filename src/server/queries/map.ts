import { nameIndex } from '@/domain/shared/names'
import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import type { DrawnArea } from '@/domain/map/drawn-area'
import type { MapHistory } from '@/domain/map/history'
import { placeAncestors } from '@/domain/place/schema'
import { areaHistory, deploymentHistory, fleetHistory } from '@/domain/projection/history'
import { creditOf } from '@/domain/source/credit'
import type { Source } from '@/domain/source/schema'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getDrawnAreas } from './map-areas'
import { getFilings, getOperators, getPlaces, getSources } from './reference'
import { getSignals } from './signals'

/** The history of every city up to today, small enough to be sent to a browser. */
export async function getMapHistory(): Promise<MapHistory> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [all, places, operators, filings, sources, drawn] = await Promise.all([
    getSignals(),
    getPlaces(),
    getOperators(),
    getFilings(),
    getSources(),
    getDrawnAreas(),
  ])
  const last = today()
  const signals = all.filter(({ date }) => date <= last)
  const deployments = deploymentHistory(signals, places)
  const present = new Set(deployments.map(({ place }) => place))
  const isPresent = ({ place }: { place: string }) => present.has(place)
  const cities = places.flatMap(({ slug, name, lat, lng, country }) =>
    present.has(slug) && lat !== null && lng !== null
      ? [{ slug, name, lat, lng, country: country ?? '', within: placeAncestors(places, slug) }]
      : [],
  )
  const around = new Set(cities.flatMap(({ within }) => within))
  const acting = new Set(deployments.map(({ operator }) => operator))
  const named = [
    ...operators.filter(({ slug }) => acting.has(slug)),
    ...places.filter(({ slug }) => around.has(slug)),
  ]
  return {
    first: signals[0]?.date ?? last,
    last,
    names: Object.fromEntries(nameIndex(named)),
    cities,
    deployments,
    fleets: fleetHistory({ signals, filings }).filter(isPresent),
    areas: areaHistory(signals).filter(isPresent),
    ...creditedBoundaries(drawn, sources),
  }
}

function creditedBoundaries(
  drawn: readonly DrawnArea[],
  sources: readonly Source[],
): Pick<MapHistory, 'boundaries' | 'credits'> {
  const used = new Set(drawn.map(({ source }) => source))
  const credits = sources.flatMap((source) => (used.has(source.id) ? (creditOf(source) ?? []) : []))
  const credited = new Set(credits.map(({ sourceId }) => sourceId))
  return {
    credits,
    boundaries: drawn.flatMap(({ operator, place, from, until, source }) =>
      source !== null && credited.has(source) ? [{ operator, place, from, until, source }] : [],
    ),
  }
}
