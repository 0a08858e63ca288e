import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { checkChoices, checkWords } from '@/domain/ledger/check'
import { clampPage, pageOf, pageSize } from '@/domain/ledger/page'
import { relaxedCounts } from '@/domain/ledger/relax'
import { filterSources, sortSources } from '@/domain/ledger/sources'
import { formatNumber } from '@/domain/shared/range'
import { sourceKinds } from '@/domain/signal/kinds'
import { sourceKindLabels } from '@/domain/signal/labels'
import { getSourceLedger } from '@/server/queries/data'
import { SourceTable } from '@/ui/data/source-table'
import { FilterForm } from '@/ui/kit/filter-form'
import { FilterInput } from '@/ui/kit/filter-input'
import { PageHeading } from '@/ui/kit/page-heading'
import { Pagination } from '@/ui/kit/pagination'
import { FilterNotice } from '@/ui/ledger/filter-notice'
import { keptSort, sortLink } from '@/ui/ledger/sort-link'
import { labelOptions } from '@/ui/signal/filter-options'
import { loadSourceParams, type SourceView, sourceParams, sourcesHref } from '@/url/sources'

export const instant = false

export const metadata: Metadata = {
  title: 'Sources',
  description: 'Every document that a signal rests on: publisher, title, date, kind and what to know of it.',
  ...pageAddress('/data/sources'),
}

const labels = { kind: 'Kind', q: 'Publisher, title or note contains' } as const
type Field = keyof typeof labels
const fields = Object.keys(labels) as Field[]

export default async function SourcesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { page, ...view } = await loadSourceParams(searchParams)
  const all = await getSourceLedger()
  const problems = [
    ...checkChoices([{ field: 'kind', value: view.kind, known: sourceKinds, noun: 'kind of source' }]),
    ...checkWords('q', view.q),
  ]
  const found = problems.length > 0 ? [] : filterSources(all, view)
  const shown = clampPage(page, found.length)
  const publishers = new Set(all.map(({ publisher }) => publisher)).size
  const href = (change: Partial<SourceView>) => sourcesHref({ ...view, ...change })
  const clearHref = sourcesHref({ sort: view.sort, order: view.order })
  return (
    <>
      <StructuredData
        trail={[
          { name: 'Data', path: '/data' },
          { name: 'Sources', path: '/data/sources' },
        ]}
      />
      <PageHeading kicker="Data" title="Sources">
        <p>
          {all.length} documents of {publishers} publishers. The count beside each is of the signals that cite
          it.
        </p>
      </PageHeading>
      <FilterForm
        action="/data/sources"
        hidden={keptSort(view, sourceParams)}
        clearHref={fields.some((field) => view[field] !== '') ? clearHref : null}
        fields={[
          {
            name: 'kind',
            label: labels.kind,
            any: 'Any kind',
            value: view.kind,
            options: labelOptions(sourceKinds, sourceKindLabels),
          },
        ]}
      >
        <FilterInput type="search" name="q" label={labels.q} value={view.q} maxLength={100} />
      </FilterForm>
      {found.length === 0 ? (
        <FilterNotice
          problems={problems}
          relaxed={
            problems.length > 0
              ? []
              : relaxedCounts(fields, view, (asked) => filterSources(all, asked).length)
          }
          withoutHref={(field) => href({ [field]: '' })}
          clearHref={clearHref}
          noun="sources"
          labels={labels}
        />
      ) : (
        <>
          <SourceTable
            sources={pageOf(sortSources(found, view.sort, view.order), shown)}
            caption={`${formatNumber(found.length)} of ${formatNumber(all.length)} sources`}
            sortOf={(key) => sortLink(key, view, key === 'date' || key === 'cited' ? 'desc' : 'asc', href)}
          />
          <Pagination
            page={shown}
            pageSize={pageSize}
            total={found.length}
            noun="sources"
            href={(next) => href({ page: next })}
          />
        </>
      )}
    </>
  )
}
