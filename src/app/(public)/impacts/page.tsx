import type { Metadata } from 'next'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { impactContent } from '@/content/impacts'
import { formatDay } from '@/domain/signal/date'
import { getImpactRanking } from '@/server/queries/impacts'
import { DomainList } from '@/ui/impact/domain-list'
import { RankTable } from '@/ui/impact/rank-table'
import { PageHeading } from '@/ui/primitives/page-heading'
import { Section } from '@/ui/primitives/section'

export const metadata: Metadata = {
  title: 'Career impacts',
  description:
    'What robotaxi deployments mean for 15 categories of AI career, ranked by an index of deployment evidence that explains itself.',
  ...pageAddress('/impacts'),
}

export default async function ImpactsPage() {
  const { asOf, rows } = await getImpactRanking()
  return (
    <>
      <StructuredData trail={[{ name: 'Career impacts', path: '/impacts' }]} />
      <PageHeading kicker="Career impacts" title="What deployments mean for 15 AI careers">
        <p>
          The demand index of an impact adds up dated, sourced deployment signals, weighed by evidence and
          age; its contributions are listed and add up to it exactly. It is evidence of deployment and never a
          labour statistic: it counts no vacancies, no salaries and no people.
        </p>
      </PageHeading>
      <section aria-label="Ranking">
        <RankTable
          rows={rows}
          caption={`The ${rows.length} impacts by demand index, as of ${formatDay(asOf)}. The index has no unit: compare impacts and dates, not absolute figures.`}
        />
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
