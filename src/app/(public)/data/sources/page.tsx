import type { SearchParams } from 'nuqs/server'
import { pageMetadata } from '@/app/page-address'
import { filterSources, sortSources } from '@/domain/lists/sources'
import { formatNumber } from '@/domain/shared/range'
import { sourceKinds } from '@/domain/signal/kinds'
import { sourceKindLabels } from '@/domain/signal/labels'
import { getSourceList } from '@/server/queries/data'
import { SourceTable } from '@/ui/data/source-table'
import { labelOptions } from '@/ui/signal/filter-options'
import { sourceList } from '@/url/lists'
import { ListPage } from '../../_list/list-page'

export const instant = false

export const metadata = pageMetadata(
  'sources',
  'Every document that a signal cites: publisher, title, date, kind and a note.',
)

export default async function SourcesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { view, page } = await sourceList.read(searchParams)
  const all = await getSourceList()
  const publishers = new Set(all.map(({ publisher }) => publisher)).size
  return (
    <ListPage
      page="sources"
      kicker="Data"
      lead={`${all.length} documents of ${publishers} publishers. The count beside each is the number of signals that cite it.`}
      list={sourceList}
      view={view}
      number={page}
      options={{ kind: labelOptions(sourceKinds, sourceKindLabels) }}
      find={(asked) => filterSources(all, asked)}
      sort={sortSources}
      noun="sources"
      paging="always"
      table={(shown, { found, sortOf }) => (
        <SourceTable
          sources={shown}
          caption={`${formatNumber(found.length)} of ${formatNumber(all.length)} sources`}
          sortOf={sortOf}
        />
      )}
    />
  )
}
