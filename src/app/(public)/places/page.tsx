import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { readAsOf } from '@/domain/ledger/as-of'
import { checkChoices } from '@/domain/ledger/check'
import { citiesInService } from '@/domain/ledger/operators'
import { filterPlaces, placeStates, sortPlaces } from '@/domain/ledger/places'
import { relaxedCounts } from '@/domain/ledger/relax'
import { formatDay } from '@/domain/signal/date'
import { placeKindLabels } from '@/domain/signal/labels'
import { today } from '@/server/clock'
import { getPlaceRows } from '@/server/queries/places'
import { FilterForm } from '@/ui/kit/filter-form'
import { FilterInput } from '@/ui/kit/filter-input'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { DayProblem } from '@/ui/ledger/day-problem'
import { FilterNotice } from '@/ui/ledger/filter-notice'
import { keptSort, sortLink } from '@/ui/ledger/sort-link'
import { PlaceTable } from '@/ui/place/place-table'
import { labelOptions, namedOptions } from '@/ui/signal/filter-options'
import { asOfHref } from '@/url/as-of'
import { placePath } from '@/url/paths'
import { loadPlaceParams, type PlaceView, placeParams, placesHref } from '@/url/places'

export const instant = false

export const metadata: Metadata = {
  title: 'Regions and countries',
  description:
    'Robotaxi deployments by state, region and country: cities by state, operators and signals, on any day.',
  ...pageAddress('/places'),
}

const labels = { kind: 'Level', operator: 'Operator', state: 'Cities' } as const
type Field = keyof typeof labels
const fields = Object.keys(labels) as Field[]
const kinds = ['region', 'country', 'bloc'] as const
const states = {
  service: 'With one in service',
  coming: 'With one not yet in service',
  stopped: 'With one paused or ended',
  none: 'With none on record',
} as const

export default async function PlacesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await loadPlaceParams(searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const { rows, operators } = await getPlaceRows(asOf)
  const present = new Set(rows.flatMap((row) => row.operators))
  const problems = checkChoices([
    { field: 'kind', value: view.kind, known: kinds, noun: 'level' },
    { field: 'operator', value: view.operator, known: [...present], noun: 'operator with a city' },
    { field: 'state', value: view.state, known: placeStates, noun: 'state of cities' },
  ])
  const find = (asked: PlaceView) => filterPlaces(rows, asked)
  const shown = sortPlaces(problems.length > 0 ? [] : find(view), view.sort, view.order)
  const href = (change: Partial<PlaceView>) => placesHref({ ...view, ...change })
  const clearHref = placesHref({ sort: view.sort, order: view.order })
  const countries = rows.filter(({ place }) => place.kind === 'country')
  const serving = countries.filter(({ cities }) => citiesInService(cities) > 0).length

  return (
    <>
      <StructuredData trail={[{ name: 'Regions and countries', path: '/places' }]} />
      <PageHeading
        kicker={
          <Link look="quiet" href="/cities">
            Cities
          </Link>
        }
        title="Regions and countries"
      >
        <p>
          In {serving} of {countries.length} countries on record an operator carries riders in at least one
          city. As of {formatDay(asOf)}.
        </p>
      </PageHeading>
      <FilterForm
        action="/places"
        hidden={keptSort(view, placeParams)}
        clearHref={fields.some((field) => view[field] !== '') || view.asOf !== '' ? clearHref : null}
        fields={[
          {
            name: 'kind',
            label: labels.kind,
            any: 'Any level',
            value: view.kind,
            options: labelOptions(kinds, placeKindLabels),
          },
          {
            name: 'operator',
            label: labels.operator,
            any: 'Any operator',
            value: view.operator,
            options: namedOptions(operators.filter(({ slug }) => present.has(slug))),
          },
          {
            name: 'state',
            label: labels.state,
            any: 'Any',
            value: view.state,
            options: labelOptions(placeStates, states),
          },
        ]}
      >
        <FilterInput name="asOf" label="Read as of" value={view.asOf} type="date" />
      </FilterForm>
      <DayProblem problem={problem} />
      {shown.length === 0 ? (
        <FilterNotice
          problems={problems}
          relaxed={problems.length > 0 ? [] : relaxedCounts(fields, view, (asked) => find(asked).length)}
          withoutHref={(field) => href({ [field]: '' })}
          clearHref={clearHref}
          noun="regions or countries"
          labels={labels}
        />
      ) : (
        <PlaceTable
          rows={shown}
          caption={`${shown.length} of ${rows.length} regions, countries and blocs. Each city counts once, by the deployment that is furthest along, in its region and again in its country.`}
          hrefOf={(place) => asOfHref(placePath(place), view.asOf)}
          sortOf={(key) => sortLink(key, view, key === 'name' ? 'asc' : 'desc', href)}
        />
      )}
    </>
  )
}
