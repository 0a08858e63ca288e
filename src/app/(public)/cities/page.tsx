import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { readAsOf } from '@/domain/ledger/as-of'
import { checkChoices } from '@/domain/ledger/check'
import { clampPage, longPageSize, pageOf } from '@/domain/ledger/page'
import { relaxedCounts } from '@/domain/ledger/relax'
import { statusKeys } from '@/domain/projection/deployments'
import { formatDay } from '@/domain/signal/date'
import { statusKeyLabels } from '@/domain/signal/labels'
import { MAX_COMPARED } from '@/domain/timeline/compare'
import { today } from '@/server/clock'
import { getCities } from '@/server/queries/cities'
import { filterCities, sortCities } from '@/ui/city/city-list'
import { CityTable } from '@/ui/city/city-table'
import { FilterForm } from '@/ui/kit/filter-form'
import { FilterInput } from '@/ui/kit/filter-input'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { LongListPages } from '@/ui/kit/pagination'
import { DayProblem } from '@/ui/ledger/day-problem'
import { FilterNotice } from '@/ui/ledger/filter-notice'
import { keptSort, sortLink } from '@/ui/ledger/sort-link'
import { asOfHref } from '@/url/as-of'
import { type CityView, citiesHref, cityParams, loadCityParams } from '@/url/cities'
import { compareHref } from '@/url/compare'

export const instant = false

export const metadata: Metadata = {
  title: 'Cities',
  description:
    'Every city with a robotaxi deployment: its state, since when, who runs it, vehicles and area.',
  ...pageAddress('/cities'),
}

const labels = { status: 'State', operator: 'Operator', country: 'Country', region: 'Region' } as const
type Field = keyof typeof labels
const fields = Object.keys(labels) as Field[]

export default async function CitiesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { page, ...view } = await loadCityParams(searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const { cities } = await getCities(asOf)
  const driverless = cities.filter(({ status }) => status === 'service-driverless').length
  const operators = new Map(
    cities.flatMap(({ deployments }) => deployments.map((one) => [one.operator, one.operatorName])),
  )
  const countries = new Map(cities.map(({ place, countryName }) => [place.country ?? '', countryName ?? '']))
  const regions = new Map(
    cities.flatMap(({ place, regionName, countryName }) =>
      place.parent === null || regionName === null || regionName === countryName
        ? []
        : [[place.parent, regionName] as const],
    ),
  )
  const problems = checkChoices([
    { field: 'status', value: view.status, known: statusKeys, noun: 'state of a city' },
    { field: 'operator', value: view.operator, known: [...operators.keys()], noun: 'operator with a city' },
    { field: 'country', value: view.country, known: [...countries.keys()], noun: 'country with a city' },
    { field: 'region', value: view.region, known: [...regions.keys()], noun: 'region with a city' },
  ])
  const found = problems.length > 0 ? [] : filterCities(cities, view)
  const shownPage = clampPage(page, found.length, longPageSize)
  const href = (change: Partial<CityView>) => citiesHref('/cities', { ...view, ...change })
  const clearHref = citiesHref('/cities', { sort: view.sort, order: view.order })
  const byName = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'en')
  const options = (names: Map<string, string>) =>
    [...names].map(([value, label]) => ({ value, label })).sort(byName)

  const sorted = sortCities(found, view.sort, view.order)
  const first = sorted.slice(0, MAX_COMPARED)

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
        hidden={keptSort(view, cityParams)}
        clearHref={fields.some((field) => view[field] !== '') || view.asOf !== '' ? clearHref : null}
        fields={[
          {
            name: 'status',
            label: labels.status,
            any: 'Any state',
            value: view.status,
            options: statusKeys.map((value) => ({ value, label: statusKeyLabels[value] })),
          },
          {
            name: 'operator',
            label: labels.operator,
            any: 'Any operator',
            value: view.operator,
            options: options(operators),
          },
          {
            name: 'country',
            label: labels.country,
            any: 'Any country',
            value: view.country,
            options: options(countries),
          },
          {
            name: 'region',
            label: labels.region,
            any: 'Any region',
            value: view.region,
            options: options(regions),
          },
        ]}
      >
        <FilterInput name="asOf" label="Read as of" value={view.asOf} type="date" />
      </FilterForm>
      <DayProblem problem={problem} />
      {found.length === 0 ? (
        <FilterNotice
          problems={problems}
          relaxed={
            problems.length > 0
              ? []
              : relaxedCounts(fields, view, (asked) => filterCities(cities, asked).length)
          }
          withoutHref={(field) => href({ [field]: '' })}
          clearHref={clearHref}
          noun="cities"
          labels={labels}
        />
      ) : (
        <>
          {first.length > 1 ? (
            <p className="mb-3 flex flex-wrap gap-x-5 text-note">
              <Link
                href={compareHref({ place: first.map(({ place }) => place.slug).join(','), asOf: view.asOf })}
              >
                Compare the first {first.length} side by side
              </Link>
              <Link href={asOfHref('/places', view.asOf)}>By region and country</Link>
            </p>
          ) : null}
          <CityTable
            cities={pageOf(sorted, shownPage, longPageSize)}
            caption={`${found.length} of ${cities.length} cities, by the state of the deployment that is furthest along. Vehicle counts differ in kind: read the basis under each.`}
            asked={view.asOf}
            sortOf={(key) => sortLink(key, view, 'asc', href)}
          />
          <LongListPages
            page={shownPage}
            total={found.length}
            noun="cities"
            href={(number) => citiesHref('/cities', { ...view, page: number })}
          />
        </>
      )}
    </>
  )
}
