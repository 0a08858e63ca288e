import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { chartSource } from '@/app/chart-sources'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { clampPage, pageOf } from '@/domain/lists/page'
import { nameIndex } from '@/domain/shared/names'
import { formatNumber } from '@/domain/shared/range'
import { formatDay } from '@/domain/signal/date'
import { orderSignals } from '@/domain/signal/order'
import { getTimeline } from '@/server/queries/timeline'
import { timeAxis } from '@/ui/charts/axis'
import { EventLanes } from '@/ui/charts/event-lanes'
import { EventList } from '@/ui/charts/event-list'
import { FleetFigure } from '@/ui/charts/fleet-figure'
import type { LaneBin } from '@/ui/charts/lanes-model'
import { RatesFigure } from '@/ui/charts/rates-figure'
import { AreaFigure, CapacityFigure, MetricFigure } from '@/ui/charts/strip-figures'
import { timelineStart } from '@/ui/charts/timeline-start'
import { WindowNav } from '@/ui/charts/window-nav'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Pagination } from '@/ui/kit/pagination'
import { Section } from '@/ui/kit/section'
import { FilterNotice } from '@/ui/lists/filter-notice'
import { OrderLinks } from '@/ui/signal/order-links'
import { loadTimelineParams, type TimelineView, timelineFilterKeys, timelineHref } from '@/url/timeline'
import { PageFrame } from '../_page/page-frame'
import { MetricChoice } from './metric-choice'
import { filterLabels, TimelineFilters } from './timeline-filters'

export const instant = false

const eventsAPage = 25

/** Rows of a table, whose file has the rest: few over everything there is, more once a filter is set. */
const rowsShown = { all: 10, filtered: 60 }

export const metadata: Metadata = {
  title: 'Timeline',
  description:
    'How many robotaxis were counted, when and by whom, as ranges that are never added across kinds of count, beside areas, service metrics and every signal as a dated event.',
  ...pageAddress('/timeline'),
}

export default async function TimelinePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { page, sort, ...asked } = await loadTimelineParams(searchParams)
  const { operator, place, kind, from, to } = asked
  const timeline = await getTimeline({
    operator,
    place,
    kind,
    from,
    to,
    compare: asked.compare,
    inside: 'yes',
  })
  const { asOf, series, events, problems, relaxed, compared, bounds, operators, places } = timeline
  const counted = events.filter(({ isCounted }) => isCounted)
  // Links carry slugs, whatever names a form has sent.
  const compare = problems.length > 0 ? asked.compare : compared.map(({ slug }) => slug).join(',')
  const view = { ...asked, compare }
  const isFiltered = timelineFilterKeys.some((key) => view[key] !== '')
  const href = (change: Partial<TimelineView>) => timelineHref({ ...view, sort, ...change })
  const names = nameIndex(operators, places, timeline.programs)
  const start =
    timeline.from ??
    timelineStart(
      series,
      names,
      events.map(({ date }) => date),
      asOf,
    )
  const scale = view.scale === 'log' ? view.scale : undefined
  const maxRows = isFiltered ? rowsShown.filtered : rowsShown.all
  const framed = { names, axis: timeAxis([], asOf, start), scale, common: compared.length > 0, maxRows }
  const shown = clampPage(page, events.length, eventsAPage)
  const ordered = orderSignals(events, sort, names)
  const binHref = ({ kind, date, until }: LaneBin) => `${href({ kind, from: date, to: until })}#events`

  return (
    <PageFrame page="timeline">
      <StructuredData trail={[{ name: 'Timeline', path: '/timeline' }]} />
      <PageHeading kicker="Timeline" title="Vehicles counted, and what happened when">
        <p>
          Every count of vehicles with its date and its range, areas and service metrics, and every event on
          record, up to {formatDay(asOf)}.
        </p>
      </PageHeading>
      <TimelineFilters
        view={view}
        isFiltered={isFiltered}
        sort={sort}
        operators={operators}
        places={places}
        compared={compared}
        counted={new Set(series.map((one) => one.place))}
      />
      {events.length === 0 ? (
        <FilterNotice
          problems={problems}
          relaxed={relaxed}
          withoutHref={(field) => href({ [field]: '' })}
          clearHref={timelineHref({ sort })}
          noun="signals"
          labels={filterLabels}
        />
      ) : null}

      {problems.length === 0 ? (
        <>
          <WindowNav
            view={view}
            window={{ from: start, to: asOf }}
            bounds={bounds}
            activity={timeline.activity}
            href={href}
          />
          <Section id="fleet" title="Vehicles counted">
            <p className="measure mb-4 text-note text-muted">
              Requested, authorized, registered, observed, claimed and reported are six different things. A
              registered car may carry no one, and a car seen once may be off the road today. Counts of
              different source types are drawn apart and never joined or added.
              {view.kind === '' ? null : ' The filter on the kind of event applies to events alone.'}
            </p>
            <FleetFigure
              series={series}
              names={names}
              asOf={asOf}
              start={start}
              scale={scale}
              compared={compared}
              alignment={view.align === 'launch' ? timeline.alignment : undefined}
              bounds={bounds}
              maxRows={maxRows}
              source={chartSource('fleet', view, timeline)}
              empty="No vehicle count is on record for these filters. A longer window, another place or another operator may have some."
            />
          </Section>
        </>
      ) : null}

      {counted.length > 0 ? (
        <Section id="lanes" title="Events over time">
          <EventLanes
            events={counted}
            start={start}
            asOf={asOf}
            binHref={binHref}
            source={chartSource('events', view, timeline)}
          />
        </Section>
      ) : null}

      {problems.length === 0 ? (
        <>
          <Section id="area" title="Service areas">
            <AreaFigure {...framed} series={timeline.areas} source={chartSource('area', view, timeline)} />
          </Section>
          <Section
            id="capacity"
            title="Vehicles per 100 km²"
            aside={<Link href="/methodology#coverage">How it is computed</Link>}
          >
            <CapacityFigure
              {...framed}
              series={timeline.capacity}
              source={chartSource('capacity', view, timeline)}
            />
          </Section>
          <Section id="metrics" title="Service metrics">
            <MetricChoice chosen={view.metric} href={(metric) => href({ metric })} />
            <MetricFigure
              {...framed}
              group={view.metric}
              series={timeline.metrics}
              source={chartSource(view.metric, view, timeline)}
            />
          </Section>
          <Section id="rates" title="Miles per incident">
            <RatesFigure names={names} rates={timeline.rates} source={chartSource('rates', view, timeline)} />
          </Section>
        </>
      ) : null}

      {events.length > 0 ? (
        <Section
          id="events"
          title="The events"
          aside={`${formatNumber(counted.length)} ${counted.length === 1 ? 'event' : 'events'} in ${formatNumber(events.length)} ${events.length === 1 ? 'signal' : 'signals'}${sort === 'newest' ? ', newest first' : ''}`}
        >
          <div className="mb-2 text-note">
            <OrderLinks shown={sort} href={(order) => href({ sort: order })} />
          </div>
          <EventList events={pageOf(ordered, shown, eventsAPage)} operators={operators} places={places} />
          <Pagination
            page={shown}
            pageSize={eventsAPage}
            total={events.length}
            noun="signals"
            href={(number) => `${href({ page: number })}#events`}
          />
        </Section>
      ) : null}
    </PageFrame>
  )
}
