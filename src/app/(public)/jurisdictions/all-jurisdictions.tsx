import type { SearchParams } from 'nuqs/server'
import { filterJurisdictions, jurisdictionsSentence, sortJurisdictions } from '@/domain/lists/jurisdictions'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import { getJurisdictions } from '@/server/queries/jurisdictions'
import { jurisdictionOptions } from '@/ui/jurisdiction/jurisdiction-options'
import { JurisdictionTable } from '@/ui/jurisdiction/jurisdiction-table'
import { asOfHref } from '@/url/as-of'
import { jurisdictionList } from '@/url/lists'
import { jurisdictionPath } from '@/url/paths'
import { findRows } from '../_list/find-rows'
import { ListBody, ListFilters } from '../_list/list-page'

/** Every jurisdiction in a table, with its filters and its order. */
export async function AllJurisdictions({
  searchParams,
  asOf,
}: {
  searchParams: Promise<SearchParams>
  asOf: IsoDate
}) {
  const { view } = await jurisdictionList.read(searchParams)
  const { rows, names } = await getJurisdictions(asOf)
  const options = jurisdictionOptions(rows, names)
  const list = { list: jurisdictionList, view }
  const result = findRows({
    ...list,
    options,
    find: (asked) => filterJurisdictions(rows, asked),
    sort: sortJurisdictions,
  })
  return (
    <>
      <p className="mb-4 text-note text-ink-soft">
        {jurisdictionsSentence(rows)} As of {formatDay(asOf)}.
      </p>
      <ListFilters {...list} options={options} />
      <ListBody {...list} result={result} noun="jurisdictions">
        <JurisdictionTable
          rows={result.shown}
          caption={`${result.shown.length} of ${rows.length} jurisdictions. A city’s filings are listed with its state. A stage is reached by a permit in force or current activity.`}
          names={names}
          hrefOf={(slug) => asOfHref(jurisdictionPath(slug), view.asOf)}
          sortOf={(key) => jurisdictionList.sortLink(view, key)}
        />
      </ListBody>
    </>
  )
}
