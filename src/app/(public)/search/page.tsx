import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { checkChoices, checkWords } from '@/domain/lists/check'
import { clampPage, pageOf, pageSize } from '@/domain/lists/page'
import { type SearchType, searchTypeLabels, searchTypes } from '@/domain/search/record'
import { formatNumber } from '@/domain/shared/range'
import { type FoundRecords, findRecords, getSearchTotals } from '@/server/queries/search'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Pagination } from '@/ui/kit/pagination'
import { FilterNotice } from '@/ui/lists/filter-notice'
import { HitGroups } from '@/ui/search/hit-groups'
import { HitList } from '@/ui/search/hit-list'
import { NoHits, SearchStart } from '@/ui/search/no-hits'
import { SearchForm } from '@/ui/search/search-form'
import { ResultTypeLinks } from '@/ui/search/type-links'
import { loadSearchParams, type SearchView, searchHref } from '@/url/search'
import { PageFrame } from '../_page/page-frame'

export const instant = false

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { q } = await loadSearchParams(searchParams)
  return {
    title: q.trim() === '' ? 'Search' : `Search: ${q.trim().slice(0, 60)}`,
    description: 'Find a place, an operator, a filing, a program, a signal, a role or a source.',
    ...pageAddress('/search'),
    // Every search has an address; engines are to list the pages that it finds.
    robots: { index: false, follow: true },
  }
}

const perGroup = 5
const labels = { q: 'Words', type: 'Type' }

const readings: Record<FoundRecords['reading'], string | null> = {
  'all-words': null,
  corrected: 'No page has these exact words; these have similar ones.',
  'some-words': 'No page has all of these words; these have some of them.',
}

export default async function SearchPage({ searchParams }: Props) {
  const view = await loadSearchParams(searchParams)
  const q = view.q.trim()
  const type = searchTypes.find((one) => one === view.type) ?? null
  const problems = [
    ...checkChoices([{ field: 'type', value: view.type, known: searchTypes, noun: 'type of result' }]),
    ...checkWords('q', q),
  ]
  return (
    <PageFrame page="search">
      <PageHeading kicker="Search" title={q === '' || problems.length > 0 ? 'Find a page' : `“${q}”`} />
      <SearchForm q={q} type={type ?? ''} />
      {problems.length > 0 ? (
        <FilterNotice
          problems={problems}
          relaxed={[]}
          withoutHref={(field) => searchHref({ ...view, page: 1, [field]: '' })}
          clearHref="/search"
          noun="results"
          labels={labels}
        />
      ) : q === '' ? (
        <SearchStart totals={await getSearchTotals()} />
      ) : (
        <Answer view={{ ...view, q }} type={type} answer={await findRecords(q)} />
      )}
    </PageFrame>
  )
}

function Answer({ view, type, answer }: { view: SearchView; type: SearchType | null; answer: FoundRecords }) {
  const { q } = view
  const { hits, counts, reading } = answer
  const shown = type === null ? hits : hits.filter((hit) => hit.type === type)
  const page = clampPage(view.page, shown.length)
  const noun = type === null ? 'results' : searchTypeLabels[type].toLowerCase()
  return (
    <>
      {hits.length > 0 ? <ResultTypeLinks q={q} type={type ?? ''} counts={counts} /> : null}
      <div className="mb-2 flex flex-wrap items-baseline gap-x-4 text-note">
        <p role="status" className="tabular">
          <strong>{formatNumber(shown.length)}</strong> {shown.length === 1 ? 'result' : 'results'}
          {type === null ? '' : ` among ${noun}`}. {readings[reading]}
        </p>
        <Link href="/search">Clear all</Link>
      </div>
      {shown.length === 0 ? (
        <NoHits q={q} type={type === null ? null : noun} others={hits.length} />
      ) : type === null ? (
        <HitGroups q={q} hits={hits} counts={counts} perGroup={perGroup} />
      ) : (
        <>
          <HitList hits={pageOf(shown, page)} />
          <Pagination
            page={page}
            pageSize={pageSize}
            total={shown.length}
            noun={noun}
            href={(number) => searchHref({ q, type, page: number })}
          />
        </>
      )}
    </>
  )
}
