import type { Metadata } from 'next'
import { subjectSource } from '@/app/chart-sources'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { countsInIndex } from '@/domain/impact/counted'
import { countCities } from '@/domain/projection/deployments'
import { nameIndex } from '@/domain/shared/names'
import { formatDay } from '@/domain/signal/date'
import type { SignalKind } from '@/domain/signal/kinds'
import { getBoundaryCredits } from '@/server/queries/credits'
import { getFacts } from '@/server/queries/facts'
import { getOperator, type OperatorPage } from '@/server/queries/operators'
import { getSourcingFinder } from '@/server/queries/sourcing'
import { BoundaryCredits } from '@/ui/area/boundary-credits'
import { CoverageFigure } from '@/ui/charts/coverage-figure'
import { FleetFigure } from '@/ui/charts/fleet-figure'
import { StatusFigure } from '@/ui/charts/status-figure'
import { badgesOf } from '@/ui/facts/badges'
import { FactsSection } from '@/ui/facts/facts-section'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { cityCountSentence } from '@/ui/operator/city-count-sentence'
import { ProgramList } from '@/ui/operator/program-list'
import { VehicleList } from '@/ui/operator/vehicle-list'
import { AreaTable } from '@/ui/record/area-table'
import { FilingList } from '@/ui/record/filing-list'
import { MetricTable } from '@/ui/record/metric-table'
import { PromiseList } from '@/ui/record/promise-list'
import { SignalBriefs } from '@/ui/record/signal-briefs'
import { StatusHistory } from '@/ui/record/status-history'
import { mostAdvancedFirst, StatusNow } from '@/ui/record/status-now'
import { operatorOrganization } from '@/ui/structured-data/json-ld'
import { cityList, filingList, promiseList, signalList } from '@/url/lists'
import { mapHref } from '@/url/map'
import { operatorPath } from '@/url/paths'
import type { RecordRoute } from '../../_record/record-pages'

/** Rows of the table of vehicle counts; its file has the rest. */
const fleetRows = 40

/** Title and description; of an unknown slug, that there is none. */
function operatorMetadata(slug: string, page: OperatorPage | null): Metadata & { title: string } {
  if (!page) return { title: 'Operator not found' }
  return {
    title: page.operator.name,
    description: `${page.operator.name}: cities, vehicles by source type, filings, production and promises with sources, as of ${formatDay(page.asOf)}.`,
    ...pageAddress(operatorPath(slug)),
  }
}

/** One operator as it stood on a day. `asked` is that day as it stands in the address; empty is today. */
async function OperatorView({ slug, page, asked }: { slug: string; page: OperatorPage; asked: string }) {
  const { operator, asOf } = page
  const names = nameIndex(page.operators, page.places, page.programs)
  const facts = await getFacts({ operator: slug }, asOf)
  const badges = badgesOf(facts.facts)
  const sourcing = await getSourcingFinder(asOf)
  const recorded = (kind: SignalKind) => signalList.href({ operator: slug, kind, to: asked })

  return (
    <>
      <StructuredData
        trail={[
          { name: 'Operators', path: '/operators' },
          { name: operator.name, path: operatorPath(slug) },
        ]}
        about={(site) => [operatorOrganization(site, operator)]}
      />
      <PageHeading
        kicker={
          <Link look="quiet" href="/operators">
            Operators
          </Link>
        }
        title={operator.name}
      >
        <p>
          {cityCountSentence(countCities(page.deployments))}{' '}
          {operator.parent ? `Part of ${operator.parent}. ` : ''}As of {formatDay(asOf)}.
        </p>
      </PageHeading>

      <Section id="status" title={asked === '' ? 'Cities now' : `Cities on ${formatDay(asOf)}`}>
        {page.deployments.length > 0 ? (
          <StatusNow
            deployments={page.deployments}
            sourcing={sourcing}
            names={names}
            by="place"
            badges={badges}
            reports={page.reports}
            allHref={cityList.href({ operator: slug, asOf: asked })}
          />
        ) : (
          <p className="text-muted">No deployment is on record by {formatDay(asOf)}.</p>
        )}
      </Section>

      <Section id="fleet" title="Fleet size">
        <VehicleList vehicles={page.vehicles} sourcing={sourcing} names={names} asOf={asOf} />
        <FleetFigure
          series={page.fleet}
          names={names}
          asOf={asOf}
          maxRows={fleetRows}
          source={subjectSource('fleet', { operator: slug, name: operator.name, to: asked }, asOf)}
          empty={`No vehicle count of ${operator.name} is on record by ${formatDay(asOf)}.`}
        />
      </Section>

      <Section id="area" title="Service area and capacity">
        {page.coverage.measured.length + page.coverage.gaps.length > 0 ? (
          <CoverageFigure
            coverage={page.coverage}
            sourcing={sourcing}
            names={names}
            asOf={asOf}
            allHref={mapHref({ operator: slug, asOf: asked, sort: 'density', order: 'desc' })}
          />
        ) : null}
        <AreaTable
          series={page.areas}
          sourcing={sourcing}
          names={names}
          by="place"
          badges={badges}
          allHref={recorded('service-area')}
        />
        <BoundaryCredits credits={await getBoundaryCredits({ operator: slug, asOf })} />
      </Section>

      <Section
        id="filings"
        title="Filings"
        aside={<Link href={`/filings?operator=${slug}`}>All of them</Link>}
      >
        <FilingList
          filings={page.filings}
          names={names}
          showOperator={false}
          allHref={filingList.href({ operator: slug, asOf: asked })}
        />
      </Section>

      {page.production.length > 0 ? (
        <Section
          id="production"
          title="Production"
          aside={<Link href={`/production?operator=${slug}`}>All of them</Link>}
        >
          <ProgramList programs={page.production} />
        </Section>
      ) : null}

      <Section
        id="promises"
        title="Promises"
        aside={<Link href={`/promises?operator=${slug}`}>All of them</Link>}
      >
        <PromiseList promises={page.promises} allHref={promiseList.href({ operator: slug, asOf: asked })} />
      </Section>

      <Section id="metrics" title="Service metrics">
        <MetricTable
          metrics={page.metrics}
          sourcing={sourcing}
          names={names}
          showPlace
          allHref={recorded('service-metric')}
        />
      </Section>

      <FactsSection
        sheet={facts}
        by="place"
        asked={asked}
        filingsHref="#filings"
        allHref={cityList.href({ operator: slug, asOf: asked })}
      />

      {page.deployments.length > 0 ? (
        <Section id="history" title="Status history">
          <StatusFigure
            deployments={page.deployments.toSorted(mostAdvancedFirst)}
            histories={page.histories}
            asOf={asOf}
            names={names}
            by="place"
            heardOf={badges.heardOf}
            table={
              <StatusHistory
                deployments={page.deployments}
                sourcing={sourcing}
                names={names}
                by="place"
                allHref={recorded('deployment-status')}
                caption={`Every status signal on ${operator.name}, newest first.`}
              />
            }
          />
        </Section>
      ) : null}

      <Section
        id="signals"
        title="Newest signals"
        aside={<Link href={`/signals?operator=${slug}`}>All {page.signals.length}</Link>}
      >
        <SignalBriefs signals={page.signals.filter(countsInIndex).slice(0, 8)} />
      </Section>
    </>
  )
}

/** What the pages of an operator, of today and of a past day, are made from. */
export const operatorRoute: RecordRoute<OperatorPage> = {
  family: 'operator',
  read: getOperator,
  metadata: operatorMetadata,
  View: OperatorView,
}
