import { StructuredData } from '@/app/structured-data'
import { dataLicence } from '@/content/data'
import { featuredOperators } from '@/content/featured'
import { findImpact } from '@/domain/impact/catalog'
import type { FilterProblem } from '@/domain/lists/check'
import { nameIndex, nameOf } from '@/domain/shared/names'
import { formatDay } from '@/domain/signal/date'
import { stageLabels } from '@/domain/signal/labels'
import { env } from '@/server/env'
import { getDatasetFacts } from '@/server/queries/changes'
import type { Overview } from '@/server/queries/overview'
import { getSourcingFinder } from '@/server/queries/sourcing'
import { AmbitionFigure } from '@/ui/charts/ambition-figure'
import { CoverageFigure } from '@/ui/charts/coverage-figure'
import { FleetFigure } from '@/ui/charts/fleet-figure'
import { AsOfForm } from '@/ui/kit/as-of-form'
import { Delta } from '@/ui/kit/delta'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { Section } from '@/ui/kit/section'
import { readMapModel } from '@/ui/map/map-day'
import { renderMapPart } from '@/ui/map/map-parts'
import { MapPart, OverviewExplorer } from '@/ui/map/map-time.client'
import { OverviewMap } from '@/ui/map/overview-map'
import { timeControl } from '@/ui/map/time-control'
import { TimeControl } from '@/ui/map/time-control.client'
import { overviewDeck, overviewHeadline, recordNote } from '@/ui/overview/headline'
import { Movers } from '@/ui/overview/movers'
import { StateFigures } from '@/ui/overview/state-figures'
import { SignalBriefs } from '@/ui/record/signal-briefs'
import { dataset, website } from '@/ui/structured-data/json-ld'
import { asOfHref } from '@/url/as-of'
import { promiseList } from '@/url/lists'
import { mapHref, noMapView } from '@/url/map'
import { impactPath, operatorPath, signalPath } from '@/url/paths'
import { getMapData } from '../map-data'

type Props = {
  overview: Overview
  /** The day as it stands in the address; empty is today. */
  asked: string
  problem: FilterProblem | null
}

/** The first page as of a day. */
export async function OverviewView({ overview, asked, problem }: Props) {
  const [map, facts, sourcing] = await Promise.all([
    getMapData(),
    getDatasetFacts(),
    getSourcingFinder(overview.asOf),
  ])
  const { asOf, movers, latestFiling, cityCounts } = overview
  const names = nameIndex(overview.operators, overview.places, overview.programs)
  const impactHref = (slug: string) => asOfHref(impactPath(slug), asked)
  const [mover] = movers
  const [strongest] = movers.toSorted((a, b) => b.index - a.index)
  const model = readMapModel(map, asked === '' ? map.history.last : asOf, noMapView, 'overview')

  return (
    <>
      <StructuredData about={(site) => [website(site), dataset(site, { ...facts, licence: dataLicence })]} />
      <div className="mb-7">
        <p className="kicker mb-2">As of {formatDay(asOf)}</p>
        <h1 className="text-finding lg:text-finding-long">{overviewHeadline(cityCounts)}</h1>
        <div className="mt-3 grid gap-x-10 gap-y-3 text-lg leading-relaxed text-ink-soft lg:grid-cols-2">
          <p>
            {overviewDeck(cityCounts, overview.confirmed)} {recordNote(overview.recordEnd)}
          </p>
          {mover && strongest ? (
            <p>
              For careers, the evidence is strongest for{' '}
              <ImpactLink slug={strongest.slug} href={impactHref(strongest.slug)} /> (index{' '}
              {strongest.index.toFixed(1)}).{' '}
              {mover.newEvidence90d > 0 ? (
                <>
                  {mover.slug === strongest.slug ? (
                    'It also gained the most new evidence in 90 days'
                  ) : (
                    <>
                      <ImpactLink slug={mover.slug} href={impactHref(mover.slug)} /> gained the most new
                      evidence in 90 days
                    </>
                  )}{' '}
                  (<Delta value={mover.newEvidence90d} />
                  ).
                </>
              ) : null}
            </p>
          ) : null}
        </div>
      </div>

      <section aria-label="The state in five figures">
        <StateFigures
          cityCounts={cityCounts}
          vehicles={overview.vehicles}
          sourcing={sourcing}
          promise={overview.largestPromise}
          names={names}
        />
        {latestFiling ? (
          <p className="mt-6 border-y border-rule py-2.5 text-note">
            <span className="font-semibold">Latest filing</span>{' '}
            <span className="text-muted">
              <Interval date={latestFiling.date} precision={latestFiling.datePrecision} />,{' '}
              {stageLabels[latestFiling.stage].toLowerCase()}:
            </span>{' '}
            <Link href={signalPath(latestFiling.id)}>{latestFiling.headline}</Link>
          </p>
        ) : null}
      </section>

      <div className="grid grid-cols-1 gap-x-10 xl:grid-cols-[3fr_2fr] [&>section]:mt-9">
        <Section id="map" title="Where they are" aside={<Link href="/map">The whole map</Link>}>
          <OverviewExplorer view={model.view} served={model.asOf} last={model.history.last}>
            <div className="mb-4">
              <TimeControl {...timeControl(model)} />
            </div>
            <OverviewMap model={model} styleUrl={env().BASEMAP_STYLE_URL} />
            <MapPart name="states">{renderMapPart('states', model)}</MapPart>
          </OverviewExplorer>
        </Section>
        <Section
          id="fleet"
          title={`${nameOf(names, featuredOperators[0])} vehicles, by how they are counted`}
          aside={<Link href="/timeline">The whole timeline</Link>}
        >
          <FleetFigure
            series={overview.fleet}
            names={names}
            asOf={asOf}
            maxRows={40}
            compact
            empty="No vehicle count is on record."
          />
        </Section>
      </div>

      <div className="grid grid-cols-1 gap-x-10 lg:grid-cols-2">
        <Section
          id="movers"
          title="What it means for careers"
          aside={<Link href={asOfHref('/impacts', asked)}>All 15 impacts</Link>}
        >
          <p className="mb-3 text-note text-muted">
            The impacts with the most new evidence in 90 days, and what it means. Aging of older evidence is
            not news and is left out here. The index weighs deployment evidence; it is not a labor statistic.
          </p>
          <Movers movers={movers} most={5} hrefOf={impactHref} />
          <div className="mt-4">
            <AsOfForm action="/" asked={asked} problem={problem} />
          </div>
        </Section>
        <Section
          id="coverage"
          title="Coverage against capacity"
          aside={<Link href="/methodology#coverage">How it is computed</Link>}
        >
          <CoverageFigure
            coverage={overview.coverage}
            sourcing={sourcing}
            names={names}
            asOf={asOf}
            allHref={mapHref({ sort: 'density', order: 'desc' })}
          />
        </Section>
      </div>

      <Section
        id="ambition"
        title="Ambition against reality"
        aside={<Link href="/promises?metric=fleet-size">Every promise of a fleet</Link>}
      >
        <AmbitionFigure
          picture={overview.ambition}
          names={names}
          asOf={asOf}
          allHref={promiseList.href({ metric: 'fleet-size' })}
        />
      </Section>

      <Section
        id="newest"
        title="Newest signals"
        aside={<Link href="/signals">All {overview.signalCount}</Link>}
      >
        <SignalBriefs signals={overview.newest} />
        <p className="mt-4 text-note text-muted">
          {overview.signalCount} signals on {overview.sourceCount} sources.{' '}
          {featuredOperators.map((slug, index) => (
            <span key={slug}>
              {index > 0 ? ' and ' : 'See also '}
              <Link href={operatorPath(slug)}>{nameOf(names, slug)}</Link>
            </span>
          ))}
          .
        </p>
      </Section>
    </>
  )
}

function ImpactLink({ slug, href }: { slug: string; href: string }) {
  return <Link href={href}>{findImpact(slug)?.title ?? slug}</Link>
}
