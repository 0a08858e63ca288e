import { expect, it } from 'vitest'
import { areaHistory, deploymentHistory, fleetHistory } from '../projection/history'
import { signalOf, testPlaces } from '../testing/arbitraries'
import type { MapHistory } from './history'
import { mapOnDay, readCities } from './read'

const signals = [
  signalOf('deployment-status', { id: 'status', date: '2026-01-01' }),
  signalOf('service-area', { id: 'area', date: '2026-02-01', areaSqMi: 100 }),
  signalOf('fleet-estimate', { id: 'near', date: '2026-05-01', low: 40, high: 40 }),
  signalOf('fleet-estimate', { id: 'far', date: '2026-07-01', low: 60, high: 60 }),
]
const city = { slug: 'austin-tx', name: 'Austin', lat: 30, lng: -97, country: 'US', within: ['us-tx'] }
const history: MapHistory = {
  first: '2026-01-01',
  last: '2026-12-31',
  names: {},
  cities: [city],
  deployments: deploymentHistory(signals, testPlaces),
  fleets: fleetHistory({ signals, filings: [] }),
  areas: areaHistory(signals),
  boundaries: [],
  credits: [],
}

it.each([
  ['2026-05-02', true],
  ['2026-07-02', false],
  ['2026-12-31', false],
] as const)(
  'gives vehicles for an area as pages do, from readings near each other and of late: on %s %s',
  (day, measured) => {
    const [reading] = readCities(history.cities, mapOnDay(history, day))
    expect(reading?.fleet).not.toBeNull()
    expect(reading?.density !== null).toBe(measured)
  },
)
