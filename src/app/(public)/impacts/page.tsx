import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { impactContent } from '@/content/impacts'
import { impactDomains } from '@/domain/impact/catalog'
import { checkChoices } from '@/domain/ledger/check'
import { filterImpacts, sortImpacts } from '@/domain/ledger/impacts'
import { formatDay } from '@/domain/signal/date'
import { getImpactRanking } from '@/server/queries/impacts'
import { DomainList } from '@/ui/impact/domain-list'
import { RankTable } from '@/ui/impact/rank-table'
import { CareersNav } from '@/ui/layout/careers-nav'
import { FilterNotice } from '@/ui/ledger/filter-notice'
import { sortLink } from '@/ui/ledger/sort-link'
import { FilterForm } from '@/ui/primitives/filters'
import { PageHeading } from '@/ui/primitives/page-heading'
import { Section } from '@/ui/primitives/section'
import { type ImpactView, impactParams, impactsHref, loadImpactParams } from '@/url/impacts'

export const instant = false

export const metadata: Metadata = {
  title: 'Career impacts',
  description:
    'What robotaxi deployments mean for 15 categories of AI career, ranked by an index of deployment evidence that explains itself.',
  ...pageAddress('/impacts'),
}

const labels = { domain: 'Domain' } as const

export default async function ImpactsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const view = await loadImpactParams(searchParams)
  const { asOf, rows } = await getImpactRanking()
  const problems = checkChoices([
    { field: 'domain', value: view.domain, known: impactDomains, noun: 'domain' },
  ])
  const found = filterImpacts(rows, view)
  const href = (change: Partial<ImpactView>) => impactsHref({ ...view, ...change })
  const clearHref = impactsHref({ sort: view.sort, order: view.order })
  return (
    <>
      <StructuredData trail={[{ name: 'Career impacts', path: '/impacts' }]} />
      <CareersNav here="/impacts" />
      <PageHeading kicker="Career impacts" title="What deployments mean for 15 AI careers">
        <p>
          The demand index of an impact adds up dated, sourced deployment signals, weighed by evidence and
          age; its contributions are listed and add up to it exactly. It is evidence of deployment and never a
          labour statistic: it counts no vacancies, no salaries and no people.
        </p>
      </PageHeading>
      <section aria-label="Ranking">
        <FilterForm
          action="/impacts"
          hidden={{
            ...(view.sort === impactParams.sort.defaultValue ? {} : { sort: view.sort }),
            ...(view.order === impactParams.order.defaultValue ? {} : { order: view.order }),
          }}
          clearHref={view.domain === '' ? null : clearHref}
          fields={[
            {
              name: 'domain',
              label: labels.domain,
              any: 'Any domain',
              value: view.domain,
              options: impactDomains.map((value) => ({ value, label: value })),
            },
          ]}
        />
        {found.length === 0 ? (
          <FilterNotice
            problems={problems}
            relaxed={[]}
            withoutHref={(field) => href({ [field]: '' })}
            clearHref={clearHref}
            noun="impacts"
            labels={labels}
          />
        ) : (
          <RankTable
            rows={sortImpacts(found, view.sort, view.order)}
            largest={Math.max(0, ...rows.map(({ index }) => index))}
            caption={`${found.length} of ${rows.length} impacts, as of ${formatDay(asOf)}. The index has no unit: compare impacts and dates, not absolute figures.`}
            sortOf={(key) => sortLink(key, view, key === 'impact' || key === 'domain' ? 'asc' : 'desc', href)}
          />
        )}
        <p className="mt-4 flex flex-wrap gap-x-6 gap-y-1 text-[0.9375rem]">
          <a href="/methodology#index" className="prose-link">
            How the index works
          </a>
          <a href="/impacts/matrix" className="prose-link">
            Every signal against every impact
          </a>
        </p>
      </section>
      <Section id="domains" title="By domain">
        <DomainList rows={rows} summaryOf={(slug) => impactContent(slug).summary} />
      </Section>
    </>
  )
}
