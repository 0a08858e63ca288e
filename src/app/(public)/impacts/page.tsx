import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { premise } from '@/content/domains'
import { impactContent } from '@/content/impacts'
import { indexMeaning } from '@/content/index-meaning'
import { impactDomains } from '@/domain/impact/catalog'
import { changeWindowDays } from '@/domain/impact/constants'
import { publishedSettings } from '@/domain/impact/settings'
import { readAsOf } from '@/domain/lists/as-of'
import { filterImpacts, sortImpacts } from '@/domain/lists/impacts'
import { formatDay } from '@/domain/signal/date'
import { today } from '@/server/clock'
import { getImpactRanking } from '@/server/queries/impacts'
import { getMovers } from '@/server/queries/recent-impacts'
import { getSensitivity } from '@/server/queries/sensitivity'
import { DomainList } from '@/ui/impact/domain-list'
import { IndexMeaning } from '@/ui/impact/index-meaning'
import { RankTable } from '@/ui/impact/rank-table'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { CareersNav } from '@/ui/layout/careers-nav'
import { Movers } from '@/ui/overview/movers'
import { asOfHref } from '@/url/as-of'
import { impactPlacesHref } from '@/url/impact-places'
import { impactList } from '@/url/lists'
import { headingOf, trailOf } from '@/url/pages'
import { impactPath } from '@/url/paths'
import { sensitivityHref } from '@/url/sensitivity'
import { findRows } from '../_list/find-rows'
import { ListBody, ListFilters } from '../_list/list-page'

export const instant = false

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { asOf: asked } = (await impactList.read(searchParams)).view
  const { asOf, problem } = readAsOf(asked, today())
  return {
    title: asked === '' || problem ? 'Career impacts' : `Career impacts, ${formatDay(asOf)}`,
    description:
      'What robotaxi deployments mean for 15 categories of AI career, ranked on any day by an index of deployment evidence that explains itself.',
    ...pageAddress('/impacts'),
  }
}

const maxMovers = 5

export default async function ImpactsPage({ searchParams }: Props) {
  const { view } = await impactList.read(searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const [{ rows }, movers, sensitivity] = await Promise.all([
    getImpactRanking(asOf),
    getMovers(asOf),
    getSensitivity(asOf, publishedSettings),
  ])
  const options = { domain: impactDomains.map((value) => ({ value, label: value })) }
  const query = { list: impactList, view }
  const result = findRows({
    ...query,
    options,
    find: (asked) => filterImpacts(rows, asked),
    sort: sortImpacts,
  })
  const hrefOf = (slug: string) => asOfHref(impactPath(slug), view.asOf)
  return (
    <>
      <StructuredData trail={trailOf('impacts')} />
      <CareersNav here="impacts" />
      <PageHeading kicker="Career impacts" title={headingOf('impacts')}>
        <p>
          The demand index of an impact adds up dated, sourced deployment signals, weighed by evidence and
          age. It is evidence of deployment and never a labor statistic. As of{' '}
          <time dateTime={asOf}>{formatDay(asOf)}</time>.
        </p>
      </PageHeading>
      <section aria-label="Ranking">
        <ListFilters {...query} options={options} dayProblem={problem} />
        <ListBody {...query} result={result} noun="impacts">
          <RankTable
            rows={result.shown}
            largest={Math.max(0, ...rows.map(({ index }) => index))}
            caption={`${result.total} of ${rows.length} impacts, as of ${formatDay(asOf)}. The index has no unit: compare impacts and dates, not absolute figures.`}
            sensitivity={new Map(sensitivity.map((one) => [one.impact, one]))}
            hrefOf={hrefOf}
            sortOf={(key) => impactList.sortLink(view, key)}
          />
        </ListBody>
        <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-note">
          <Link href={sensitivityHref({ asOf: view.asOf })}>Does the conclusion hold?</Link>
          <Link href={impactPlacesHref({ asOf: view.asOf })}>Where careers are forming</Link>
          <Link href="/impacts/matrix">Every signal against every impact</Link>
          <Link href="/methodology#index">How the index works</Link>
        </p>
      </section>
      <div className="grid gap-x-14 lg:grid-cols-2">
        <Section id="movers" title={`The most new evidence in ${changeWindowDays} days`}>
          <Movers movers={movers} most={maxMovers} hrefOf={hrefOf} />
        </Section>
        <Section id="premise" title="Why look at deployments at all">
          <div className="grid gap-3 leading-relaxed">
            {premise.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </Section>
      </div>
      <Section id="meaning" title="What the index is, and what it is not">
        <IndexMeaning {...indexMeaning} />
      </Section>
      <Section id="domains" title="By domain">
        <DomainList rows={rows} summaryOf={(slug) => impactContent(slug).summary} hrefOf={hrefOf} />
      </Section>
    </>
  )
}
