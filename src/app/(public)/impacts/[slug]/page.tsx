import type { Metadata } from 'next'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { impactContent } from '@/content/impacts'
import { findImpact, impacts } from '@/domain/impact/catalog'
import { changeWindowDays } from '@/domain/impact/constants'
import { formatDay } from '@/domain/signal/date'
import { getImpactPage } from '@/server/queries/impacts'
import { PathsTo } from '@/ui/careers/paths-to'
import { IndexFigure } from '@/ui/charts/index-figure'
import { RolesTable, ShiftList } from '@/ui/impact/career-tables'
import { CityShares } from '@/ui/impact/city-shares'
import { ContributionTable } from '@/ui/impact/contribution-table'
import { FactList } from '@/ui/impact/fact-list'
import { ImpactNeighbours } from '@/ui/impact/impact-neighbours'
import { IndexStrip } from '@/ui/impact/index-strip'
import { MechanismList } from '@/ui/impact/mechanism-list'
import { PageHeading } from '@/ui/primitives/page-heading'
import { Section } from '@/ui/primitives/section'
import { impactPath } from '@/url/paths'
import { MissingRecord } from '../../missing-record'

export const ensureStatic = 'navigation'
export const instant = false

type Props = { params: Promise<{ slug: string }> }

export function generateStaticParams() {
  return impacts.map(({ slug }) => ({ slug }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const impact = findImpact((await params).slug)
  if (!impact) return { title: 'Career impact not found' }
  return {
    title: impact.title,
    description: impactContent(impact.slug).summary,
    ...pageAddress(impactPath(impact.slug)),
  }
}

export default async function ImpactPage({ params }: Props) {
  const impact = findImpact((await params).slug)
  if (!impact) return <MissingRecord family="impact" />
  const content = impactContent(impact.slug)
  const page = await getImpactPage(impact.slug)
  const nameOf = (slug: string) => page.operatorNames[slug] ?? page.placeNames[slug] ?? slug
  return (
    <>
      <StructuredData
        trail={[
          { name: 'Career impacts', path: '/impacts' },
          { name: impact.title, path: impactPath(impact.slug) },
        ]}
      />
      <PageHeading kicker={`Career impact ${impact.number}, ${impact.domain}`} title={impact.title}>
        <p>{content.summary}</p>
      </PageHeading>

      <section aria-label="The index today">
        <IndexStrip standing={page} asOf={page.asOf} freshCount={page.freshCount} />
        {page.freshCount === 0 ? (
          <p className="mt-4 border-l-2 border-rule-strong pl-3 text-[0.9375rem] text-muted">
            No signal of the last {changeWindowDays} days bears on this impact
            {page.newest ? `; the newest is of ${formatDay(page.newest)}` : ''}. What is shown rests on older
            evidence alone.
          </p>
        ) : null}
      </section>

      <Section id="change" title="What changes">
        <div className="grid gap-x-14 gap-y-8 lg:grid-cols-[minmax(0,42rem)_minmax(0,1fr)]">
          <div className="grid gap-4 text-lg leading-relaxed">
            {content.change.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
          <FactList signals={page.cited} />
        </div>
      </Section>

      <Section id="roles" title="Roles and skills">
        <RolesTable roles={content.roles} title={impact.title} />
      </Section>

      <Section id="shifts" title="From the roles of today">
        <ShiftList shifts={content.shifts} />
      </Section>

      <div className="grid gap-x-14 lg:grid-cols-[minmax(0,42rem)_minmax(0,1fr)]">
        <Section id="value" title="Strategic value">
          <p className="measure text-lg leading-relaxed">{content.strategicValue}</p>
        </Section>
        <Section id="counter" title="What would prove this wrong">
          <p className="measure leading-relaxed">{content.counterEvidence}</p>
        </Section>
      </div>

      <Section id="paths" title="Paths that lead here">
        <PathsTo impact={impact.slug} />
      </Section>

      <Section
        id="index"
        title="The demand index"
        aside={
          <a href="/methodology#index" className="prose-link">
            How it is computed
          </a>
        }
      >
        <p className="measure mb-5 text-[0.9375rem] text-muted">
          An index of deployment evidence, not a labour statistic: it says how much dated, sourced evidence
          points to this work, and falls as that evidence ages.
        </p>
        <IndexFigure title={impact.title} history={page.history} asOf={page.asOf} />
      </Section>

      <Section id="contributions" title="What it adds up from">
        <ContributionTable
          largest={page.largest}
          rest={page.rest}
          index={page.index}
          nameOf={nameOf}
          listHref={`/api/v1/impacts/${impact.slug}/contributions`}
        />
      </Section>

      <Section id="signals" title="The signals behind it, by mechanism">
        <MechanismList groups={page.mechanisms} />
      </Section>

      <Section id="cities" title="Where it is driven most">
        <CityShares cities={page.cities} />
      </Section>

      <ImpactNeighbours number={impact.number} />
    </>
  )
}
