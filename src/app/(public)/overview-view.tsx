import { StructuredData } from '@/app/structured-data'
import { dataLicence } from '@/content/data'
import { featuredOperators } from '@/content/featured'
import type { FilterProblem } from '@/domain/lists/check'
import { nameIndex, nameOf } from '@/domain/shared/names'
import { formatDay } from '@/domain/signal/date'
import { stageLabels } from '@/domain/signal/labels'
import { env } from '@/server/env'
import { getDatasetFacts } from '@/server/queries/changes'
import type { Overview } from '@/server/queries/overview'
import { getSourcingFinder } from '@/server/queries/sourcing'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { Section } from '@/ui/kit/section'
import { readMapModel } from '@/ui/map/map-day'
import { renderMapPart } from '@/ui/map/map-parts'
import { MapPart, OverviewExplorer } from '@/ui/map/map-time.client'
import { OverviewMap } from '@/ui/map/overview-map'
import { timeControl } from '@/ui/map/time-control'
import { TimeControl } from '@/ui/map/time-control.client'
import { overviewHeadline, recordNote } from '@/ui/overview/headline'
import styles from '@/ui/overview/home.module.css'
import { LeadingRoles } from '@/ui/overview/leading-roles'
import { Movers } from '@/ui/overview/movers'
import { NewestSignals } from '@/ui/overview/newest-signals'
import { RegisterFigure } from '@/ui/overview/register-figure'
import { StateFigures } from '@/ui/overview/state-figures'
import { dataset, website } from '@/ui/structured-data/json-ld'
import { asOfHref } from '@/url/as-of'
import { noMapView } from '@/url/map'
import { impactPath, operatorPath, signalPath } from '@/url/paths'
import { getMapData } from '../map-data'
import { PageFrame } from './_page/page-frame'

/** How many roles and signals stand beside the map. */
const maxRoles = 5
const maxNewest = 3

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
  const { asOf, movers, latestFiling, cityCounts, confirmed, register } = overview
  const names = nameIndex(overview.operators, overview.places, overview.programs)
  const impactHref = (slug: string) => asOfHref(impactPath(slug), asked)
  const model = readMapModel(map, asked === '' ? map.history.last : asOf, noMapView, 'overview')
  const roles = movers.toSorted((a, b) => b.index - a.index).slice(0, maxRoles)
  const [newest] = overview.newest

  return (
    <PageFrame page="overview" day={{ address: '/', asked, problem }}>
      <StructuredData about={(site) => [website(site), dataset(site, { ...facts, licence: dataLicence })]} />
      <div data-full-width="" className={styles.home}>
        <div className={styles.claim}>
          <h1 className="text-2xl lg:text-section-wide">{overviewHeadline(confirmed)}</h1>
          <p className="mt-1.5 text-note text-muted">
            {model.cities.length} cities on record, as of {formatDay(asOf)}. {recordNote(overview.recordEnd)}{' '}
            {confirmed.unconfirmed > 0 ? (
              <Link href="/cities?status=service-driverless">Which {confirmed.unconfirmed}?</Link>
            ) : null}
          </p>
        </div>
        <section aria-labelledby="map" className={styles.map}>
          <h2 id="map" className="sr-only">
            Where they are
          </h2>
          <OverviewExplorer view={model.view} served={model.asOf} last={model.history.last}>
            <OverviewMap
              model={model}
              styleUrl={env().BASEMAP_STYLE_URL}
              foot={
                <>
                  <MapPart name="classes">{renderMapPart('classes', model)}</MapPart>
                  <TimeControl {...timeControl(model)} />
                </>
              }
            />
            <MapPart name="states">{renderMapPart('states', model)}</MapPart>
          </OverviewExplorer>
          <p className="mt-3 text-note">
            <Link href="/map">The whole map</Link>
          </p>
        </section>
        <div className={styles.rail}>
          {register ? <RegisterFigure line={register} names={names} asOf={asOf} /> : null}
          <NewestSignals rows={overview.newest.slice(0, maxNewest)} allHref="/signals" />
          <LeadingRoles
            roles={roles}
            lastEvidence={newest?.signal.date ?? null}
            allHref={asOfHref('/impacts', asked)}
            hrefOf={impactHref}
          />
        </div>
      </div>

      <div className="mx-auto max-w-page">
        <Section
          id="state"
          title="The record in figures"
          aside={<Link href={asOfHref('/fleets', asked)}>Registers, promises, waits and crashes</Link>}
        >
          <StateFigures
            cityCounts={cityCounts}
            vehicles={overview.vehicles}
            sourcing={sourcing}
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
        </Section>
        <Section
          id="movers"
          title="What it means for careers"
          aside={<Link href={asOfHref('/impacts', asked)}>All 15 roles</Link>}
        >
          <p className="mb-3 text-note text-muted">
            The roles with the most new evidence in 90 days, and what it means. Age is left out here. The
            score weighs deployment evidence; it is not a labor statistic.
          </p>
          <Movers movers={movers} most={5} hrefOf={impactHref} />
        </Section>
        <p className="mt-10 text-note text-muted">
          {overview.signalCount} signals on {overview.sourceCount} sources.{' '}
          {featuredOperators.map((slug, index) => (
            <span key={slug}>
              {index > 0 ? ' and ' : 'See also '}
              <Link href={operatorPath(slug)}>{nameOf(names, slug)}</Link>
            </span>
          ))}
          .
        </p>
      </div>
    </PageFrame>
  )
}
