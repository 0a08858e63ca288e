import type { SearchParams } from 'nuqs/server'
import { pageMetadata } from '@/app/page-address'
import { readAsOf } from '@/domain/lists/as-of'
import { filterJurisdictions, jurisdictionsSentence, sortJurisdictions } from '@/domain/lists/jurisdictions'
import { formatDay } from '@/domain/signal/date'
import { today } from '@/server/clock'
import { getJurisdictions } from '@/server/queries/jurisdictions'
import { jurisdictionOptions } from '@/ui/jurisdiction/jurisdiction-options'
import { JurisdictionTable } from '@/ui/jurisdiction/jurisdiction-table'
import { asOfHref } from '@/url/as-of'
import { jurisdictionList } from '@/url/lists'
import { jurisdictionPath } from '@/url/paths'
import { ListPage } from '../_list/list-page'

export const instant = false

export const metadata = pageMetadata(
  'jurisdictions',
  'Where robotaxi operators stand with each state and country: the rung reached, open proceedings with the days they have waited, and what is decided.',
)

export default async function JurisdictionsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { view } = await jurisdictionList.read(searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const { rows, names } = await getJurisdictions(asOf)
  return (
    <ListPage
      page="jurisdictions"
      parent="filings"
      lead={`${jurisdictionsSentence(rows)} As of ${formatDay(asOf)}.`}
      list={jurisdictionList}
      view={view}
      dayProblem={problem}
      options={jurisdictionOptions(rows, names)}
      find={(asked) => filterJurisdictions(rows, asked)}
      sort={sortJurisdictions}
      noun="jurisdictions"
      table={(shown, { sortOf }) => (
        <JurisdictionTable
          rows={shown}
          caption={`${shown.length} of ${rows.length} jurisdictions. A city’s proceedings stand with its state or region; a rung is reached by a permit in force or an activity under way.`}
          names={names}
          hrefOf={(slug) => asOfHref(jurisdictionPath(slug), view.asOf)}
          sortOf={sortOf}
        />
      )}
    />
  )
}
