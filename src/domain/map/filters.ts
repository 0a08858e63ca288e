import { type Direction, type SortKey, sortRows } from '../lists/order'
import { statusKeys } from '../projection/status-key'
import type { IsoDate } from '../signal/calendar'
import { accesses, phases, supervisions } from '../signal/kinds'
import type { MapHistory } from './history'
import { type CityOnDay, mapOnDay, readCities } from './read'

export const mapFilterKeys = ['operator', 'phase', 'supervision', 'access', 'region', 'fleet'] as const
export type MapFilterKey = (typeof mapFilterKeys)[number]
/** As they stand in the address: text, empty when not set. */
export type MapFilterValues = Record<MapFilterKey, string>

const noMapFilters: MapFilterValues = {
  operator: '',
  phase: '',
  supervision: '',
  access: '',
  region: '',
  fleet: '',
}

/** Whether a city has a count of vehicles. */
export const fleetChoices = ['yes', 'no'] as const

/**
 * The cities that meet every filter on a day. An operator's filter reads that operator alone; phase, supervision and
 * access are those of the deployment that is furthest along, so that every city counts once.
 */
export function findCities(history: MapHistory, asOf: IsoDate, filters: MapFilterValues): CityOnDay[] {
  return readCities(history.cities, mapOnDay(history, asOf), filters.operator).filter((reading) =>
    meets(reading, filters),
  )
}

function meets({ city, lead, fleet }: CityOnDay, filters: MapFilterValues): boolean {
  return (
    (filters.phase === '' || lead.phase === filters.phase) &&
    (filters.supervision === '' || lead.supervision === filters.supervision) &&
    (filters.access === '' || lead.access === filters.access) &&
    (filters.region === '' || city.within.includes(filters.region)) &&
    (filters.fleet === '' || (fleet !== null) === (filters.fleet === 'yes'))
  )
}

export type Facet = { value: string; count: number }

/** For each filter, each value that it can take and how many cities choosing it would list, the others unchanged. */
export function mapFacets(
  history: MapHistory,
  asOf: IsoDate,
  filters: MapFilterValues,
): Record<MapFilterKey, Facet[]> {
  const day = mapOnDay(history, asOf)
  const cities = readCities(history.cities, day, filters.operator)
  const counted = (key: Exclude<MapFilterKey, 'operator'>, values: readonly string[]) => {
    const others = cities.filter((reading) => meets(reading, { ...filters, [key]: '' }))
    return values.map((value) => {
      const chosen = { ...noMapFilters, [key]: value }
      return { value, count: others.filter((reading) => meets(reading, chosen)).length }
    })
  }
  const operators = new Set(history.deployments.map(({ operator }) => operator))
  const regions = new Set(history.cities.flatMap(({ within }) => within))
  return {
    operator: [...operators].map((operator) => {
      const own = readCities(history.cities, day, operator)
      return { value: operator, count: own.filter((reading) => meets(reading, filters)).length }
    }),
    phase: counted('phase', phases),
    supervision: counted('supervision', supervisions),
    access: counted('access', accesses),
    region: counted('region', [...regions]),
    fleet: counted('fleet', fleetChoices),
  }
}

export const mapSorts = ['status', 'name', 'since', 'fleet', 'area', 'density'] as const
export type MapSort = (typeof mapSorts)[number]

const sortKeys: Record<MapSort, (reading: CityOnDay) => SortKey> = {
  status: ({ lead }) => statusKeys.indexOf(lead.status),
  name: ({ city }) => city.name,
  since: ({ lead }) => Date.parse(lead.statusSince.when.date),
  fleet: ({ fleet }) => fleet?.low ?? null,
  area: ({ area }) => area?.areaSqMi ?? null,
  density: ({ density }) => density?.low ?? null,
}

/** Cities by one column, then by name; a city without a figure in it comes last in either direction. */
export function sortMapCities(cities: readonly CityOnDay[], sort: MapSort, order: Direction): CityOnDay[] {
  return sortRows(cities, order, [sortKeys[sort], sortKeys.name, ({ city }) => city.slug])
}
