import type { Metadata } from 'next'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { cityClaim } from '@/domain/city/labels'
import { leadingDeployment, statusKey } from '@/domain/projection/deployments'
import { driverlessReportAt } from '@/domain/projection/driverless-report'
import { statusKeyLabels } from '@/domain/projection/labels'
import { type NameIndex, nameIndex } from '@/domain/shared/names'
import { formatDay } from '@/domain/signal/date'
import type { SourcingFinder } from '@/domain/source/sourcing'
import { type CityPage, getCity } from '@/server/queries/cities'
import { getFacts } from '@/server/queries/facts'
import { getSourcingFinder } from '@/server/queries/sourcing'
import { CityLineFigure } from '@/ui/charts/city-line-figure'
import { cityLine } from '@/ui/charts/city-line-model'
import { StatusFigure } from '@/ui/charts/status-figure'
import { CityAnswers } from '@/ui/city/city-answers'
import { CareersHere, drivenHere, NextHere, PermitsHere } from '@/ui/city/here-lists'
import here from '@/ui/city/here-lists.module.css'
import { badgesOf } from '@/ui/facts/badges'
import { denominatorStrips } from '@/ui/fleet/denominator-model'
import { DenominatorStrip } from '@/ui/fleet/denominator-strip'
import { Link } from '@/ui/kit/link'
import { PartTabs } from '@/ui/kit/part-tabs.client'
import { Section } from '@/ui/kit/section'
import { CityMap } from '@/ui/map/city-map'
import { PlaceTrail } from '@/ui/place/place-trail'
import { StatusHistory } from '@/ui/record/status-history'
import { mostAdvancedFirst } from '@/ui/record/status-now'
import { describePlace } from '@/ui/structured-data/json-ld'
import { asOfHref } from '@/url/as-of'
import { compareHref } from '@/url/compare'
import { impactPlacesHref } from '@/url/impact-places'
import { signalList } from '@/url/lists'
import { cityPath, jurisdictionPath } from '@/url/paths'
import type { RecordRoute } from '../../_record/record-pages'
import { CityParts, cityTabs } from './city-parts'

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
  const names = nameIndex(city.operators, [...city.places], city.programs)
  const facts = await getFacts({ place: slug }, asOf)
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
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 text-label text-muted">
        <p className="kicker">
          <PlaceTrail list={{ name: 'Cities', href: '/cities' }} around={containers} asked={asked} />
        </p>
        <p>
          As of {formatDay(asOf)} ·{' '}
          <Link look="quiet" tap href={compareHref({ place: slug, asOf: asked })}>
            Compare {place.name} with others
          </Link>
        </p>
      </div>
      <div className="flex flex-wrap items-baseline gap-x-7 gap-y-1 border-b border-rule-strong pb-2.5">
        <h1 className="text-finding">{place.name}</h1>
        <p className="min-w-0 flex-1 basis-96 font-serif text-entry leading-snug text-ink-soft">
          {cityClaim(city.answers, names) ??
            (city.signals.length > 0
              ? `Signals speak of ${place.name}, but no operator is deployed here.`
              : `No signal on ${place.name} is on record by then.`)}
        </p>
      </div>

      {deployments.length > 0 ? (
        <section aria-labelledby="status">
          <h2 id="status" className="sr-only">
            {asked === '' ? 'Status now' : `Status on ${formatDay(asOf)}`}
          </h2>
          <CityAnswers
            answers={city.answers}
            placeName={place.name}
            names={names}
            asOf={asOf}
            reportOf={(operator) => driverlessReportAt(city.reports, { operator, place: slug })}
            claimedOf={(operator) =>
              deployments.find((one) => one.operator === operator)?.claimedSupervision?.when ?? null
            }
            sourceKinds={city.sourceKinds}
          />
        </section>
      ) : null}
      <Pictures city={city} names={names} />
      {deployments.length > 0 ? (
        <Section id="history" title="Who drove, and since when">
          <StatusFigure
            deployments={deployments.toSorted(mostAdvancedFirst)}
            histories={city.histories}
            asOf={asOf}
            names={names}
            by="operator"
            heardOf={badgesOf(facts.facts).heardOf}
            table={
              <StatusHistory
                deployments={deployments}
                sourcing={sourcing}
                names={names}
                by="operator"
                allHref={signalList.href({ place: slug, kind: 'deployment-status', to: asked })}
                caption={`Every status signal on ${place.name}, newest first, with what it changed and its sources.`}
              />
            }
          />
        </Section>
      ) : null}
      <Counts city={city} names={names} sourcing={sourcing} />
      <HereNow city={city} names={names} asked={asked} />
      {city.signals.length > 0 ? (
        <>
          <PartTabs label={`More on ${place.name}`} tabs={cityTabs(city)} />
          <CityParts city={city} names={names} sourcing={sourcing} facts={facts} asked={asked} />
        </>
      ) : null}
    </>
  )
}

/** Where each operator serves, and how many cars were counted; nothing of what is not on record. */
function Pictures({ city, names }: { city: CityPage; names: NameIndex }) {
  const { place, asOf, answers } = city
  const areas = answers.flatMap(({ area }) => area ?? [])
  const firstRides = new Map(
    answers.flatMap(({ operator, driverless }) => (driverless ? [[operator, driverless] as const] : [])),
  )
  const line = cityLine(city.fleet, names, asOf, firstRides)
  const map = areas.length > 0 ? <CityMap place={place} areas={areas} names={names} asOf={asOf} /> : null
  if (!map && !line) return null
  return (
    <div className={`mt-3 grid gap-x-7 gap-y-6 ${map && line ? 'lg:grid-cols-map-chart' : ''}`}>
      {map && !line ? <div className="max-w-md">{map}</div> : map}
      {line ? <CityLineFigure line={line} placeName={place.name} names={names} /> : null}
    </div>
  )
}

/** How many cars were asked for, allowed, listed, seen and claimed, under the gap between the first and the last. */
function Counts({ city, names, sourcing }: { city: CityPage; names: NameIndex; sourcing: SourcingFinder }) {
  const [first] = denominatorStrips(city.denominators, names)
  if (!first) return null
  return (
    <Section id="counts" title={`${first.operatorName}: ${first.finding}`}>
      <DenominatorStrip denominators={city.denominators} sourcing={sourcing} names={names} />
    </Section>
  )
}

/** Permits of the state and the city, what is next, and the careers that the events here bear on. */
function HereNow({ city, names, asked }: { city: CityPage; names: NameIndex; asked: string }) {
  const { place, permits, next, impacts } = city
  const driven = drivenHere(impacts)
  if (permits.length + next.length + driven.length === 0) return null
  return (
    <div className={`${here.columns} mt-12 border-t border-rule-strong pt-4`}>
      {permits.length > 0 ? (
        <section aria-labelledby="permits">
          <h2 id="permits" className="mb-2 text-section">
            Permits
          </h2>
          <PermitsHere groups={permits} names={names} />
          <p className="text-label">
            <Link href={asOfHref(jurisdictionPath(place.slug), asked)}>Who decides here</Link>
          </p>
        </section>
      ) : null}
      {next.length > 0 ? (
        <section aria-labelledby="next">
          <h2 id="next" className="mb-2 text-section">
            What’s next
          </h2>
          <NextHere items={next} names={names} city={place.slug} />
        </section>
      ) : null}
      {driven.length > 0 ? (
        <section aria-labelledby="impacts">
          <h2 id="impacts" className="text-section">
            Careers here
          </h2>
          <p className="mb-2 text-label text-muted">
            Deployment evidence score from events in {place.name} alone; it counts no jobs.
          </p>
          <CareersHere impacts={impacts} />
          <p className="mt-1 text-label">
            <Link href={impactPlacesHref({ asOf: asked })}>Beside other places</Link>
          </p>
        </section>
      ) : null}
    </div>
  )
}

/** What the pages of a city, of today and of a past day, are made from. */
export const cityRoute: RecordRoute<CityPage> = {
  family: 'city',
  read: getCity,
  metadata: cityMetadata,
  View: CityView,
}
