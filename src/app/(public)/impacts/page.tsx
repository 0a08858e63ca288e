import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { premise } from '@/content/domains'
import { impactContent } from '@/content/impacts'
import { indexMeaning } from '@/content/index-meaning'
import { inflectionWords } from '@/content/inflections'
import { articleBefore, jobTitles } from '@/content/job-titles'
import { roleWords } from '@/content/role-words'
import { firmnessLine } from '@/content/sensitivity'
import { monthStarts } from '@/domain/impact/breakdown'
import { findImpact, type ImpactSlug, impactDomains, impacts } from '@/domain/impact/catalog'
import { changeWindowDays } from '@/domain/impact/constants'
import { type Lean, leaningPlaces, leastLeanEvents } from '@/domain/impact/lean'
import { readAsOf } from '@/domain/lists/as-of'
import { filterImpacts, sortImpacts } from '@/domain/lists/impacts'
import { formatDay } from '@/domain/signal/date'
import { today } from '@/server/clock'
import { getInflections } from '@/server/queries/career-records'
import { getCityLeans } from '@/server/queries/impact-places'
import { getImpactRanking } from '@/server/queries/impacts'
import { getMovers } from '@/server/queries/recent-impacts'
import { getRoleLines, lineMonths } from '@/server/queries/role-lines'
import { LeanTable, timesAverage } from '@/ui/careers/lean-table'
import { NearestRoles } from '@/ui/careers/nearest-roles'
import { NextSteps } from '@/ui/careers/next-steps'
import { RoleGrid } from '@/ui/careers/role-grid'
import { RolePicker } from '@/ui/careers/role-picker'
import { DomainList } from '@/ui/impact/domain-list'
import { IndexMeaning } from '@/ui/impact/index-meaning'
import { RankTable } from '@/ui/impact/rank-table'
import { Disclosure } from '@/ui/kit/disclosure'
import { Link } from '@/ui/kit/link'
import { Section } from '@/ui/kit/section'
import { Movers } from '@/ui/overview/movers'
import { asOfHref } from '@/url/as-of'
import { keepChoice, loadCareerChoice } from '@/url/careers'
import { impactPlacesHref } from '@/url/impact-places'
import { impactList } from '@/url/lists'
import { headingOf, trailOf } from '@/url/pages'
import { impactPath, placePath } from '@/url/paths'
import { sensitivityHref } from '@/url/sensitivity'
import { findRows } from '../_list/find-rows'
import { ListBody, ListFilters } from '../_list/list-page'
import { PageFrame } from '../_page/page-frame'
import { readChoice, readerWords } from './choice'

export const instant = false

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { asOf: asked } = (await impactList.read(searchParams)).view
  const { asOf, problem } = readAsOf(asked, today())
  const who = readerWords(readChoice(await loadCareerChoice(searchParams), await getCityLeans(asOf)))
  const title = who ? `${who}: the nearest robotaxi roles` : 'Careers in robotaxis: 15 roles ranked'
  return {
    title: asked === '' || problem ? title : `${title}, ${formatDay(asOf)}`,
    description:
      'Which of 15 robotaxi roles is nearest to your job title, in which cities the deployment evidence leans that way, and how sure that is.',
    ...pageAddress('/impacts'),
  }
}

const maxMovers = 5
const citiesPerRole = 3
const citiesShown = 15

export default async function CareersPage({ searchParams }: Props) {
  const [{ view }, choice] = await Promise.all([
    impactList.read(searchParams),
    loadCareerChoice(searchParams),
  ])
  const { asOf, problem } = readAsOf(view.asOf, today())
  const [{ rows }, lines, cities, movers, next] = await Promise.all([
    getImpactRanking(asOf),
    getRoleLines(asOf),
    getCityLeans(asOf),
    getMovers(asOf),
    getInflections(asOf),
  ])
  const reader = readChoice(choice, cities)
  const options = { domain: impactDomains.map((value) => ({ value, label: value })) }
  const query = { list: impactList, view }
  const result = findRows({
    ...query,
    options,
    find: (asked) => filterImpacts(rows, asked),
    sort: sortImpacts,
  })
  const hrefOf = (slug: string) => asOfHref(impactPath(slug), view.asOf)
  const nearest = reader.title?.nearest ?? []
  const fits = new Set<ImpactSlug>(nearest.map(({ impact }) => impact))
  const rankOf = new Map(rows.map(({ slug, rank }) => [slug, rank]))
  const [first] = lines
  const kept = Object.entries({ title: choice.title, place: choice.place }).filter(
    ([, value]) => value !== '',
  )
  const listState = [...impactList.filtersSet(view).map((name) => [name, view[name]] as const)]
  const isTableAsked =
    problem !== null ||
    impactList.filtersSet(view).length > 0 ||
    Object.keys(impactList.kept(view)).some((name) => name !== 'asOf')
  const ahead = nearestOfEach(next.pending)
  const shownCities = cities.filter(
    ({ place }, position) => position < citiesShown || place === reader.city?.place,
  )
  return (
    <PageFrame
      page="impacts"
      day={{ address: keepChoice(impactList.href(view), choice), asked: view.asOf, problem }}
    >
      <StructuredData trail={trailOf('impacts')} />
      <h1 className="kicker mb-1">{headingOf('impacts')}</h1>
      <RolePicker
        action={impactList.path}
        article={articleBefore(reader.title?.title ?? '')}
        title={reader.title?.slug ?? ''}
        place={reader.city?.place ?? ''}
        titles={jobTitles.map(({ slug, title }) => ({ value: slug, label: title }))}
        places={cities
          .map(({ place, name }) => ({ value: place, label: `in ${name}` }))
          .toSorted((a, b) => a.label.localeCompare(b.label, 'en'))}
        hidden={Object.fromEntries([...listState, ...Object.entries(impactList.kept(view))])}
      />
      {reader.problems.map((message) => (
        <p key={message} role="status" className="mt-2 text-note">
          {message}
        </p>
      ))}
      {nearest.length > 0 ? (
        <NearestRoles
          of={impacts.length}
          roles={nearest.map(({ impact, reason }) => ({
            href: hrefOf(impact),
            name: findImpact(impact)?.title ?? impact,
            rank: rankOf.get(impact) ?? impacts.length,
            reason,
            lean: reader.city ? leanLine(reader.city.name, reader.city.roles[impact]) : null,
          }))}
        />
      ) : (
        <p className="mt-3 border-t border-rule-strong pt-2 text-note text-muted">
          Choose a title for the three roles nearest to it, or{' '}
          <Link href="/paths#fit">take the fit test</Link>.
        </p>
      )}

      <section aria-labelledby="roles" className="mt-5">
        <div className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-1">
          <h2 id="roles" className="text-section">
            {first && first.score > 0
              ? `The deployment evidence is strongest for ${roleWords[first.slug].inSentence}`
              : `No deployment evidence by ${formatDay(asOf)}`}
          </h2>
          <p className="text-label leading-snug text-muted">
            <Link href="/methodology#index">Deployment evidence score</Link> over {lineMonths} months, one
            scale; rank as of <time dateTime={asOf}>{formatDay(asOf)}</time>.{' '}
            <br className="hidden lg:inline" />
            It counts no vacancies. Dots: cities whose evidence leans this way.
          </p>
        </div>
        <RoleGrid
          span={{ start: monthStarts(asOf, lineMonths)[0] ?? asOf, end: asOf }}
          cells={lines.map((line) => ({
            ...line,
            href: hrefOf(line.slug),
            name: findImpact(line.slug)?.title ?? line.slug,
            cities: leaningPlaces(cities, line.slug)
              .slice(0, citiesPerRole)
              .map(({ name, own }) => ({ name, lean: own.lean })),
            firmness: firmnessLine(line.rank, line.move),
            isFit: fits.has(line.slug),
          }))}
        />
      </section>

      {cities.length > 1 ? (
        <Section
          id="cities"
          title="Which city leans toward which role"
          aside={<Link href={impactPlacesHref({ asOf: view.asOf })}>Where careers are forming</Link>}
        >
          <p className="measure mb-4 text-note text-ink-soft">
            How much more of a city’s own evidence points to a role than in the average city. 1× is the
            average, so a city with more records does not look like more demand.{' '}
            {cities.some(({ city }) => city === null) ? 'The Bay Area counts its cities as one.' : null}
          </p>
          <LeanTable
            roles={lines.map(({ slug }) => ({
              slug,
              short: roleWords[slug].short,
              href: hrefOf(slug),
              isFit: fits.has(slug),
            }))}
            rows={shownCities.map(({ place, name, city, eventCount, roles }) => ({
              slug: place,
              name,
              href: city ? asOfHref(placePath(city), view.asOf) : null,
              eventCount,
              isChosen: place === reader.city?.place,
              leans: lines.map(({ slug }) => roles[slug]),
            }))}
          />
        </Section>
      ) : null}

      {ahead.length > 0 ? (
        <Section id="next" title="What comes next, and whom it would touch">
          <NextSteps
            points={ahead}
            rolesOf={({ rule }) => inflectionWords[rule].impacts}
            hrefOf={hrefOf}
            names={next.names}
            asked={view.asOf}
          />
          <p className="mt-3 text-note text-muted">
            The nearest of each kind; no date is on record for them.{' '}
            <Link href={asOfHref('/inflections', view.asOf)}>
              All {next.pending.length} ahead, and {next.fired.length} reached
            </Link>
          </p>
        </Section>
      ) : null}

      <section aria-labelledby="ranking" className="mt-12 border-t border-rule-strong pt-4 lg:mt-16">
        <Disclosure
          open={isTableAsked}
          summary={
            <h2 id="ranking" className="inline text-section">
              The ranking as a table
            </h2>
          }
        >
          <ListFilters {...query} options={options} keep={Object.fromEntries(kept)} />
          <ListBody {...query} result={result} noun="roles">
            <RankTable
              rows={result.shown}
              largest={Math.max(0, ...rows.map(({ index }) => index))}
              caption={`${result.total} of ${rows.length} roles, as of ${formatDay(asOf)}. The score has no unit: compare roles and dates, not absolute figures.`}
              firmness={new Map(lines.map(({ slug, rank, move }) => [slug, firmnessLine(rank, move)]))}
              hrefOf={hrefOf}
              sortOf={(key) => {
                const { href, order } = impactList.sortLink(view, key)
                return { href: keepChoice(href, choice), order }
              }}
            />
          </ListBody>
        </Disclosure>
        <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-note">
          <Link href={sensitivityHref({ asOf: view.asOf })}>Does the conclusion hold?</Link>
          <Link href="/impacts/matrix">Every signal against every role</Link>
          <Link href="/methodology#index">How the score works</Link>
        </p>
        <div className="mt-4 grid gap-1 border-t border-rule pt-2">
          <Disclosure id="movers" summary={`The most new evidence in ${changeWindowDays} days`}>
            <Movers movers={movers} most={maxMovers} hrefOf={hrefOf} />
          </Disclosure>
          <Disclosure id="meaning" summary="What the score is, and what it is not">
            <IndexMeaning {...indexMeaning} />
          </Disclosure>
          <Disclosure id="premise" summary="Why deployments matter for careers">
            <div className="measure grid gap-3 leading-relaxed">
              {premise.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
          </Disclosure>
          <Disclosure id="domains" summary="The roles by domain, each in one sentence">
            <DomainList rows={rows} summaryOf={(slug) => impactContent(slug).summary} hrefOf={hrefOf} />
          </Disclosure>
        </div>
      </section>
    </PageFrame>
  )
}

/** The nearest event of each kind: they come in that order. */
function nearestOfEach<Point extends { rule: string }>(pending: readonly Point[]): Point[] {
  return pending.filter(
    (point, position) => pending.findIndex(({ rule }) => rule === point.rule) === position,
  )
}

/** “Austin leans 1.3× this way, on 12 events”: how a chosen city stands to a role. */
function leanLine(city: string, { lean, eventCount }: Lean): string {
  if (lean === null || eventCount < leastLeanEvents) return `${city}: too few events to say`
  return `${city}: ${timesAverage(lean)} the average, on ${eventCount} events`
}
