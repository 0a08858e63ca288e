import type { SearchParams } from 'nuqs/server'
import { pageMetadata } from '@/app/page-address'
import { filterOperators, sortOperators } from '@/domain/lists/operators'
import { statusKeys } from '@/domain/projection/deployments'
import { statusKeyLabels } from '@/domain/projection/labels'
import { nameIndex } from '@/domain/shared/names'
import { formatDay } from '@/domain/signal/date'
import { getOperatorRows } from '@/server/queries/operators'
import { namesIn } from '@/ui/lists/filter-rows'
import { OperatorTable } from '@/ui/operator/operator-table'
import { labelOptions } from '@/ui/signal/filter-options'
import { operatorList } from '@/url/lists'
import { ListPage } from '../_list/list-page'

export const instant = false

export const metadata = pageMetadata(
  'operators',
  'Every robotaxi operator on record: its cities by status and its vehicles by source type.',
)

export default async function OperatorsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { view } = await operatorList.read(searchParams)
  const { asOf, rows, places } = await getOperatorRows()
  const names = nameIndex(places)
  const countries = places.filter(({ kind }) => kind === 'country')
  const countryNames = new Map(countries.map(({ code, name }) => [code ?? '', name]))
  return (
    <ListPage
      page="operators"
      kicker="Operators"
      lead={`${rows.length} operators, from the first announcement to a driverless service. As of ${formatDay(asOf)}.`}
      list={operatorList}
      view={view}
      options={{
        status: labelOptions(statusKeys, statusKeyLabels),
        country: namesIn(rows, ({ operator: { country } }) => [
          country,
          countryNames.get(country) ?? country,
        ]),
      }}
      find={(asked) => filterOperators(rows, asked)}
      sort={sortOperators}
      noun="operators"
      table={(shown, { sortOf }) => (
        <OperatorTable
          rows={shown}
          caption={`${shown.length} of ${rows.length} operators. A dash: no figure of that kind has been published. Columns are never added up.`}
          names={names}
          sortOf={sortOf}
        />
      )}
    />
  )
}
