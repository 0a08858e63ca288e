import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageMetadata } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { featuredOperators } from '@/content/featured'
import { readAsOf } from '@/domain/lists/as-of'
import { nameIndex, nameOf } from '@/domain/shared/names'
import { today } from '@/server/clock'
import { getFleets } from '@/server/queries/fleets'
import { getSourcingFinder } from '@/server/queries/sourcing'
import { CoverageFigure } from '@/ui/charts/coverage-figure'
import { RatesFigure } from '@/ui/charts/rates-figure'
import { FleetsFigure } from '@/ui/fleets/fleets-figure'
import { KeptTicks } from '@/ui/fleets/kept-ticks'
import { OperatorLines } from '@/ui/fleets/operator-lines'
import { PromiseBars } from '@/ui/fleets/promise-bars'
import { stripFinding } from '@/ui/fleets/strip-finding'
import { WaitList } from '@/ui/fleets/wait-list'
import { Link } from '@/ui/kit/link'
import { Section } from '@/ui/kit/section'
import { keptSentence } from '@/ui/lists/promise-text'
import { asOfHref, readAsked } from '@/url/as-of'
import { promiseList } from '@/url/lists'
import { mapHref } from '@/url/map'
import { trailOf } from '@/url/pages'
import { timelineHref } from '@/url/timeline'
import { PageFrame } from '../_page/page-frame'
import { ofDay } from '../_record/past-day'

export const instant = false

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { asOf: asked } = await readAsked(searchParams)
  const { asOf, problem } = readAsOf(asked, today())
  const now = pageMetadata(
    'fleets',
    'How many robotaxis there are by official register and by field count, what operators promised and kept, where they run, how long riders wait, and how often cars crash.',
  )
  return asked === '' || problem ? now : ofDay(now, asOf)
}

/** Operators in the strip; the list has them all. */
const mostOperators = 6

export default async function FleetsPage({ searchParams }: Props) {
  const { asOf: asked } = await readAsked(searchParams)
  const { asOf, problem } = readAsOf(asked, today())
  const [fleets, sourcing] = await Promise.all([getFleets(asOf), getSourcingFinder(asOf)])
  const names = nameIndex(fleets.operators, fleets.places, fleets.programs)
  const href = (path: string) => asOfHref(path, asked)
  const featured = fleets.kept.filter(({ operator }) => featuredOperators.some((slug) => slug === operator))
  return (
    <PageFrame page="fleets" day={{ address: href('/fleets'), asked, problem }}>
      <StructuredData trail={trailOf('fleets')} />
      {fleets.register ? (
        <FleetsFigure
          picture={fleets.register}
          names={names}
          asOf={asOf}
          timeline={timelineHref({ operator: featuredOperators[0], to: asked })}
        />
      ) : (
        <h1 className="text-2xl lg:text-section-wide">
          No official register had been read twice by this day
        </h1>
      )}

      <Section
        id="promises"
        title={keptSentence(featured, names)}
        aside={<Link href={promiseList.href({ asOf: asked })}>All promises</Link>}
      >
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-chart-list">
          <div>
            <p className="mb-3 text-note text-muted">
              Fleets promised for a day that has passed: each box is the promise, its fill what was counted by
              then.
            </p>
            {fleets.promised.length > 0 ? (
              <PromiseBars promised={fleets.promised} names={names} />
            ) : (
              <p className="text-note">No promised fleet that has come due was counted in the same place.</p>
            )}
          </div>
          <div>
            <p className="mb-3 text-note text-muted">Every dated promise that has come due, by operator.</p>
            <KeptTicks kept={fleets.kept} names={names} asked={asked} />
          </div>
        </div>
      </Section>

      <Section
        id="operators"
        title={stripFinding(fleets.strip)}
        aside={<Link href="/operators">All operators</Link>}
      >
        <OperatorLines lines={fleets.strip.slice(0, mostOperators)} names={names} hrefOf={href} />
      </Section>

      <Section
        id="coverage"
        title={
          fleets.coverage.measured.length > 0
            ? 'Cars for the area they serve'
            : 'Cars for the area they serve: not measured anywhere'
        }
        aside={<Link href="/methodology#coverage">How it is computed</Link>}
      >
        <CoverageFigure
          coverage={fleets.coverage}
          sourcing={sourcing}
          names={names}
          asOf={asOf}
          allHref={mapHref({ sort: 'density', order: 'desc', asOf: asked })}
        />
      </Section>

      <Section
        id="waits"
        title="How long riders wait"
        aside={
          <Link href={`${timelineHref({ metric: 'waits', to: asked })}#metrics`}>Every measurement</Link>
        }
      >
        {fleets.waits.length > 0 ? (
          <>
            <p className="mb-3 max-w-3xl text-note text-muted">
              Minutes from request to pickup by the newest measurement of each operator and place. The methods
              differ; the record of each says how it was measured. “Not measured” means that no record is
              about that operator’s own wait.
            </p>
            <WaitList waits={fleets.waits} names={names} />
          </>
        ) : (
          <p className="text-note">Nobody had measured a wait by this day.</p>
        )}
      </Section>

      <Section id="safety" title="Crashes for the miles driven">
        <RatesFigure
          names={names}
          rates={fleets.rates}
          unpublished={fleets.strip
            .filter(
              ({ operator }) => !fleets.rates.rates.some((rate) => rate.incidents.operator === operator.slug),
            )
            .map(({ operator }) => nameOf(names, operator.slug))}
        />
      </Section>
    </PageFrame>
  )
}
