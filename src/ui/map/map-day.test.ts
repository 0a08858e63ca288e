import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { changeDays } from '@/domain/map/changes'
import { mapFilterKeys } from '@/domain/map/filters'
import { countCities, projectDeployments, statusKeys } from '@/domain/projection/deployments'
import { noMapView } from '@/url/map'
import { shippedMap } from '../../../tests/support/map-data'
import { readMapModel } from './map-day'

const { signals, places, history, data } = shippedMap()

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
