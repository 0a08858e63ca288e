import { describe, expect, it } from 'vitest'
import type { CitySummary } from '../projection/city-summary'
import { testPlaces } from '../testing/arbitraries'
import { type CityFilter, filterCities, sortCities } from './cities'

function city(slug: string, facts: Partial<CitySummary> = {}): CitySummary {
  const place = testPlaces.find((one) => one.slug === slug)
  if (!place) throw new Error(`no test place ${slug}`)
  return {
    place,
    regionName: null,
    countryName: null,
    status: null,
    since: null,
    deployments: [],
    fleet: null,
    area: null,
    coverage: null,
    signalCount: 0,
    lastSignal: null,
    ...facts,
  }
}

const slugs = (cities: readonly CitySummary[]) => cities.map(({ place }) => place.slug)
const austin = city('austin-tx', {
  status: 'service-driverless',
  since: { date: '2025-06-22', precision: 'day' },
  signalCount: 9,
  deployments: [
    {
      operator: 'tesla',
      operatorName: 'Tesla',
      access: 'public',
      status: 'service-driverless',
      statusSince: {
        when: { date: '2025-06-22', precision: 'day' },
        signalId: 'opened',
      },
    },
  ],
})
const dallas = city('dallas-tx', {
  status: 'service-supervised',
  since: { date: '2026-04-18', precision: 'day' },
  signalCount: 4,
})
const phoenix = city('phoenix-az', { signalCount: 4 })
const cities = [phoenix, dallas, austin]
const all: CityFilter = { operator: '', status: '', country: '', region: '' }

describe('the list of cities', () => {
  it('keeps those with the operator, the state, the country and the region that are asked for', () => {
    expect(slugs(filterCities(cities, all))).toEqual(slugs(cities))
    expect(slugs(filterCities(cities, { ...all, operator: 'tesla' }))).toEqual(['austin-tx'])
    expect(slugs(filterCities(cities, { ...all, status: 'service-supervised' }))).toEqual(['dallas-tx'])
    expect(slugs(filterCities(cities, { ...all, region: 'us-tx' }))).toEqual(['dallas-tx', 'austin-tx'])
    expect(slugs(filterCities(cities, { ...all, country: 'DE' }))).toEqual([])
  })

  it('stands in the order of one column, then by name, with what has no figure last in both directions', () => {
    expect(slugs(sortCities(cities, 'status', 'asc'))).toEqual(['austin-tx', 'dallas-tx', 'phoenix-az'])
    expect(slugs(sortCities(cities, 'status', 'desc'))).toEqual(['dallas-tx', 'austin-tx', 'phoenix-az'])
    expect(slugs(sortCities(cities, 'since', 'desc'))).toEqual(['dallas-tx', 'austin-tx', 'phoenix-az'])
    expect(slugs(sortCities(cities, 'signals', 'desc'))).toEqual(['austin-tx', 'dallas-tx', 'phoenix-az'])
    expect(slugs(sortCities(cities, 'name', 'desc'))).toEqual(['phoenix-az', 'dallas-tx', 'austin-tx'])
  })
})
