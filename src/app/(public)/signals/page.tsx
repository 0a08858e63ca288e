import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { impacts } from '@/domain/impact/catalog'
import { pageSize } from '@/domain/ledger/page'
import { formatNumber } from '@/domain/shared/range'
import { confidences, signalKinds } from '@/domain/signal/kinds'
import { confidenceLabels, kindLabels } from '@/domain/signal/labels'
import { getSignalList } from '@/server/queries/signal-list'
import { FilterForm } from '@/ui/kit/filter-form'
import { FilterInput } from '@/ui/kit/filter-input'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Pagination } from '@/ui/kit/pagination'
import { FilterNotice } from '@/ui/ledger/filter-notice'
import { labelOptions, namedOptions, placeOptions } from '@/ui/signal/filter-options'
import { OrderLinks } from '@/ui/signal/order-links'
import { SignalRows } from '@/ui/signal/signal-row'
import {
  loadSignalParams,
  type SignalView,
  signalFilterKeys,
  signalsApiHref,
  signalsHref,
} from '@/url/signals'

export const instant = false

export const metadata: Metadata = {
  title: 'Signals',
  description:
    'Every dated, sourced statement about a robotaxi deployment, with its measures, its confidence and the careers it touches.',
  ...pageAddress('/signals'),
}

const labels: Record<(typeof signalFilterKeys)[number], string> = {
  kind: 'Kind',
  operator: 'Operator',
  place: 'Place',
  impact: 'Career impact',
  confidence: 'Confidence',
  original: 'Restatements',
  from: 'From',
  to: 'To',
  q: 'Words in the text',
}

export default async function SignalsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { sort, page, ...filters } = await loadSignalParams(searchParams)
  const list = await getSignalList(filters, sort, page)
  const { published } = list
  const isFiltered = signalFilterKeys.some((key) => filters[key] !== '')
  const href = (change: Partial<SignalView>) => signalsHref({ ...filters, sort, ...change })

  return (
    <>
      <StructuredData trail={[{ name: 'Signals', path: '/signals' }]} />
      <PageHeading kicker="The record" title="Signals">
        <p>
          Every dated, sourced statement that this tracker rests on: {formatNumber(published.total)} of them
          {published.first && published.last ? (
            <>
              , from <Interval {...published.first} /> to <Interval {...published.last} />
            </>
          ) : null}
          . The state of every city, fleet and filing is folded from this list.
        </p>
      </PageHeading>
      <FilterForm
        action="/signals"
        hidden={sort === 'newest' ? {} : { sort }}
        clearHref={isFiltered ? signalsHref({ sort }) : null}
        fields={[
          {
            name: 'kind',
            label: labels.kind,
            any: 'Any kind',
            value: filters.kind,
            options: labelOptions(signalKinds, kindLabels),
          },
          {
            name: 'operator',
            label: labels.operator,
            any: 'Any operator',
            value: filters.operator,
            options: namedOptions(list.operators),
          },
          {
            name: 'place',
            label: labels.place,
            any: 'Anywhere',
            value: filters.place,
            options: placeOptions(list.places),
          },
          {
            name: 'impact',
            label: labels.impact,
            any: 'Any impact',
            value: filters.impact,
            options: impacts.map(({ slug, title }) => ({ value: slug, label: title })),
          },
          {
            name: 'confidence',
            label: labels.confidence,
            any: 'Any confidence',
            value: filters.confidence,
            options: labelOptions(confidences, confidenceLabels),
          },
          {
            name: 'original',
            label: labels.original,
            any: 'All signals',
            value: filters.original,
            options: [{ value: 'only', label: 'Originals only' }],
          },
        ]}
      >
        <FilterInput type="date" name="from" label={labels.from} value={filters.from} />
        <FilterInput type="date" name="to" label={labels.to} value={filters.to} />
        <FilterInput type="search" name="q" label={labels.q} value={filters.q} />
      </FilterForm>

      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-note">
        <p className="tabular" role="status">
          <strong>{formatNumber(list.total)}</strong> {list.total === 1 ? 'signal' : 'signals'}
          {list.problems.length === 0 ? (
            <>
              {' · '}
              <Link href={signalsApiHref(filters)}>as JSON</Link>
              {filters.confidence === '' && filters.q === ''
                ? null
                : ', without the filters on confidence and words'}
            </>
          ) : null}
        </p>
        {list.total === 0 ? null : <OrderLinks shown={sort} href={(order) => href({ sort: order })} />}
      </div>

      {list.rows.length === 0 ? (
        <FilterNotice
          problems={list.problems}
          relaxed={list.relaxed}
          withoutHref={(field) => href({ [field]: '' })}
          clearHref={signalsHref({ sort })}
          noun="signals"
          labels={labels}
        />
      ) : (
        <>
          <SignalRows rows={list.rows} sourcing={list.sourcing} />
          <Pagination
            page={list.page}
            pageSize={pageSize}
            total={list.total}
            noun="signals"
            href={(number) => href({ page: number })}
          />
        </>
      )}
    </>
  )
}
