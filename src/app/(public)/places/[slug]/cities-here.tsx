import { sortCities } from '@/domain/lists/cities'
import { formatDay } from '@/domain/signal/date'
import type { PlacePage } from '@/server/queries/places'
import { CityTable } from '@/ui/city/city-table'
import { EmptyState } from '@/ui/kit/empty-state'
import { Link } from '@/ui/kit/link'
import { Section } from '@/ui/kit/section'
import { compareHref } from '@/url/compare'
import type { StateOf } from '@/url/list-view'
import { cityList as everyCity } from '@/url/lists'
import { mapHref } from '@/url/map'
import { sortLink } from '@/url/sort-link'

/** The list of the cities of a region or country on a day, changed as asked. */
export function citiesOf(
  { place }: PlacePage,
  asked: string,
  change: Partial<StateOf<typeof everyCity>> = {},
): string {
  const within = place.kind === 'region' ? { region: place.slug } : { country: place.country ?? '' }
  return everyCity.href({ ...within, asOf: asked, ...change })
}

/** The cities of a place by state; each column leads to the list of cities sorted by it. */
export function CitiesHere({ page, asked }: { page: PlacePage; asked: string }) {
  const { place, cityList, asOf } = page
  const href = (change: Partial<StateOf<typeof everyCity>>) => citiesOf(page, asked, change)
  const isOne = cityList.length === 1
  return (
    <Section
      id="cities"
      title={asked === '' ? 'Cities now' : `Cities on ${formatDay(asOf)}`}
      aside={
        <span className="flex flex-wrap gap-x-5">
          {cityList.length > 0 ? (
            <>
              <Link href={href({})}>Sort and filter</Link>
              <Link href={mapHref({ region: place.slug, asOf: asked })}>On the map</Link>
            </>
          ) : null}
          <Link href={compareHref({ place: place.slug, asOf: asked })}>Compare</Link>
        </span>
      }
    >
      {cityList.length > 0 ? (
        <CityTable
          cities={sortCities(cityList, 'status', 'asc')}
          caption={`${cityList.length} ${isOne ? 'city' : 'cities'} with a signal, by its most advanced deployment. Vehicle counts differ in kind: the source type is under each.`}
          asked={asked}
          sortOf={(key) => ({
            ...sortLink(key, { sort: 'status', order: 'asc' }, 'asc', href),
            isElsewhere: true,
          })}
        />
      ) : (
        <EmptyState>
          No signal on a city in {place.name} is on record by {formatDay(asOf)}.
        </EmptyState>
      )}
    </Section>
  )
}
