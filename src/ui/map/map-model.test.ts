import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { changeDays } from '@/domain/map/changes'
import { mapFilterKeys } from '@/domain/map/filters'
import type { MapHistory } from '@/domain/map/history'
import { placeAncestors } from '@/domain/place/schema'
import { countCities, projectDeployments, statusKeys } from '@/domain/projection/deployments'
import { areaHistory, deploymentHistory, fleetHistory } from '@/domain/projection/history'
import { noMapView } from '@/url/map'
import { loadDataset } from '../../../tests/support/dataset'
import { toMapData } from './map-data'
import { readMapModel } from './map-model'

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
const data = toMapData(history)

describe('the model of the map, on the shipped dataset', () => {
  it('is small enough to be sent whole', () => {
    expect(gzipSync(JSON.stringify(data)).length).toBeLessThan(15 * 1024)
  })

  it('counts on every day of change what the projection counts', () => {
    for (const { day } of changeDays(history)) {
      const { cities, us, elsewhere } = readMapModel(data, day, noMapView, 'map')
      const counts = countCities(projectDeployments(signals, places, day))
      for (const status of statusKeys) {
        expect(cities.filter(({ lead }) => lead.status === status).length, `${day} ${status}`).toBe(
          counts[status],
        )
      }
      expect(us.marks.length + elsewhere.marks.length).toBe(cities.length)
    }
  })

  it('counts for each choice of a filter what choosing it lists', () => {
    const view = { ...noMapView, operator: 'waymo' }
    const { facets } = readMapModel(data, '2026-06-15', view, 'map')
    for (const key of mapFilterKeys) {
      for (const { value, count } of facets[key]) {
        const chosen = readMapModel(data, '2026-06-15', { ...view, [key]: value }, 'map')
        expect(chosen.cities.length, `${key}=${value}`).toBe(count)
      }
    }
  })

  it('says how many there would be without each filter when nothing is found', () => {
    const view = { ...noMapView, operator: 'tesla', region: 'cn' }
    const { cities, relaxed } = readMapModel(data, '2026-06-15', view, 'map')
    expect(cities).toEqual([])
    expect(relaxed.map(({ field }) => field)).toEqual(['operator', 'region'])
  })
})
