import type { Metadata } from 'next'
import { subjectSource } from '@/app/chart-sources'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { countsInIndex } from '@/domain/impact/counted'
import { leadingDeployment, statusKey } from '@/domain/projection/deployments'
import { driverlessReportAt } from '@/domain/projection/driverless-report'
import { statusKeyLabels } from '@/domain/projection/labels'
import { nameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber, formatRange } from '@/domain/shared/range'
import { formatDay } from '@/domain/signal/date'
import type { SignalKind } from '@/domain/signal/kinds'
import { basisLabels } from '@/domain/signal/labels'
import { type CityPage, getCity } from '@/server/queries/cities'
import { getBoundaryCredits } from '@/server/queries/credits'
import { getFacts } from '@/server/queries/facts'
import { getSourcingFinder } from '@/server/queries/sourcing'
import { BoundaryCredits } from '@/ui/area/boundary-credits'
import { CoverageFigure } from '@/ui/charts/coverage-figure'
import { coverageGapRows } from '@/ui/charts/coverage-model'
import { FleetFigure } from '@/ui/charts/fleet-figure'
import { StatusFigure } from '@/ui/charts/status-figure'
import { badgesOf } from '@/ui/facts/badges'
import { FactsSection } from '@/ui/facts/facts-section'
import { DenominatorStrip } from '@/ui/fleet/denominator-strip'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { PlaceTrail } from '@/ui/place/place-trail'
import { AreaTable } from '@/ui/record/area-table'
import { deploymentSentence } from '@/ui/record/deployment-sentence'
import { DrivenImpacts } from '@/ui/record/driven-impacts'
import { FilingList } from '@/ui/record/filing-list'
import { MetricTable } from '@/ui/record/metric-table'
import { PromiseList } from '@/ui/record/promise-list'
import { SignalBriefs } from '@/ui/record/signal-briefs'
import { StatusHistory } from '@/ui/record/status-history'
import { mostAdvancedFirst, StatusNow } from '@/ui/record/status-now'
import { SourcingLine } from '@/ui/signal/sourcing-note'
import { describePlace } from '@/ui/structured-data/json-ld'
import { asOfHref } from '@/url/as-of'
import { compareHref } from '@/url/compare'
import { impactPlacesHref } from '@/url/impact-places'
import { promiseList, signalList } from '@/url/lists'
import { mapHref } from '@/url/map'
import { cityPath, jurisdictionPath } from '@/url/paths'
import type { RecordRoute } from '../../_record/record-pages'

/** Rows of the table of vehicle counts; its file has the rest. */
const fleetRows = 60

/** Title and description; of an unknown slug, that there is none. */
function cityMetadata(slug: string, city: CityPage | null): Metadata & { title: string } {
  if (!city) return { title: 'City not found' }
  const lead = leadingDeployment(city.deployments)
  return {
    title: `Robotaxis in ${city.place.name}`,
    description: `${city.place.name}: ${lead ? statusKeyLabels[statusKey(lead)].toLowerCase() : 'nothing deployed'}. Status, vehicles, area and filings with sources, as of ${formatDay(city.asOf)}.`,
    ...pageAddress(cityPath(slug)),
  }
}

/** One city as it stood on a day. `asked` is that day as it stands in the address; empty is today. */
async function CityView({ slug, page: city, asked }: { slug: string; page: CityPage; asked: string }) {
  const { place, containers, deployments, asOf } = city
  const names = nameIndex(city.operators, city.places, city.programs)
  const recorded = (kind: SignalKind) => signalList.href({ place: slug, kind, to: asked })
  const lead = leadingDeployment(deployments)
  const facts = await getFacts({ place: slug }, asOf)
  const badges = badgesOf(facts.facts)
  const sourcing = await getSourcingFinder(asOf)

  return (
    <>
      <StructuredData
        trail={[
          { name: 'Cities', path: '/cities' },
          { name: place.name, path: cityPath(slug) },
        ]}
        about={(site) => [describePlace(site, place, containers)]}
      />
      <PageHeading
        kicker={<PlaceTrail list={{ name: 'Cities', href: '/cities' }} around={containers} asked={asked} />}
        title={place.name}
      >
        <p>
          {lead
            ? deploymentSentence(lead, {
                operator: nameOf(names, lead.operator),
                place: place.name,
                ...driverlessReportAt(city.reports, lead),
              })
            : city.signals.length > 0
              ? `Signals speak of ${place.name}, but no operator is deployed here.`
              : `No signal on ${place.name} is on record by then.`}{' '}
          {deployments.length > 1 ? `${deployments.length} operators are known here. ` : ''}
          As of {formatDay(asOf)}.
        </p>
      </PageHeading>

      {deployments.length > 0 ? (
        <>
          <Section
            id="status"
            title={asked === '' ? 'Status now' : `Status on ${formatDay(asOf)}`}
            aside={<Link href={compareHref({ place: slug, asOf: asked })}>Compare</Link>}
          >
            <StatusNow
              deployments={deployments}
              sourcing={sourcing}
              names={names}
              by="operator"
              badges={badges}
              reports={city.reports}
              allHref={recorded('deployment-status')}
            />
          </Section>
          <Section id="history" title="Who drove, and since when">
            <StatusFigure
              deployments={deployments.toSorted(mostAdvancedFirst)}
              histories={city.histories}
              asOf={asOf}
              names={names}
              by="operator"
              heardOf={badges.heardOf}
              table={
                <StatusHistory
                  deployments={deployments}
                  sourcing={sourcing}
                  names={names}
                  by="operator"
                  allHref={recorded('deployment-status')}
                  caption={`Every status signal on ${place.name}, newest first, with what it changed and its sources.`}
                />
              }
            />
          </Section>
        </>
      ) : null}

      <Section id="fleet" title="Vehicles">
        <DenominatorStrip denominators={city.denominators} sourcing={sourcing} names={names} />
        <FleetFigure
          series={city.fleet}
          names={names}
          asOf={asOf}
          maxRows={fleetRows}
          source={subjectSource('fleet', { place: slug, name: place.name, to: asked }, asOf)}
          empty={`No vehicle count for ${place.name} is on record by ${formatDay(asOf)}.`}
        />
      </Section>

      <Section id="area" title="Service area and capacity">
        {city.coverage.measured.map((one) => (
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
        {coverageGapRows(city.coverage.gaps, names).map((gap) => (
          <p key={gap.key} className="measure mb-4 text-muted">
            {gap.operatorName}: vehicles per 100 km² are not measured; {gap.why}.
          </p>
        ))}
        {city.coverage.measured.length > 1 ? (
          <CoverageFigure
            coverage={{ measured: city.coverage.measured, gaps: [] }}
            sourcing={sourcing}
            names={names}
            asOf={asOf}
            allHref={mapHref({ asOf: asked, sort: 'density', order: 'desc' })}
          />
        ) : null}
        <AreaTable
          series={city.areas}
          sourcing={sourcing}
          names={names}
          by="operator"
          badges={badges}
          allHref={recorded('service-area')}
        />
        <BoundaryCredits credits={await getBoundaryCredits({ place: slug, asOf })} />
      </Section>

      <Section
        id="filings"
        title="Filings"
        aside={
          <Link href={asOfHref(jurisdictionPath(place.slug), asked)}>
            Permit status by operator, level by level
          </Link>
        }
      >
        <FilingList
          filings={city.filings}
          names={names}
          showOperator
          allHref={asOfHref(jurisdictionPath(place.slug), asked)}
        />
      </Section>

      <Section id="metrics" title="Service metrics">
        <MetricTable
          metrics={city.metrics}
          sourcing={sourcing}
          names={names}
          showPlace={false}
          allHref={recorded('service-metric')}
        />
      </Section>

      {city.promises.length > 0 ? (
        <Section id="promises" title="Promises about this city">
          <PromiseList promises={city.promises} allHref={promiseList.href({ place: slug, asOf: asked })} />
        </Section>
      ) : null}

      <FactsSection sheet={facts} by="operator" asked={asked} filingsHref="#filings" />

      <Section
        id="impacts"
        title="The careers it drives"
        aside={
          <>
            <Link href={impactPlacesHref({ asOf: asked })}>Beside other places</Link>
            {' · '}
            <Link href="/methodology#index">How the index works</Link>
          </>
        }
      >
        <DrivenImpacts impacts={city.impacts} placeName={place.name} />
      </Section>

      <Section
        id="signals"
        title="Newest signals"
        aside={<Link href={`/signals?place=${place.slug}`}>All {city.signals.length}</Link>}
      >
        <SignalBriefs signals={city.signals.filter(countsInIndex).slice(0, 8)} />
      </Section>
    </>
  )
}

/** What the pages of a city, of today and of a past day, are made from. */
export const cityRoute: RecordRoute<CityPage> = {
  family: 'city',
  read: getCity,
  metadata: cityMetadata,
  View: CityView,
}
