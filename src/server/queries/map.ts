import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import type { MapHistory } from '@/domain/map/history'
import { placeAncestors } from '@/domain/place/schema'
import { areaHistory, deploymentHistory, fleetHistory } from '@/domain/projection/history'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getOperators, getPlaces } from './reference'
import { getSignals } from './signals'

/** The history of every city up to today, small enough to be sent to a browser. */
export async function getMapHistory(): Promise<MapHistory> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [all, places, operators] = await Promise.all([getSignals(), getPlaces(), getOperators()])
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
    names: Object.fromEntries(named.map(({ slug, name }) => [slug, name])),
    cities,
    deployments,
    fleets: fleetHistory(signals).filter(isPresent),
    areas: areaHistory(signals).filter(isPresent),
  }
}
