import type { SearchParams } from 'nuqs/server'
import { pageMetadata } from '@/app/page-address'
import { filterProduction, productionSentence, sortProduction } from '@/domain/lists/production'
import { formatDay } from '@/domain/signal/date'
import { milestones } from '@/domain/signal/kinds'
import { milestoneLabels } from '@/domain/signal/labels'
import { getProductionList } from '@/server/queries/lists'
import { namesIn } from '@/ui/lists/filter-rows'
import { ProgramTable } from '@/ui/lists/program-table'
import { labelOptions } from '@/ui/signal/filter-options'
import { productionList } from '@/url/lists'
import { ListPage } from '../_list/list-page'
import { ProgramSections } from './program-sections'

export const instant = false

export const metadata = pageMetadata(
  'production',
  'Robotaxi vehicle and component programs: what was planned, what was built, at what rate, each milestone dated and sourced.',
)

export default async function ProductionPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { view } = await productionList.read(searchParams)
  const { rows, asOf } = await getProductionList()
  return (
    <ListPage
      page="production"
      kicker="Ledger"
      lead={`${productionSentence(rows, asOf)} As of ${formatDay(asOf)}.`}
      intro={
        <p className="measure -mt-4 mb-8 text-ink-soft">
          A volume target is a plan and is drawn hollow; everything else is an event on record. A car built is
          not a car in service.
        </p>
      }
      list={productionList}
      view={view}
      options={{
        operator: namesIn(rows, (row) => [row.program.operator, row.operatorName]),
        program: namesIn(rows, (row) => [row.program.slug, row.program.name]),
        milestone: labelOptions(milestones, milestoneLabels),
      }}
      find={(asked) => filterProduction(rows, asked)}
      sort={sortProduction}
      noun="milestones"
      table={(shown, { sortOf }) => (
        <>
          <ProgramTable rows={shown} caption={`${shown.length} of ${rows.length} programs`} sortOf={sortOf} />
          <ProgramSections rows={shown} />
        </>
      )}
    />
  )
}
