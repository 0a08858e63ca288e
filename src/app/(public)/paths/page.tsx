import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { pathsIntro, pathsMeta } from '@/content/paths'
import { fitIntro, paperSteps } from '@/content/paths/fit'
import { findImpact, impactSlugs, impacts } from '@/domain/impact/catalog'
import { readAsOf } from '@/domain/ledger/as-of'
import { checkChoices } from '@/domain/ledger/check'
import { filterPaths, sortPaths } from '@/domain/ledger/paths'
import { formatDay } from '@/domain/signal/date'
import { today } from '@/server/clock'
import { getProseSources } from '@/server/queries/career-content'
import { getPathRows } from '@/server/queries/paths'
import { AdvisedMoves } from '@/ui/careers/advised-moves'
import { ContentFoot } from '@/ui/careers/content-foot'
import { FitLauncher } from '@/ui/careers/fit-launcher.client'
import { FitPaper } from '@/ui/careers/fit-paper'
import { PathTable } from '@/ui/careers/path-table'
import { FilterForm } from '@/ui/kit/filter-form'
import { FilterInput } from '@/ui/kit/filter-input'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { CareersNav } from '@/ui/layout/careers-nav'
import { DayProblem } from '@/ui/ledger/day-problem'
import { FilterNotice } from '@/ui/ledger/filter-notice'
import { keptSort, sortLink } from '@/ui/ledger/sort-link'
import { asOfHref } from '@/url/as-of'
import { loadPathParams, type PathView, pathParams, pathsHref } from '@/url/career-paths'
import { impactPath, pathPath } from '@/url/paths'
import { planHref } from '@/url/plan'

export const instant = false

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const view = await loadPathParams(searchParams)
  const { asOf } = readAsOf(view.asOf, today())
  const impact = findImpact(view.impact)
  return {
    title: `Career paths${impact ? ` to ${impact.title}` : ''}${view.asOf === '' ? '' : `, ${formatDay(asOf)}`}`,
    description:
      'Seven paths into robotaxi work side by side, with the live index of the impacts that each leads to, a fit tool that stays in the browser, and a roadmap for each.',
    ...pageAddress('/paths'),
  }
}

const labels = { impact: 'Leads to' } as const

export default async function PathsPage({ searchParams }: Props) {
  const view = await loadPathParams(searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const [{ rows }, sources] = await Promise.all([getPathRows(asOf), getProseSources(pathsMeta)])
  const problems = checkChoices([
    { field: 'impact', value: view.impact, known: impactSlugs, noun: 'career impact' },
  ])
  const shown = sortPaths(problems.length > 0 ? [] : filterPaths(rows, view), view.sort, view.order)
  const href = (change: Partial<PathView>) => pathsHref({ ...view, ...change })
  const clearHref = pathsHref({ sort: view.sort, order: view.order })
  return (
    <>
      <StructuredData trail={[{ name: 'Career paths', path: '/paths' }]} />
      <CareersNav here="paths" />
      <PageHeading
        kicker={
          <Link look="quiet" href="/impacts">
            Career impacts
          </Link>
        }
        title="Seven paths into the work"
      >
        <p>{pathsIntro[0]}</p>
      </PageHeading>
      <section aria-label="The paths compared">
        <FilterForm
          action="/paths"
          hidden={keptSort(view, pathParams)}
          clearHref={view.impact !== '' || view.asOf !== '' ? clearHref : null}
          fields={[
            {
              name: 'impact',
              label: labels.impact,
              any: 'Any impact',
              value: view.impact,
              options: impacts.map(({ slug, title }) => ({ value: slug, label: title })),
            },
          ]}
        >
          <FilterInput name="asOf" label="Index as of" value={view.asOf} type="date" />
        </FilterForm>
        <DayProblem problem={problem} />
        {shown.length === 0 ? (
          <FilterNotice
            problems={problems}
            relaxed={[]}
            withoutHref={(field) => href({ [field]: '' })}
            clearHref={clearHref}
            noun="paths"
            labels={labels}
          />
        ) : (
          <PathTable
            rows={shown}
            caption={`${shown.length} of ${rows.length} paths. The index is the demand index as of ${formatDay(asOf)}: deployment evidence, not a labor statistic. Ordered by it, a path stands by its largest; indices are never added. Hours are estimates beside a job.`}
            asked={view.asOf}
            sortOf={(key) => sortLink(key, view, key === 'index' ? 'desc' : 'asc', href)}
          />
        )}
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
            href: asOfHref(pathPath(slug), view.asOf),
            impacts: own.map((one) => ({
              slug: one.slug,
              title: one.title,
              index: one.index,
              href: asOfHref(impactPath(one.slug), view.asOf),
            })),
          }))}
        />
      </Section>

      <Section id="paper" title="The same on paper">
        <ol className="measure mb-5 list-decimal pl-5 text-note">
          {paperSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <FitPaper />
      </Section>

      <Section id="moves" title="Moves that the article advises">
        <AdvisedMoves />
      </Section>
      <ContentFoot meta={pathsMeta} sources={sources} />
    </>
  )
}
