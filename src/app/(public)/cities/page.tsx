import type { SearchParams } from 'nuqs/server'
import { pageMetadata } from '@/app/page-address'
import { readAsOf } from '@/domain/lists/as-of'
import { filterCities, sortCities } from '@/domain/lists/cities'
import { statusKeys } from '@/domain/projection/deployments'
import { statusKeyLabels } from '@/domain/projection/labels'
import { formatDay } from '@/domain/signal/date'
import { today } from '@/server/clock'
import { getCities } from '@/server/queries/cities'
import { cityOptions } from '@/ui/city/city-options'
import { CityTable } from '@/ui/city/city-table'
import { CompareFirst } from '@/ui/city/compare-first'
import { labelOptions } from '@/ui/signal/filter-options'
import { cityList } from '@/url/lists'
import { ListPage } from '../_list/list-page'

export const instant = false

export const metadata = pageMetadata(
  'cities',
  'Every city with a robotaxi deployment: its status, since when, who runs it, vehicles and area.',
)

export default async function CitiesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { view, page } = await cityList.read(searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const { cities } = await getCities(asOf)
  const driverless = cities.filter(({ status }) => status === 'service-driverless').length
  return (
    <ListPage
      page="cities"
      kicker="Cities"
      lead={`${cities.length} cities have at least one signal; ${driverless} of them have driverless rides. As of ${formatDay(asOf)}.`}
      list={cityList}
      view={view}
      number={page}
      dayProblem={problem}
      options={{ status: labelOptions(statusKeys, statusKeyLabels), ...cityOptions(cities) }}
      find={(asked) => filterCities(cities, asked)}
      sort={sortCities}
      noun="cities"
      paging="long"
      table={(shown, { found, sortOf }) => (
        <>
          <CompareFirst cities={found} asked={view.asOf} />
          <CityTable
            cities={shown}
            caption={`${found.length} of ${cities.length} cities, by their most advanced deployment. Vehicle counts differ in kind: the source type is under each.`}
            asked={view.asOf}
            sortOf={sortOf}
          />
        </>
      )}
    />
  )
}
