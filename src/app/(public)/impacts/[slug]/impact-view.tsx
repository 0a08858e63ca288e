import type { Metadata } from 'next'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { impactContent } from '@/content/impacts'
import { impactPractice, occupationNote, practiceMeta } from '@/content/impacts/practice'
import { findImpact, type Impact } from '@/domain/impact/catalog'
import { changeWindowDays } from '@/domain/impact/constants'
import type { FilterProblem } from '@/domain/lists/check'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import { getProseSources } from '@/server/queries/career-content'
import { getImpactPage, type ImpactPage } from '@/server/queries/impact-page'
import { ContentFoot } from '@/ui/careers/content-foot'
import { PathsTo } from '@/ui/careers/paths-to'
import { IndexFigure } from '@/ui/charts/index-figure'
import { RolesTable, ShiftList } from '@/ui/impact/career-tables'
import { ChangeTable } from '@/ui/impact/change-table'
import { ContributionTable } from '@/ui/impact/contribution-table'
import { CorrectedMappings } from '@/ui/impact/corrected-mappings'
import { FactList } from '@/ui/impact/fact-list'
import { FormingTable } from '@/ui/impact/forming-table'
import { ImpactNeighbors } from '@/ui/impact/impact-neighbors'
import { IndexStrip } from '@/ui/impact/index-strip'
import { MechanismList } from '@/ui/impact/mechanism-list'
import {
  AgainstPart,
  BuildList,
  ContrastTable,
  OccupationTable,
  TransferPart,
} from '@/ui/impact/practice-parts'
import { RelatedList } from '@/ui/impact/related-list'
import { SensitivityBadges } from '@/ui/impact/sensitivity-badges'
import { AsOfForm } from '@/ui/kit/as-of-form'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { CareersNav } from '@/ui/layout/careers-nav'
import { impactPlacesHref } from '@/url/impact-places'
import { impactPath } from '@/url/paths'
import { sensitivityHref } from '@/url/sensitivity'
import type { RecordRoute } from '../../_record/record-pages'

type ReadImpact = { impact: Impact; page: ImpactPage }

async function readImpact(slug: string, asOf?: IsoDate): Promise<ReadImpact | null> {
  const impact = findImpact(slug)
  return impact ? { impact, page: await getImpactPage(impact.slug, asOf) } : null
}

/** Title and description; of an unknown slug, that there is none. */
function impactMetadata(slug: string): Metadata & { title: string } {
  const impact = findImpact(slug)
  if (!impact) return { title: 'Career impact not found' }
  return {
    title: impact.title,
    description: impactContent(impact.slug).summary,
    ...pageAddress(impactPath(impact.slug)),
  }
}

/** One impact as it stood on a day. `asked` is that day as it stands in the address; empty is today. */
async function ImpactView({
  page: { impact, page },
  asked,
  problem,
}: {
  page: ReadImpact
  asked: string
  problem: FilterProblem | null
}) {
  const content = impactContent(impact.slug)
  const practice = impactPractice(impact.slug)
  const contributions = `/api/v1/impacts/${impact.slug}/contributions`
  return (
    <>
      <StructuredData
        trail={[
          { name: 'Career impacts', path: '/impacts' },
          { name: impact.title, path: impactPath(impact.slug) },
        ]}
      />
      <CareersNav here="impacts" within />
      <PageHeading kicker={`Career impact ${impact.number}, ${impact.domain}`} title={impact.title}>
        <p>{content.summary}</p>
      </PageHeading>
      <AsOfForm action={impactPath(impact.slug)} asked={asked} problem={problem} />

      <section className="mt-7" aria-label={asked === '' ? 'The index today' : 'The index on that day'}>
        <IndexStrip
          ranked={page}
          sensitivity={page.sensitivity}
          asOf={page.asOf}
          asked={asked}
          freshCount={page.freshCount}
        />
        {page.freshCount === 0 ? (
          <p className="mt-4 border-l-2 border-rule-strong pl-3 text-note text-muted">
            {page.newest
              ? `No new evidence: no event of the last ${changeWindowDays} days bears on this impact; the newest is of ${formatDay(page.newest)}. What is shown rests on older evidence alone.`
              : `No new evidence, and none before: nothing on record by ${formatDay(page.asOf)} bears on this impact.`}
          </p>
        ) : null}
        <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2 text-note">
          {page.newest ? <SensitivityBadges sensitivity={page.sensitivity} /> : null}
          <Link href={sensitivityHref({ asOf: asked })}>Does the conclusion hold?</Link>
        </div>
        <Mainstay page={page} />
      </section>

      <Section id="change" title="What changes">
        <div className="grid gap-x-14 gap-y-8 lg:grid-cols-prose-beside">
          <div className="grid gap-4 text-lg leading-relaxed">
            {content.change.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
          <FactList signals={page.cited} />
        </div>
        {practice.contrast ? <ContrastTable table={practice.contrast} /> : null}
      </Section>

      <Section id="roles" title="Roles and skills">
        <RolesTable roles={content.roles} title={impact.title} />
      </Section>

      <Section id="occupations" title="How statistics would count them">
        <OccupationTable occupations={practice.occupations} note={occupationNote} />
      </Section>

      <Section id="shifts" title="From the roles of today">
        <ShiftList shifts={content.shifts} />
      </Section>

      <Section id="build" title="First three things to build">
        <BuildList build={practice.build} />
      </Section>

      <Section id="paths" title="Paths that lead here">
        <PathsTo impact={impact.slug} asked={asked} />
      </Section>

      <Section id="value" title="Strategic value">
        <p className="measure text-lg leading-relaxed">{content.strategicValue}</p>
      </Section>

      <Section id="transfer" title="If robotaxis stall">
        <TransferPart transfer={practice.transfer} />
      </Section>

      <div className="grid gap-x-14 lg:grid-cols-2">
        <Section id="against" title="What already speaks against it">
          <AgainstPart text={practice.against.text} signals={page.against} />
        </Section>
        <Section id="counter" title="What would prove this wrong">
          <p className="measure leading-relaxed">{content.counterEvidence}</p>
        </Section>
      </div>

      <Section
        id="index"
        title="The demand index"
        aside={<Link href="/methodology#index">How it is computed</Link>}
      >
        <p className="measure mb-5 text-note text-muted">
          An index of deployment evidence, not a labor statistic: it says how much dated, sourced evidence
          points to this work, and falls as that evidence ages.
        </p>
        <IndexFigure title={impact.title} history={page.history} asOf={page.asOf} />
        <div id="change-split" className="mt-6 max-w-2xl">
          <ChangeTable changes={page.changes} />
        </div>
      </Section>

      <Section id="contributions" title="What it adds up from">
        <ContributionTable
          largest={page.largest}
          rest={page.rest}
          index={page.index}
          names={page.names}
          listHref={asked === '' ? contributions : `${contributions}?asOf=${page.asOf}`}
        />
      </Section>

      <Section id="signals" title="The signals behind it, by mechanism">
        <MechanismList groups={page.mechanisms} />
        <CorrectedMappings corrections={page.corrections} />
      </Section>

      <Section
        id="cities"
        title="Where it is driven most"
        aside={
          <Link href={impactPlacesHref({ impact: impact.slug, asOf: asked })}>
            Every place, by city, region or country
          </Link>
        }
      >
        <FormingTable
          rows={page.cities}
          asked={asked}
          caption="The index worked out over the signals of one city alone, with its range under other weights and half-lives. Signals on a region or country are not divided among its cities."
        />
      </Section>

      <Section id="related" title="Careers that rest on the same signals">
        <RelatedList related={page.related} own={page.signalCount} asked={asked} />
      </Section>

      <ImpactNeighbors number={impact.number} asked={asked} />
      <ContentFoot meta={practiceMeta} sources={await getProseSources(practiceMeta)} />
    </>
  )
}

/** What the index would lose most by, where that is worth saying. */
function Mainstay({ page: { sensitivity, mainstayName } }: { page: ImpactPage }) {
  const { dominantSource } = sensitivity
  if (!dominantSource || mainstayName === null) return null
  return (
    <p className="measure mt-3 text-note text-muted">
      Without {mainstayName} alone the index would lose {Math.round(dominantSource.share * 100)}%: no other
      source or publisher carries more of it.
    </p>
  )
}

/** What the pages of an impact, of today and of a past day, are made from. */
export const impactRoute: RecordRoute<ReadImpact> = {
  family: 'impact',
  read: readImpact,
  metadata: impactMetadata,
  View: ImpactView,
}
