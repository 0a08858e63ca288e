import type { Metadata } from 'next'
import { wholePlaceSource } from '@/app/chart-sources'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { countsInIndex } from '@/domain/impact/counted'
import { nameIndex } from '@/domain/shared/names'
import { formatDay } from '@/domain/signal/date'
import type { SignalKind } from '@/domain/signal/kinds'
import { getFacts } from '@/server/queries/facts'
import { getPlace, type PlacePage } from '@/server/queries/places'
import { getSourcingFinder } from '@/server/queries/sourcing'
import { FleetFigure } from '@/ui/charts/fleet-figure'
import { FactsSection } from '@/ui/facts/facts-section'
import { EmptyState } from '@/ui/kit/empty-state'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { placeSentence } from '@/ui/place/place-sentence'
import { PlaceTable } from '@/ui/place/place-table'
import { PlaceTrail } from '@/ui/place/place-trail'
import { AreaTable } from '@/ui/record/area-table'
import { DrivenImpacts } from '@/ui/record/driven-impacts'
import { FilingList } from '@/ui/record/filing-list'
import { MetricTable } from '@/ui/record/metric-table'
import { PromiseList } from '@/ui/record/promise-list'
import { SignalBriefs } from '@/ui/record/signal-briefs'
import { describePlace } from '@/ui/structured-data/json-ld'
import { asOfHref } from '@/url/as-of'
import { signalList } from '@/url/lists'
import { jurisdictionPath, placePath } from '@/url/paths'
import { timelineHref } from '@/url/timeline'
import type { RecordRoute } from '../../_record/record-pages'
import { CitiesHere, citiesOf } from './cities-here'

/** Title and description; of an unknown slug, that there is none. */
function placeMetadata(slug: string, page: PlacePage | null): Metadata & { title: string } {
  if (!page) return { title: 'Place not found' }
  const { place, asOf } = page
  return {
    title: `Robotaxis in ${place.name}`,
    description: `${place.name}: ${placeSentence(page)} Cities by status, vehicles counted there as a whole, filings and promises with sources, as of ${formatDay(asOf)}.`,
    ...pageAddress(placePath({ slug, kind: place.kind })),
  }
}

/** A region, country or bloc as it stood on a day. `asked` is that day as it stands in the address; empty is today. */
async function PlaceView({ slug, page, asked }: { slug: string; page: PlacePage; asked: string }) {
  const { place, around, inside, asOf } = page
  const names = nameIndex(page.allOperators, page.places)
  const outermostFirst = around.toReversed()
  const recorded = (kind: SignalKind) => signalList.href({ place: slug, kind, to: asked })
  const facts = await getFacts({ place: slug }, asOf)
  const sourcing = await getSourcingFinder(asOf)

  return (
    <>
      <StructuredData
        trail={[
          { name: 'States and countries', path: '/places' },
          ...[...outermostFirst, place].map((one) => ({ name: one.name, path: placePath(one) })),
        ]}
        about={(site) => [describePlace(site, place, around)]}
      />
      <PageHeading
        kicker={
          <PlaceTrail
            list={{ name: 'States and countries', href: asOfHref('/places', asked) }}
            around={outermostFirst}
            asked={asked}
          />
        }
        title={place.name}
      >
        <p>
          {placeSentence(page)} As of {formatDay(asOf)}.
        </p>
      </PageHeading>

      <CitiesHere page={page} asked={asked} />

      {inside.length > 0 ? (
        <Section id="inside" title={`Inside ${place.name}`}>
          <PlaceTable
            rows={inside}
            caption={`${inside.length} ${inside.length === 1 ? 'region' : 'regions'} on record, with their cities by status.`}
            hrefOf={(one) => asOfHref(placePath(one), asked)}
          />
        </Section>
      ) : null}

      {page.statements.length > 0 ? (
        <Section id="whole" title="Status of the whole">
          <SignalBriefs signals={page.statements} />
        </Section>
      ) : null}

      <Section
        id="fleet"
        title="Vehicles counted as a whole"
        aside={
          <Link href={`${timelineHref({ place: slug, to: asked })}#fleet`}>
            With those of its cities, on the timeline
          </Link>
        }
      >
        <p className="measure mb-4 text-note text-muted">
          Only counts that name {place.name} itself, such as those of a registry. They are never added to the
          counts of its cities, nor across source types.
        </p>
        <FleetFigure
          series={page.fleet}
          names={names}
          asOf={asOf}
          source={wholePlaceSource('fleet', place, asked, asOf)}
          empty={`No vehicle count for ${place.name} as a whole is on record by ${formatDay(asOf)}.`}
        />
      </Section>

      {page.areas.length > 0 ? (
        <Section id="area" title="Service area as a whole">
          <AreaTable
            series={page.areas}
            sourcing={sourcing}
            names={names}
            by="operator"
            allHref={recorded('service-area')}
          />
        </Section>
      ) : null}

      <Section
        id="filings"
        title="Filings and permits"
        aside={
          <Link href={asOfHref(jurisdictionPath(slug), asked)}>
            Permit status by operator, level by level
          </Link>
        }
      >
        <FilingList filings={page.filings} names={names} showOperator allHref={recorded('filing')} />
        {page.filingsInside > 0 ? (
          <p className="mt-3 text-note text-muted">
            {page.filingsInside} more {page.filingsInside === 1 ? 'stands' : 'stand'} on the places inside{' '}
            {place.name}.
          </p>
        ) : null}
      </Section>

      {page.metrics.length > 0 ? (
        <Section id="metrics" title="Service metrics as a whole">
          <MetricTable
            metrics={page.metrics}
            sourcing={sourcing}
            names={names}
            showPlace={false}
            allHref={recorded('service-metric')}
          />
        </Section>
      ) : null}

      {page.promises.length > 0 ? (
        <Section id="promises" title={`Promises about ${place.name}`}>
          <PromiseList promises={page.promises} allHref={recorded('target')} />
        </Section>
      ) : null}

      <FactsSection sheet={facts} by="both" asked={asked} allHref={citiesOf(page, asked)} />

      <Section id="impacts" title="Careers here" aside={<Link href="/methodology">How the score works</Link>}>
        <DrivenImpacts impacts={page.impacts} placeName={`${place.name} and its cities`} />
      </Section>

      <Section
        id="signals"
        title="Newest signals"
        aside={<Link href={signalList.href({ place: slug, to: asked })}>All {page.signals.length}</Link>}
      >
        {page.signals.length > 0 ? (
          <SignalBriefs signals={page.signals.filter(countsInIndex).slice(0, 8)} />
        ) : (
          <EmptyState>No signal is on record.</EmptyState>
        )}
      </Section>
    </>
  )
}

/** What the pages of a place, of today and of a past day, are made from. */
export const placeRoute: RecordRoute<PlacePage> = {
  family: 'place',
  read: getPlace,
  metadata: placeMetadata,
  View: PlaceView,
}
