import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { pageSize } from '@/domain/ledger/page'
import { formatNumber } from '@/domain/shared/range'
import { signalKinds } from '@/domain/signal/kinds'
import { kindLabels } from '@/domain/signal/labels'
import { getMatrix } from '@/server/queries/matrix'
import { CorrectedMappings } from '@/ui/impact/corrected-mappings'
import { FilterForm } from '@/ui/kit/filter-form'
import { FilterInput } from '@/ui/kit/filter-input'
import { PageHeading } from '@/ui/kit/page-heading'
import { Pagination } from '@/ui/kit/pagination'
import { CareersNav } from '@/ui/layout/careers-nav'
import { FilterNotice } from '@/ui/ledger/filter-notice'
import { MatrixTable } from '@/ui/ledger/matrix-table'
import { labelOptions, namedOptions, placeOptions } from '@/ui/signal/filter-options'
import { OrderLinks } from '@/ui/signal/order-links'
import { loadMatrixParams, type MatrixView, matrixHref } from '@/url/matrix'

export const instant = false

export const metadata: Metadata = {
  title: 'Signals × impacts',
  description:
    'Which robotaxi signal raises or lowers demand in which of 15 categories of AI career, and how strongly.',
  ...pageAddress('/impacts/matrix'),
}

const labels = { kind: 'Kind', operator: 'Operator', place: 'Place', from: 'From', to: 'To' } as const
type Field = keyof typeof labels
const fields = Object.keys(labels) as Field[]

export default async function MatrixPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { page, sort, ...filters } = await loadMatrixParams(searchParams)
  const matrix = await getMatrix(filters, sort, page)
  const href = (change: Partial<MatrixView>) => matrixHref({ ...filters, sort, ...change })

  return (
    <>
      <StructuredData
        trail={[
          { name: 'Career impacts', path: '/impacts' },
          { name: 'Signals × impacts', path: '/impacts/matrix' },
        ]}
      />
      <CareersNav here="impacts" within />
      <PageHeading kicker="Career impacts" title="Signals × impacts">
        <p>
          What the rules make of every signal. A figure is direction and strength: +3 raises demand for the
          work most, −1 lowers it a little, an empty cell is no effect. Each figure leads to its rule and its
          mechanism; an asterisk marks one that an editor corrected, a cross one that an editor removed. A
          signal that restates or contests another is listed, and moves no index.
        </p>
      </PageHeading>
      <FilterForm
        action="/impacts/matrix"
        clearHref={fields.some((field) => filters[field] !== '') ? matrixHref({ sort }) : null}
        hidden={sort === 'newest' ? {} : { sort }}
        fields={[
          {
            name: 'kind',
            label: labels.kind,
            any: 'Any kind',
            value: filters.kind,
            options: labelOptions(signalKinds, kindLabels),
          },
          {
            name: 'operator',
            label: labels.operator,
            any: 'Any operator',
            value: filters.operator,
            options: namedOptions(matrix.operators),
          },
          {
            name: 'place',
            label: labels.place,
            any: 'Anywhere',
            value: filters.place,
            options: placeOptions(matrix.places),
          },
        ]}
      >
        <FilterInput type="date" name="from" label={labels.from} value={filters.from} />
        <FilterInput type="date" name="to" label={labels.to} value={filters.to} />
      </FilterForm>
      {matrix.rows.length === 0 ? (
        <FilterNotice
          problems={matrix.problems}
          relaxed={matrix.relaxed}
          withoutHref={(field) => href({ [field]: '' })}
          clearHref={matrixHref({ sort })}
          noun="signals"
          labels={labels}
        />
      ) : (
        <>
          <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-note">
            <p className="tabular" role="status">
              <strong>{formatNumber(matrix.total)}</strong> {matrix.total === 1 ? 'signal' : 'signals'}
            </p>
            <OrderLinks shown={sort} href={(order) => href({ sort: order })} />
          </div>
          <MatrixTable rows={matrix.rows} totals={matrix.totals} counted={matrix.counted} />
          <CorrectedMappings
            corrections={matrix.rows.flatMap(({ signal, overrides }) =>
              overrides.map((override) => ({ signal, override })),
            )}
          />
          <Pagination
            page={matrix.page}
            pageSize={pageSize}
            total={matrix.total}
            noun="signals"
            href={(number) => href({ page: number })}
          />
        </>
      )}
    </>
  )
}
