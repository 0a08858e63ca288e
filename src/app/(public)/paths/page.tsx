import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { pathsIntro, pathsMeta } from '@/content/paths'
import { fitIntro, paperSteps } from '@/content/paths/fit'
import { filterPaths, sortPaths } from '@/domain/careers/path-list'
import { findImpact, impactSlugs, impacts } from '@/domain/impact/catalog'
import { readAsOf } from '@/domain/lists/as-of'
import { formatDay } from '@/domain/signal/date'
import { today } from '@/server/clock'
import { getProseSources } from '@/server/queries/career-content'
import { getPathRows } from '@/server/queries/paths'
import { AdvisedMoves } from '@/ui/careers/advised-moves'
import { ContentFoot } from '@/ui/careers/content-foot'
import { FitLauncher } from '@/ui/careers/fit-launcher.client'
import { FitPaper } from '@/ui/careers/fit-paper'
import { PathTable } from '@/ui/careers/path-table'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { asOfHref } from '@/url/as-of'
import { pathList } from '@/url/lists'
import { headingOf, trailOf } from '@/url/pages'
import { careerPathAddress, impactPath } from '@/url/paths'
import { planHref } from '@/url/plan'
import { findRows } from '../_list/find-rows'
import { ListBody, ListFilters } from '../_list/list-page'
import { PageFrame } from '../_page/page-frame'

export const instant = false

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { view } = await pathList.read(searchParams)
  const { asOf } = readAsOf(view.asOf, today())
  const impact = findImpact(view.impact)
  return {
    title: `Career paths${impact ? ` to ${impact.title}` : ''}${view.asOf === '' ? '' : `, ${formatDay(asOf)}`}`,
    description:
      'Seven paths into robotaxi work side by side, with the live scores of the roles that each leads to, a fit tool that stays in the browser, and a roadmap for each.',
    ...pageAddress('/paths'),
  }
}

export default async function PathsPage({ searchParams }: Props) {
  const { view } = await pathList.read(searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const [{ rows }, sources] = await Promise.all([getPathRows(asOf), getProseSources(pathsMeta)])
  const options = { impact: impacts.map(({ slug, title }) => ({ value: slug, label: title })) }
  const query = { list: pathList, view }
  const result = findRows({
    ...query,
    options,
    known: { impact: impactSlugs },
    find: (asked) => filterPaths(rows, asked),
    sort: sortPaths,
  })
  return (
    <PageFrame page="paths" day={{ address: pathList.href(view), asked: view.asOf, problem }}>
      <StructuredData trail={trailOf('paths')} />
      <PageHeading
        kicker={
          <Link look="quiet" href="/impacts">
            Roles
          </Link>
        }
        title={headingOf('paths')}
      >
        <p>{pathsIntro[0]}</p>
      </PageHeading>
      <section aria-label="The paths compared">
        <ListFilters {...query} options={options} />
        <ListBody {...query} result={result} noun="paths">
          <PathTable
            rows={result.shown}
            caption={`${result.total} of ${rows.length} paths. The score is the deployment evidence score of ${formatDay(asOf)}: deployment evidence, not a labor statistic. Sorted by score, a path ranks by its largest; scores are never added. Hours are estimates beside a job.`}
            asked={view.asOf}
            sortOf={(key) => pathList.sortLink(view, key)}
          />
        </ListBody>
        <p className="measure mt-4 text-note text-muted">{pathsIntro[1]}</p>
      </section>

      <Section
        id="fit"
        title="Which one fits you?"
        aside={<Link href={planHref({ asOf: view.asOf })}>Make a plan without it</Link>}
      >
        <p className="measure mb-5">{fitIntro}</p>
        <FitLauncher
          day={formatDay(asOf)}
          paths={rows.map(({ slug, title, impacts: own }) => ({
            slug,
            title,
            href: asOfHref(careerPathAddress(slug), view.asOf),
            impacts: own.map((one) => ({
              slug: one.slug,
              title: one.title,
              index: one.index,
              href: asOfHref(impactPath(one.slug), view.asOf),
            })),
          }))}
        />
      </Section>

      <Section id="paper" title="Print the fit tool">
        <ol className="measure mb-5 list-decimal pl-5 text-note">
          {paperSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <FitPaper />
      </Section>

      <Section id="moves" title="Moves that Skilldential advises">
        <AdvisedMoves />
      </Section>
      <ContentFoot meta={pathsMeta} sources={sources} />
    </PageFrame>
  )
}
