import type { CitySummary } from '@/domain/projection/city-summary'
import { statusKeys } from '@/domain/projection/deployments'
import type { FilterOption } from '@/ui/kit/filter-form'
import { namesIn } from '@/ui/lists/filter-rows'

/** What to keep; an empty text keeps everything. `region` is a slug, `country` a code. */
export type CityFilter = { operator: string; status: string; country: string; region: string }
export type CitySort = 'status' | 'name' | 'since' | 'fleet' | 'area' | 'density' | 'signals'

/** The cities that fit every filter set; an empty filter fits all. */
export function filterCities(cities: readonly CitySummary[], filter: CityFilter): CitySummary[] {
  return cities.filter(
    (city) =>
      (filter.operator === '' || city.deployments.some((one) => one.operator === filter.operator)) &&
      (filter.status === '' || city.status === filter.status) &&
      (filter.country === '' || city.place.country === filter.country) &&
      (filter.region === '' || city.place.parent === filter.region),
  )
}

/** Sorted by one column; a city without a figure in it comes last in either direction. */
export function sortCitySummaries(
  cities: readonly CitySummary[],
  sort: CitySort,
  order: 'asc' | 'desc',
): CitySummary[] {
  const sign = order === 'asc' ? 1 : -1
  return cities.toSorted((a, b) => {
    const left = sortValue(a, sort)
    const right = sortValue(b, sort)
    if (left === null || right === null) {
      if (left !== right) return left === null ? 1 : -1
    } else if (left !== right) {
      return (left < right ? -1 : 1) * sign
    }
    return a.place.name.localeCompare(b.place.name, 'en')
  })
}

function sortValue(city: CitySummary, sort: CitySort): number | string | null {
  switch (sort) {
    case 'name':
      return city.place.name.toLowerCase()
    case 'status':
      return city.status === null ? null : statusKeys.indexOf(city.status)
    case 'since':
      return city.since?.date ?? null
    case 'fleet':
      return city.fleet?.reading.low ?? null
    case 'area':
      return city.area?.areaSqMi ?? null
    case 'density':
      return city.coverage?.vehiclesPer100SqKm.low ?? null
    case 'signals':
      return city.signalCount
  }
}

/** The operators, countries and regions of these cities as options of a filter, by name. */
export function cityOptions(
  cities: readonly CitySummary[],
): Record<'operator' | 'country' | 'region', FilterOption[]> {
  return {
    operator: namesIn(
      cities.flatMap(({ deployments }) => deployments),
      (one) => [one.operator, one.operatorName],
    ),
    country: namesIn(cities, ({ place, countryName }) => [place.country ?? '', countryName ?? '']),
    region: namesIn(
      cities.flatMap(({ place: { parent }, regionName, countryName }) =>
        parent === null || regionName === null || regionName === countryName ? [] : [{ parent, regionName }],
      ),
      ({ parent, regionName }) => [parent, regionName],
    ),
  }
}
