import type { SearchParams } from 'nuqs/server'
import { pageMetadata } from '@/app/page-address'
import { impacts } from '@/domain/impact/catalog'
import { confidences, signalKinds } from '@/domain/signal/kinds'
import { confidenceLabels, kindLabels } from '@/domain/signal/labels'
import { getSignalList } from '@/server/queries/signal-list'
import { labelOptions, namedOptions, placeOptions } from '@/ui/signal/filter-options'
import { RecordSentence } from '@/ui/signal/record-sentence'
import { SignalCount } from '@/ui/signal/signal-count'
import { SignalRows } from '@/ui/signal/signal-row'
import { signalList, signalsApiHref } from '@/url/lists'
import { ListBody, ListFilters, ListHeading } from '../_list/list-page'
import { PageFrame } from '../_page/page-frame'

export const instant = false

export const metadata = pageMetadata(
  'signals',
  'Every dated, sourced statement about a robotaxi deployment, with its measures, its confidence and the careers it touches.',
)

export default async function SignalsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { view, page } = await signalList.read(searchParams)
  const { sort, order: _, ...filters } = view
  const found = await getSignalList(filters, sort, page)
  const query = { list: signalList, view }
  return (
    <PageFrame page="signals">
      <ListHeading page="signals" kicker="The record" lead={<RecordSentence {...found.published} />} />
      <ListFilters
        {...query}
        options={{
          kind: labelOptions(signalKinds, kindLabels),
          operator: namedOptions(found.operators),
          place: placeOptions(found.places),
          impact: impacts.map(({ slug, title }) => ({ value: slug, label: title })),
          confidence: labelOptions(confidences, confidenceLabels),
          original: [{ value: 'only', label: 'Originals only' }],
        }}
      />
      <SignalCount
        total={found.total}
        shown={sort}
        href={(order) => signalList.href({ ...view, sort: order })}
        json={found.problems.length > 0 ? null : signalsApiHref(view)}
        isWider={filters.confidence !== '' || filters.q !== ''}
      />
      <ListBody {...query} result={found} noun="signals" paging="always">
        <SignalRows rows={found.rows} sourcing={found.sourcing} />
      </ListBody>
    </PageFrame>
  )
}
