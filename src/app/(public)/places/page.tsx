import type { SearchParams } from 'nuqs/server'
import { pageMetadata } from '@/app/page-address'
import { readAsOf } from '@/domain/lists/as-of'
import { citiesInService } from '@/domain/lists/operators'
import { filterPlaces, placeStateLabels, placeStates, sortPlaces } from '@/domain/lists/places'
import { placeKindLabels } from '@/domain/place/labels'
import { formatDay } from '@/domain/signal/date'
import { today } from '@/server/clock'
import { getPlaceRows } from '@/server/queries/places'
import { PlaceTable } from '@/ui/place/place-table'
import { labelOptions, namedOptions } from '@/ui/signal/filter-options'
import { asOfHref } from '@/url/as-of'
import { placeList } from '@/url/lists'
import { placePath } from '@/url/paths'
import { ListPage } from '../_list/list-page'

export const instant = false

export const metadata = pageMetadata(
  'places',
  'Robotaxi deployments by state and country: cities by status, operators and signals, on any day.',
)

export default async function PlacesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { view } = await placeList.read(searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const { rows, operators } = await getPlaceRows(asOf)
  const present = new Set(rows.flatMap((row) => row.operators))
  const countries = rows.filter(({ place }) => place.kind === 'country')
  const serving = countries.filter(({ cities }) => citiesInService(cities) > 0).length
  return (
    <ListPage
      page="places"
      parent="cities"
      lead={`In ${serving} of ${countries.length} countries on record an operator carries riders in at least one city. As of ${formatDay(asOf)}.`}
      list={placeList}
      view={view}
      dayProblem={problem}
      options={{
        kind: labelOptions(['region', 'country', 'bloc'] as const, placeKindLabels),
        operator: namedOptions(operators.filter(({ slug }) => present.has(slug))),
        state: labelOptions(placeStates, placeStateLabels),
      }}
      find={(asked) => filterPlaces(rows, asked)}
      sort={sortPlaces}
      noun="states or countries"
      table={(shown, { sortOf }) => (
        <PlaceTable
          rows={shown}
          caption={`${shown.length} of ${rows.length} states, countries and blocs. Each city counts once, by its most advanced deployment, in its state and again in its country.`}
          hrefOf={(place) => asOfHref(placePath(place), view.asOf)}
          sortOf={sortOf}
        />
      )}
    />
  )
}
