import type { SearchParams } from 'nuqs/server'
import { pageMetadata } from '@/app/page-address'
import { signalKinds } from '@/domain/signal/kinds'
import { kindLabels } from '@/domain/signal/labels'
import { getMatrix } from '@/server/queries/matrix'
import { CorrectedMappings } from '@/ui/impact/corrected-mappings'
import { MatrixTable } from '@/ui/lists/matrix-table'
import { labelOptions, namedOptions, placeOptions } from '@/ui/signal/filter-options'
import { SignalCount } from '@/ui/signal/signal-count'
import { matrixList } from '@/url/lists'
import { ListBody, ListFilters, ListHeading } from '../../_list/list-page'
import { PageFrame } from '../../_page/page-frame'

export const instant = false

export const metadata = pageMetadata(
  'matrix',
  'Which robotaxi signal raises or lowers demand in which of 15 categories of AI career, and how strongly.',
)

export default async function MatrixPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { view, page } = await matrixList.read(searchParams)
  const { sort, order: _, ...filters } = view
  const matrix = await getMatrix(filters, sort, page)
  const query = { list: matrixList, view }
  return (
    <PageFrame page="matrix">
      <ListHeading
        page="matrix"
        kicker="Careers"
        lead="How the rules map every signal. A figure is direction and strength: +3 raises demand for the work most, −1 lowers it a little, an empty cell is no effect. Each figure links to its rule and mechanism. An asterisk marks a mapping that an editor corrected, a cross one that an editor removed. Repeats and disputed accounts are listed and not counted."
      />
      <ListFilters
        {...query}
        options={{
          kind: labelOptions(signalKinds, kindLabels),
          operator: namedOptions(matrix.operators),
          place: placeOptions(matrix.places),
        }}
      />
      <ListBody {...query} result={matrix} noun="signals" paging="always">
        <SignalCount
          total={matrix.total}
          shown={sort}
          href={(order) => matrixList.href({ ...view, sort: order })}
          json={null}
        />
        <MatrixTable rows={matrix.rows} totals={matrix.totals} counted={matrix.counted} />
        <CorrectedMappings
          corrections={matrix.rows.flatMap(({ signal, overrides }) =>
            overrides.map((override) => ({ signal, override })),
          )}
        />
      </ListBody>
    </PageFrame>
  )
}
