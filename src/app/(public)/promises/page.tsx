import type { SearchParams } from 'nuqs/server'
import { pageMetadata } from '@/app/page-address'
import { readAsOf } from '@/domain/lists/as-of'
import { filterPromises, promisesSentence, sortPromises } from '@/domain/lists/promises'
import { placeFilter } from '@/domain/place/schema'
import { formatDay } from '@/domain/signal/date'
import { today } from '@/server/clock'
import { getPromiseList } from '@/server/queries/lists'
import { promiseOptions } from '@/ui/lists/promise-options'
import { PromiseTable } from '@/ui/lists/promise-table'
import { promiseList } from '@/url/lists'
import { ListPage } from '../_list/list-page'
import { PromiseKeeping } from './promise-keeping'
import { promiseTableRows } from './promise-table-rows'

export const instant = false

export const metadata = pageMetadata(
  'promises',
  'Every dated promise of a robotaxi operator: what was said, by when, and whether it was kept, late, missed or is overdue.',
)

export default async function PromisesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { view, page } = await promiseList.read(searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const list = await getPromiseList(asOf)
  const { rows, operators, places } = list
  return (
    <ListPage
      page="promises"
      kicker="Ledger"
      lead={`${promisesSentence(rows)} As of ${formatDay(asOf)}.`}
      list={promiseList}
      view={view}
      number={page}
      dayProblem={problem}
      options={promiseOptions(rows, places)}
      known={{ operator: operators.map(({ slug }) => slug), place: places.map(({ slug }) => slug) }}
      find={(asked) => filterPromises(rows, { ...asked, places: placeFilter(places, asked.place) })}
      sort={sortPromises}
      noun="promises"
      paging="long"
      table={(shown, { found, sortOf }) => (
        <PromiseTable
          rows={promiseTableRows(shown, list, asOf === today())}
          caption={`${found.length} of ${rows.length} promises. A promise without a recorded outcome is overdue once its date has passed. Open promises show their reference class.`}
          sortOf={sortOf}
        />
      )}
    >
      <PromiseKeeping list={list} asked={view.asOf} />
    </ListPage>
  )
}
