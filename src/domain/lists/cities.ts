import type { CitySummary } from '../projection/city-summary'
import { statusKeys } from '../projection/status-key'
import { type Direction, type SortKey, sortRows } from './order'

export const cityOrders = ['status', 'name', 'since', 'fleet', 'area', 'density', 'signals'] as const
export type CityOrder = (typeof cityOrders)[number]

/** What to keep; an empty text keeps everything. `region` is a slug, `country` a code. */
export type CityFilter = { operator: string; status: string; country: string; region: string }

/** The cities that meet every filter that is set. */
export function filterCities(cities: readonly CitySummary[], filter: CityFilter): CitySummary[] {
  return cities.filter(
    (city) =>
      (filter.operator === '' || city.deployments.some((one) => one.operator === filter.operator)) &&
      (filter.status === '' || city.status === filter.status) &&
      (filter.country === '' || city.place.country === filter.country) &&
      (filter.region === '' || city.place.parent === filter.region),
  )
}

const sortKeys: Record<CityOrder, (city: CitySummary) => SortKey> = {
  status: ({ status }) => (status === null ? null : statusKeys.indexOf(status)),
  name: ({ place }) => place.name,
  since: ({ since }) => since?.date ?? null,
  fleet: ({ fleet }) => fleet?.reading.low ?? null,
  area: ({ area }) => area?.areaSqMi ?? null,
  density: ({ coverage }) => coverage?.vehiclesPer100SqKm.low ?? null,
  signals: ({ signalCount }) => signalCount,
}

/** Cities by one column, then by name; a city without a figure in it comes last in either direction. */
export function sortCities(
  cities: readonly CitySummary[],
  order: CityOrder,
  direction: Direction,
): CitySummary[] {
  return sortRows(cities, direction, [sortKeys[order], sortKeys.name])
}
