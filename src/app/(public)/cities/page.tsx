import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { statusKeys } from '@/domain/projection/deployments'
import { formatDay } from '@/domain/signal/date'
import { statusKeyLabels } from '@/domain/signal/labels'
import { getCities } from '@/server/queries/cities'
import { filterCities, sortCities } from '@/ui/city/city-list'
import { CityTable } from '@/ui/city/city-table'
import { FilterForm } from '@/ui/primitives/filters'
import { PageHeading } from '@/ui/primitives/page-heading'
import { citiesHref, loadCityParams } from '@/url/cities'

export const instant = false

export const metadata: Metadata = {
  title: 'Cities',
  description:
    'Every city with a robotaxi deployment: its state, since when, who runs it, vehicles and area.',
  ...pageAddress('/cities'),
}

export default async function CitiesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await loadCityParams(searchParams)
  const { asOf, cities } = await getCities()
  const shown = sortCities(filterCities(cities, view), view.sort, view.order)
  const driverless = cities.filter(({ status }) => status === 'service-driverless').length
  const operators = new Map(
    cities.flatMap(({ deployments }) => deployments.map((one) => [one.operator, one.operatorName])),
  )
  const countries = new Map(cities.map(({ place, countryName }) => [place.country ?? '', countryName ?? '']))
  const filtered = view.operator !== '' || view.status !== '' || view.country !== ''
  const byName = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'en')
  const options = (names: Map<string, string>) =>
    [...names].map(([value, label]) => ({ value, label })).sort(byName)

  return (
    <>
      <StructuredData trail={[{ name: 'Cities', path: '/cities' }]} />
      <PageHeading kicker="Cities" title="Where robotaxis are">
        <p>
          {cities.length} cities have at least one signal. In {driverless} of them riders can be carried with
          nobody at the wheel. States as of {formatDay(asOf)}.
        </p>
      </PageHeading>
      <FilterForm
        action="/cities"
        hidden={{
          ...(view.sort === 'status' ? {} : { sort: view.sort }),
          ...(view.order === 'asc' ? {} : { order: view.order }),
        }}
        clearHref={filtered ? citiesHref('/cities', { sort: view.sort, order: view.order }) : null}
        fields={[
          {
            name: 'status',
            label: 'State',
            any: 'Any state',
            value: view.status,
            options: statusKeys.map((value) => ({ value, label: statusKeyLabels[value] })),
          },
          {
            name: 'operator',
            label: 'Operator',
            any: 'Any operator',
            value: view.operator,
            options: options(operators),
          },
          {
            name: 'country',
            label: 'Country',
            any: 'Any country',
            value: view.country,
            options: options(countries),
          },
        ]}
      />
      <CityTable
        cities={shown}
        caption={`${shown.length} of ${cities.length} cities, by the state of the deployment that is furthest along. Vehicle counts differ in kind: read the basis under each.`}
        sortOf={(key) => ({
          href: citiesHref('/cities', {
            ...view,
            sort: key,
            order: view.sort === key && view.order === 'asc' ? 'desc' : 'asc',
          }),
          order: view.sort === key ? (view.order === 'asc' ? 'ascending' : 'descending') : 'none',
        })}
        empty={
          <p>
            No city fits these filters together. Try another state or operator, or{' '}
            <a className="prose-link" href="/cities">
              clear them all
            </a>
            .
          </p>
        }
      />
    </>
  )
}
