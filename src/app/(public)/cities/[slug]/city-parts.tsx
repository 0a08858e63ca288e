import { subjectSource } from '@/app/chart-sources'
import { countsInIndex } from '@/domain/impact/counted'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber, formatRange } from '@/domain/shared/range'
import type { SignalKind } from '@/domain/signal/kinds'
import { basisLabels } from '@/domain/signal/labels'
import type { SourcingFinder } from '@/domain/source/sourcing'
import type { CityPage } from '@/server/queries/cities'
import { getBoundaryCredits } from '@/server/queries/credits'
import type { FactSheet } from '@/server/queries/facts'
import { BoundaryCredits } from '@/ui/area/boundary-credits'
import { ChartTools } from '@/ui/charts/chart-tools'
import { CoverageFigure } from '@/ui/charts/coverage-figure'
import { coverageGapRows } from '@/ui/charts/coverage-model'
import { fleetTableRows } from '@/ui/charts/fleet-model'
import { FleetTable } from '@/ui/charts/fleet-table'
import { EventRows } from '@/ui/city/event-rows'
import { type Badges, badgesOf } from '@/ui/facts/badges'
import { FactsSection } from '@/ui/facts/facts-section'
import { sectionRows } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import type { PartTab } from '@/ui/kit/part-tabs.client'
import { RestNote } from '@/ui/kit/rest-note'
import { Section } from '@/ui/kit/section'
import { AreaTable } from '@/ui/record/area-table'
import { FilingList } from '@/ui/record/filing-list'
import { MetricTable } from '@/ui/record/metric-table'
import { PromiseList } from '@/ui/record/promise-list'
import { StatusNow } from '@/ui/record/status-now'
import { SourcingLine } from '@/ui/signal/sourcing-note'
import { asOfHref } from '@/url/as-of'
import { promiseList, signalList } from '@/url/lists'
import { mapHref } from '@/url/map'
import { jurisdictionPath } from '@/url/paths'

type Props = {
  city: CityPage
  names: NameIndex
  sourcing: SourcingFinder
  facts: FactSheet
  /** The day as it stands in the address; empty is today. */
  asked: string
}

/** The later parts of a city that hold anything, each under a tab. */
export function cityTabs(city: CityPage): [PartTab, ...PartTab[]] {
  const counted = city.fleet.some(({ readings, contested }) => readings.length + contested.length > 0)
  return [
    { id: 'events', label: 'History', count: eventsOf(city).length },
    ...(city.filings.length + city.promises.length > 0
      ? [{ id: 'papers', label: 'Filings', count: city.filings.length }]
      : []),
    ...(city.metrics.length > 0 || counted
      ? [{ id: 'figures', label: 'Metrics', count: city.metrics.length }]
      : []),
    ...(city.areas.length > 0 ? [{ id: 'areas', label: 'Areas' }] : []),
    { id: 'known', label: 'Known and unknown' },
  ]
}

/** The parts under the tabs of a city. */
export async function CityParts(props: Props) {
  const { city, names, facts, sourcing, asked } = props
  const tabs = new Set(cityTabs(city).map(({ id }) => id))
  const badges = badgesOf(facts.facts)
  return (
    <>
      <div id="part-events">
        <Section id="signals" title="Newest signals">
          <EventRows
            signals={eventsOf(city)}
            names={names}
            allHref={signalList.href({ place: city.place.slug, to: asked })}
          />
        </Section>
      </div>
      {tabs.has('papers') ? (
        <div id="part-papers">
          <PapersPart {...props} />
        </div>
      ) : null}
      {tabs.has('figures') ? (
        <div id="part-figures">
          <FiguresPart {...props} />
        </div>
      ) : null}
      {tabs.has('areas') ? (
        <div id="part-areas">
          <AreasPart {...props} badges={badges} />
        </div>
      ) : null}
      <div id="part-known">
        {city.deployments.length > 0 ? (
          <Section id="services" title="Each service in full">
            <StatusNow
              deployments={city.deployments}
              sourcing={sourcing}
              names={names}
              by="operator"
              badges={badges}
              reports={city.reports}
              allHref={recordedIn(city, asked)('deployment-status')}
            />
          </Section>
        ) : null}
        <FactsSection
          sheet={facts}
          by="operator"
          asked={asked}
          filingsHref={tabs.has('papers') ? '#filings' : undefined}
        />
      </div>
    </>
  )
}

/** Events in their own right, newest first. */
function eventsOf({ signals }: CityPage) {
  return signals.filter(countsInIndex)
}

const recordedIn =
  ({ place }: CityPage, asked: string) =>
  (kind: SignalKind) =>
    signalList.href({ place: place.slug, kind, to: asked })

function PapersPart({ city, names, asked }: Props) {
  const { place, filings, promises } = city
  const jurisdiction = asOfHref(jurisdictionPath(place.slug), asked)
  return (
    <>
      {filings.length > 0 ? (
        <Section
          id="filings"
          title="Filings"
          aside={<Link href={jurisdiction}>Permit status by operator, level by level</Link>}
        >
          <FilingList filings={filings} names={names} showOperator allHref={jurisdiction} />
        </Section>
      ) : null}
      {promises.length > 0 ? (
        <Section id="promises" title="Promises about this city">
          <PromiseList promises={promises} allHref={promiseList.href({ place: place.slug, asOf: asked })} />
        </Section>
      ) : null}
    </>
  )
}

function FiguresPart({ city, names, sourcing, asked }: Props) {
  const { place, asOf, metrics, fleet } = city
  const recorded = recordedIn(city, asked)
  const counts = fleetTableRows(fleet, names)
  return (
    <>
      {metrics.length > 0 ? (
        <Section id="metrics" title="Service metrics">
          <MetricTable
            metrics={metrics}
            sourcing={sourcing}
            names={names}
            showPlace={false}
            allHref={recorded('service-metric')}
          />
        </Section>
      ) : null}
      {counts.length > 0 ? (
        <Section id="fleet" title="Every vehicle count">
          <FleetTable rows={counts.slice(0, sectionRows)} asOf={asOf} />
          <RestNote
            which="newest"
            shown={Math.min(counts.length, sectionRows)}
            all={counts.length}
            href={recorded('fleet-estimate')}
            label="Every vehicle count"
          />
          <ChartTools {...subjectSource('fleet', { place: place.slug, name: place.name, to: asked }, asOf)} />
        </Section>
      ) : null}
    </>
  )
}

async function AreasPart({ city, names, sourcing, asked, badges }: Props & { badges: Badges }) {
  const { place, asOf, coverage, areas } = city
  return (
    <Section id="area" title="Service areas and capacity">
      {coverage.measured.map((one) => (
        <p key={one.operator} className="measure mb-4">
          {nameOf(names, one.operator)}: {formatRange(one.vehiclesPer100SqKm)} vehicles per 100 km² (
          {basisLabels[one.basis].toLowerCase()} {formatRange(one.fleet)} vehicles,{' '}
          <Interval date={one.fleet.date} precision={one.fleet.precision} />, over{' '}
          {formatNumber(one.area.areaSqMi)} mi²,{' '}
          <Interval date={one.area.date} precision={one.area.precision} />
          ).
          <SourcingLine sourcing={sourcing([one.fleet.signalId, one.area.signalId])} />
        </p>
      ))}
      {coverageGapRows(coverage.gaps, names).map((gap) => (
        <p key={gap.key} className="measure mb-4 text-muted">
          {gap.operatorName}: vehicles per 100 km² are not measured; {gap.why}.
        </p>
      ))}
      {coverage.measured.length > 1 ? (
        <CoverageFigure
          coverage={{ measured: coverage.measured, gaps: [] }}
          sourcing={sourcing}
          names={names}
          asOf={asOf}
          allHref={mapHref({ asOf: asked, sort: 'density', order: 'desc' })}
        />
      ) : null}
      <AreaTable
        series={areas}
        sourcing={sourcing}
        names={names}
        by="operator"
        badges={badges}
        allHref={recordedIn(city, asked)('service-area')}
      />
      <BoundaryCredits credits={await getBoundaryCredits({ place: place.slug, asOf })} />
    </Section>
  )
}
