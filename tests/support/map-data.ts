import type { MapHistory } from '@/domain/map/history'
import { placeAncestors } from '@/domain/place/schema'
import { areaHistory, deploymentHistory, fleetHistory } from '@/domain/projection/history'
import { toMapData } from '@/ui/map/map-data'
import { loadDataset } from './dataset'

/** The map over the shipped dataset, as far as it needs no database, on a fixed last day. */
export function shippedMap() {
  const { signals, places, operators } = loadDataset()
  const deployments = deploymentHistory(signals, places)
  const present = new Set(deployments.map(({ place }) => place))
  const history: MapHistory = {
    first: '2018-05-01',
    last: '2026-11-22',
    names: Object.fromEntries([...operators, ...places].map(({ slug, name }) => [slug, name])),
    cities: places.flatMap(({ slug, name, lat, lng, country }) =>
      present.has(slug) && lat !== null && lng !== null
        ? [{ slug, name, lat, lng, country: country ?? '', within: placeAncestors(places, slug) }]
        : [],
    ),
    deployments,
    fleets: fleetHistory({ signals, filings: [] }),
    areas: areaHistory(signals),
    boundaries: [],
    credits: [],
  }
  return { signals, places, history, data: toMapData(history) }
}
