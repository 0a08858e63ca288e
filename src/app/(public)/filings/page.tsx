import type { SearchParams } from 'nuqs/server'
import { pageMetadata } from '@/app/page-address'
import { readAsOf } from '@/domain/lists/as-of'
import { filingsCaption, filingsSentence, filterFilings, sortFilings } from '@/domain/lists/filings'
import { placeFilter } from '@/domain/place/schema'
import { formatDay } from '@/domain/signal/date'
import { today } from '@/server/clock'
import { getFilingList } from '@/server/queries/lists'
import { Link } from '@/ui/kit/link'
import { filingOptions } from '@/ui/lists/filing-options'
import { FilingTable } from '@/ui/lists/filing-table'
import { asOfHref } from '@/url/as-of'
import { filingList } from '@/url/lists'
import { filingPath } from '@/url/paths'
import { ListPage } from '../_list/list-page'

export const instant = false
export const metadata = pageMetadata(
  'filings',
  'Permits, applications, recalls and investigations of robotaxi operators: its stage, since when, and every step with its source.',
)

export default async function FilingsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { view, page } = await filingList.read(searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const { rows, places } = await getFilingList(asOf)
  return (
    <ListPage
      page="filings"
      kicker="Ledger"
      lead={
        <>
          {filingsSentence(rows, asOf)} As of {formatDay(asOf)}. The same by{' '}
          <Link href="/jurisdictions">jurisdiction</Link>.
        </>
      }
      list={filingList}
      view={view}
      number={page}
      dayProblem={problem}
      options={filingOptions(rows, places)}
      known={{ place: places.map(({ slug }) => slug) }}
      find={(asked) => filterFilings(rows, { ...asked, places: placeFilter(places, asked.place) })}
      sort={sortFilings}
      noun="filings"
      paging="long"
      table={(shown, { found, sortOf }) => (
        <FilingTable
          rows={shown}
          caption={filingsCaption(found)}
          asOf={asOf}
          hrefOf={(slug) => asOfHref(filingPath(slug), view.asOf)}
          sortOf={sortOf}
        />
      )}
    />
  )
}
