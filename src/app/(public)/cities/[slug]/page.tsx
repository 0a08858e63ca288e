import type { Metadata } from 'next'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { leadingDeployment, statusKey } from '@/domain/projection/deployments'
import { formatNumber, formatRange } from '@/domain/shared/range'
import { formatDay } from '@/domain/signal/date'
import { basisLabels, statusKeyLabels } from '@/domain/signal/labels'
import { getCities, getCity } from '@/server/queries/cities'
import { getBoundaryCredits } from '@/server/queries/credits'
import { BoundaryCredits } from '@/ui/area/boundary-credits'
import { CoverageFigure } from '@/ui/charts/coverage-figure'
import { FleetFigure } from '@/ui/charts/fleet-figure'
import { AreaTable } from '@/ui/city/area-table'
import { deploymentSentence } from '@/ui/city/deployment-sentence'
import { DrivenImpacts } from '@/ui/city/driven-impacts'
import { FilingList } from '@/ui/city/filing-list'
import { MetricTable } from '@/ui/city/metric-table'
import { PromiseList } from '@/ui/city/promise-list'
import { SignalBriefs } from '@/ui/city/signal-briefs'
import { StatusHistory } from '@/ui/city/status-history'
import { StatusNow } from '@/ui/city/status-now'
import { PageHeading } from '@/ui/primitives/page-heading'
import { Section } from '@/ui/primitives/section'
import { cityPlace } from '@/ui/structured-data/json-ld'
import { cityPath, jurisdictionPath, placePath } from '@/url/paths'
import { MissingRecord } from '../../missing-record'
import { subjectSource } from '../../timeline/timeline-sources'

// A page that was not built in advance is rendered whole before anything is sent, so that an unknown slug gets a
// real 404 and a reader without JavaScript gets everything.
export const ensureStatic = 'navigation'
export const instant = false

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  const { cities } = await getCities()
  return cities.map(({ place }) => ({ slug: place.slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const city = await getCity(slug)
  if (!city) return { title: 'City not found' }
  const lead = leadingDeployment(city.deployments)
  return {
    title: `Robotaxis in ${city.place.name}`,
    description: `${city.place.name}: ${lead ? statusKeyLabels[statusKey(lead)].toLowerCase() : 'nothing deployed'}. Status, vehicles, area and filings with sources, as of ${formatDay(city.asOf)}.`,
    ...pageAddress(cityPath(slug)),
  }
}

export default async function CityPage({ params }: Props) {
  const { slug } = await params
  const city = await getCity(slug)
  if (!city) return <MissingRecord family="city" />
  const { place, containers, deployments, asOf } = city
  const names = new Map([...city.operators, ...city.places].map((one) => [one.slug, one.name]))
  const nameOf = (key: string) => names.get(key) ?? key
  const lead = leadingDeployment(deployments)

  return (
    <>
      <StructuredData
        trail={[
          { name: 'Cities', path: '/cities' },
          { name: place.name, path: cityPath(slug) },
        ]}
        about={(site) => [cityPlace(site, place, containers)]}
      />
      <PageHeading
        kicker={
          <>
            <a href="/cities">Cities</a>
            {containers.map((one) => (
              <span key={one.slug}>
                {' · '}
                <a href={placePath(one)}>{one.name}</a>
              </span>
            ))}
          </>
        }
        title={place.name}
      >
        <p>
          {lead
            ? deploymentSentence(lead, nameOf(lead.operator))
            : `Signals speak of ${place.name}, but no operator is deployed here.`}{' '}
          {deployments.length > 1 ? `${deployments.length} operators are known here. ` : ''}
          As of {formatDay(asOf)}.
        </p>
      </PageHeading>

      {deployments.length > 0 ? (
        <>
          <Section id="status" title="Status now">
            <StatusNow deployments={deployments} nameOf={nameOf} by="operator" />
          </Section>
          <Section id="history" title="How it got here">
            <StatusHistory
              deployments={deployments}
              nameOf={nameOf}
              by="operator"
              caption={`Every status signal on ${place.name}, newest first, with what it changed and its sources.`}
            />
          </Section>
        </>
      ) : null}

      <Section id="fleet" title="Vehicles">
        <FleetFigure
          series={city.fleet}
          operators={city.operators}
          places={city.places}
          asOf={asOf}
          source={subjectSource('fleet', { place: slug, name: place.name }, asOf)}
          empty={`No vehicle count has been published for ${place.name}.`}
        />
      </Section>

      <Section id="area" title="Service area and capacity">
        {city.coverage.map((one) => (
          <p key={one.operator} className="measure mb-4">
            {nameOf(one.operator)}: {formatRange(one.vehiclesPer100SqKm)} vehicles per 100 km² (
            {basisLabels[one.basis].toLowerCase()} {formatRange(one.fleet)} vehicles over{' '}
            {formatNumber(one.area.areaSqMi)} mi², readings {formatNumber(one.daysApart)}{' '}
            {one.daysApart === 1 ? 'day' : 'days'} apart).
          </p>
        ))}
        {city.coverage.length > 1 ? (
          <CoverageFigure
            coverage={city.coverage}
            operators={city.operators}
            places={city.places}
            asOf={asOf}
          />
        ) : null}
        <AreaTable series={city.areas} nameOf={nameOf} by="operator" />
        <BoundaryCredits credits={await getBoundaryCredits({ place: slug })} />
      </Section>

      <Section
        id="filings"
        title="Filings"
        aside={
          <a href={jurisdictionPath(place.slug)} className="prose-link">
            Who stands where, level by level
          </a>
        }
      >
        <FilingList filings={city.filings} nameOf={nameOf} showOperator />
      </Section>

      <Section id="metrics" title="Service metrics">
        <MetricTable metrics={city.metrics} nameOf={nameOf} showPlace={false} />
      </Section>

      {city.promises.length > 0 ? (
        <Section id="promises" title="Promises about this city">
          <PromiseList promises={city.promises} />
        </Section>
      ) : null}

      <Section
        id="impacts"
        title="The careers it drives"
        aside={
          <a href="/methodology" className="prose-link">
            How the index works
          </a>
        }
      >
        <DrivenImpacts impacts={city.impacts} placeName={place.name} />
      </Section>

      <Section
        id="signals"
        title="Newest signals"
        aside={
          <a href={`/signals?place=${place.slug}`} className="prose-link">
            All {city.signals.length}
          </a>
        }
      >
        <SignalBriefs signals={city.signals.slice(0, 8)} />
      </Section>
    </>
  )
}
