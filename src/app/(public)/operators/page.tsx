import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { checkChoices } from '@/domain/ledger/check'
import { filterOperators, sortOperators } from '@/domain/ledger/operators'
import { relaxedCounts } from '@/domain/ledger/relax'
import { statusKeys } from '@/domain/projection/deployments'
import { formatDay } from '@/domain/signal/date'
import { statusKeyLabels } from '@/domain/signal/labels'
import { getOperatorRows } from '@/server/queries/operators'
import { FilterForm } from '@/ui/kit/filter-form'
import { PageHeading } from '@/ui/kit/page-heading'
import { FilterNotice } from '@/ui/ledger/filter-notice'
import { namesIn } from '@/ui/ledger/filter-rows'
import { keptSort, sortLink } from '@/ui/ledger/sort-link'
import { OperatorTable } from '@/ui/operator/operator-table'
import { labelOptions } from '@/ui/signal/filter-options'
import { loadOperatorParams, type OperatorView, operatorParams, operatorsHref } from '@/url/operators'

export const instant = false

export const metadata: Metadata = {
  title: 'Operators',
  description:
    'Every robotaxi operator on record: its cities by state and its vehicles by how they are counted.',
  ...pageAddress('/operators'),
}

const labels = { status: 'With a city in state', country: 'Country' } as const
type Field = keyof typeof labels
const fields = Object.keys(labels) as Field[]

export default async function OperatorsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await loadOperatorParams(searchParams)
  const { asOf, rows, places } = await getOperatorRows()
  const placeNames = new Map(places.map(({ slug, name }) => [slug, name]))
  const countryNames = new Map(
    places.filter(({ kind }) => kind === 'country').map(({ code, name }) => [code ?? '', name]),
  )
  const problems = checkChoices([
    { field: 'status', value: view.status, known: statusKeys, noun: 'state of a city' },
    {
      field: 'country',
      value: view.country,
      known: rows.map(({ operator }) => operator.country),
      noun: 'country of an operator',
    },
  ])
  const found = problems.length > 0 ? [] : filterOperators(rows, view)
  const href = (change: Partial<OperatorView>) => operatorsHref({ ...view, ...change })
  const clearHref = operatorsHref({ sort: view.sort, order: view.order })
  return (
    <>
      <StructuredData trail={[{ name: 'Operators', path: '/operators' }]} />
      <PageHeading kicker="Operators" title="Who runs robotaxis">
        <p>
          {rows.length} operators, from the first announcement to a driverless service. As of{' '}
          {formatDay(asOf)}.
        </p>
      </PageHeading>
      <FilterForm
        action="/operators"
        hidden={keptSort(view, operatorParams)}
        clearHref={fields.some((field) => view[field] !== '') ? clearHref : null}
        fields={[
          {
            name: 'status',
            label: labels.status,
            any: 'Any state',
            value: view.status,
            options: labelOptions(statusKeys, statusKeyLabels),
          },
          {
            name: 'country',
            label: labels.country,
            any: 'Any country',
            value: view.country,
            options: namesIn(rows, ({ operator: { country } }) => [
              country,
              countryNames.get(country) ?? country,
            ]),
          },
        ]}
      />
      {found.length === 0 ? (
        <FilterNotice
          problems={problems}
          relaxed={
            problems.length > 0
              ? []
              : relaxedCounts(fields, view, (asked) => filterOperators(rows, asked).length)
          }
          withoutHref={(field) => href({ [field]: '' })}
          clearHref={clearHref}
          noun="operators"
          labels={labels}
        />
      ) : (
        <OperatorTable
          rows={sortOperators(found, view.sort, view.order)}
          caption={`${found.length} of ${rows.length} operators. A dash means that no figure of that kind has been published; columns are never added up.`}
          nameOf={(slug) => placeNames.get(slug) ?? slug}
          sortOf={(key) => sortLink(key, view, key === 'name' ? 'asc' : 'desc', href)}
        />
      )}
    </>
  )
}
