import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { clampPage, pageOf, pageSize } from '@/domain/ledger/page'
import { formatNumber } from '@/domain/shared/range'
import { formatDay } from '@/domain/signal/date'
import { signalKinds } from '@/domain/signal/kinds'
import { kindLabels } from '@/domain/signal/labels'
import { getTimeline } from '@/server/queries/timeline'
import { EventLanes } from '@/ui/charts/event-lanes'
import { EventList } from '@/ui/charts/event-list'
import { FleetFigure } from '@/ui/charts/fleet-figure'
import type { LaneBin } from '@/ui/charts/lanes-model'
import { timelineStart } from '@/ui/charts/timeline-start'
import { FilterNotice } from '@/ui/ledger/filter-notice'
import { FilterForm, Pagination } from '@/ui/primitives/filters'
import { PageHeading } from '@/ui/primitives/page-heading'
import { Section } from '@/ui/primitives/section'
import { labelOptions, namedOptions, placeOptions } from '@/ui/signal/filter-options'
import { loadTimelineParams, type TimelineView, timelineFilterKeys, timelineHref } from '@/url/timeline'

export const instant = false

export const metadata: Metadata = {
  title: 'Timeline',
  description:
    'How many robotaxis were counted, when and by whom, as ranges that are never added across kinds of count, beside every signal as a dated event.',
  ...pageAddress('/timeline'),
}

const labels = { operator: 'Operator', place: 'Place', kind: 'Kind of event' }

export default async function TimelinePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { page, ...filters } = await loadTimelineParams(searchParams)
  const { asOf, series, events, problems, relaxed, operators, places } = await getTimeline(filters)
  const isFiltered = timelineFilterKeys.some((key) => filters[key] !== '')
  const href = (change: Partial<TimelineView>) => timelineHref({ ...filters, ...change })
  const shown = clampPage(page, events.length)
  const start = timelineStart(
    series,
    { operators, places },
    events.map(({ date }) => date),
    asOf,
  )
  const binHref = ({ kind, events: [newest] }: LaneBin) => {
    const position = events.filter((event) => event.kind === kind).findIndex(({ id }) => id === newest?.id)
    return `${href({ kind, page: Math.floor(Math.max(0, position) / pageSize) + 1 })}#${newest?.id ?? 'events'}`
  }

  return (
    <>
      <StructuredData trail={[{ name: 'Timeline', path: '/timeline' }]} />
      <PageHeading kicker="Timeline" title="Vehicles counted, and what happened when">
        <p>
          Every count of vehicles with its date and its range, and every signal as an event, up to{' '}
          {formatDay(asOf)}.
        </p>
      </PageHeading>
      <FilterForm
        action="/timeline"
        clearHref={isFiltered ? timelineHref({}) : null}
        fields={[
          {
            name: 'operator',
            label: labels.operator,
            any: 'Any operator',
            value: filters.operator,
            options: namedOptions(operators),
          },
          {
            name: 'place',
            label: labels.place,
            any: 'Anywhere',
            value: filters.place,
            options: placeOptions(places),
          },
          {
            name: 'kind',
            label: labels.kind,
            any: 'Any kind',
            value: filters.kind,
            options: labelOptions(signalKinds, kindLabels),
          },
        ]}
      />
      {events.length === 0 ? (
        <FilterNotice
          problems={problems}
          relaxed={relaxed}
          withoutHref={(field) => href({ [field]: '' })}
          clearHref={timelineHref({})}
          noun="signals"
          labels={labels}
        />
      ) : null}

      {problems.length === 0 ? (
        <Section id="fleet" title="Vehicles counted">
          <p className="measure mb-4 text-[0.9375rem] text-muted">
            Asked for, allowed, registered, seen, claimed and reported are six different things. A car on a
            register need carry no one, and a car that was seen once may be off the road today, so counts on
            different bases are drawn apart and never joined or added.
            {filters.kind === '' ? null : ' The filter on the kind of event does not apply here.'}
          </p>
          <FleetFigure
            series={series}
            operators={operators}
            places={places}
            asOf={asOf}
            start={start}
            empty="No vehicle count is on record for these filters. Give up the place or the operator to see more."
          />
        </Section>
      ) : null}

      {events.length > 0 ? (
        <>
          <Section id="lanes" title="Signals over time">
            <EventLanes events={events} start={start} asOf={asOf} binHref={binHref} />
          </Section>
          <Section
            id="events"
            title="The events"
            aside={`${formatNumber(events.length)} ${events.length === 1 ? 'signal' : 'signals'}, newest first`}
          >
            <EventList events={pageOf(events, shown)} operators={operators} places={places} />
            <Pagination
              page={shown}
              pageSize={pageSize}
              total={events.length}
              noun="signals"
              href={(number) => `${href({ page: number })}#events`}
            />
          </Section>
        </>
      ) : null}
    </>
  )
}
