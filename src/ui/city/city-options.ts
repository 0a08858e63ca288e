import type { CitySummary } from '@/domain/projection/city-summary'
import type { FilterOption } from '@/ui/kit/filter-form'
import { namesIn } from '@/ui/lists/filter-rows'

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
