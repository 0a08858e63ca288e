import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { sourceKinds } from '@/domain/signal/kinds'
import { sourceKindLabels } from '@/domain/signal/labels'
import { getSourceLedger } from '@/server/queries/data'
import { SearchField } from '@/ui/data/search-field'
import { filterSources, pageOf, SOURCES_PER_PAGE } from '@/ui/data/source-list'
import { SourceTable } from '@/ui/data/source-table'
import { FilterForm, Pagination } from '@/ui/primitives/filters'
import { PageHeading } from '@/ui/primitives/page-heading'
import { loadSourceParams, sourcesHref } from '@/url/sources'

export const instant = false

export const metadata: Metadata = {
  title: 'Sources',
  description: 'Every document that a signal rests on: publisher, title, date, kind and what to know of it.',
  ...pageAddress('/data/sources'),
}

export default async function SourcesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { kind, q, page: wanted } = await loadSourceParams(searchParams)
  const all = await getSourceLedger()
  const found = filterSources(all, { kind, q })
  const { page, rows } = pageOf(found, wanted)
  const publishers = new Set(all.map(({ publisher }) => publisher)).size
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
          {all.length} documents of {publishers} publishers, by publisher and, within one, newest first. The
          count beside each is of the signals that cite it.
        </p>
      </PageHeading>
      <FilterForm
        action="/data/sources"
        clearHref={kind !== null || q !== '' ? '/data/sources' : null}
        fields={[
          {
            name: 'kind',
            label: 'Kind',
            any: 'Any kind',
            value: kind ?? '',
            options: sourceKinds.map((value) => ({ value, label: sourceKindLabels[value] })),
          },
        ]}
      >
        <SearchField name="q" label="Publisher, title or note contains" value={q} />
      </FilterForm>
      <SourceTable
        sources={rows}
        caption={`${found.length} of ${all.length} sources`}
        empty={
          <p>
            No source fits. Try fewer words, or{' '}
            <a href="/data/sources" className="prose-link">
              clear the filters
            </a>
            .
          </p>
        }
      />
      <Pagination
        page={page}
        pageSize={SOURCES_PER_PAGE}
        total={found.length}
        noun="sources"
        href={(next) => sourcesHref({ kind, q, page: next })}
      />
    </>
  )
}
