import type { Metadata } from 'next'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { impactContent } from '@/content/impacts'
import { impactPractice, occupationNote, practiceMeta } from '@/content/impacts/practice'
import { findImpact, type Impact } from '@/domain/impact/catalog'
import { changeWindowDays } from '@/domain/impact/constants'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import { getProseSources } from '@/server/queries/career-content'
import { getImpactPage, type ImpactPage } from '@/server/queries/impact-page'
import { lineMonths } from '@/server/queries/role-lines'
import { Answers } from '@/ui/careers/answers'
import { ContentFoot } from '@/ui/careers/content-foot'
import { PathsTo } from '@/ui/careers/paths-to'
import { IndexFigure } from '@/ui/charts/index-figure'
import { RoleCards, ShiftList } from '@/ui/impact/career-tables'
import { ChangeTable } from '@/ui/impact/change-table'
import { ContributionTable } from '@/ui/impact/contribution-table'
import { CorrectedMappings } from '@/ui/impact/corrected-mappings'
import { FactList } from '@/ui/impact/fact-list'
import { FormingTable } from '@/ui/impact/forming-table'
import { ImpactNeighbors } from '@/ui/impact/impact-neighbors'
import { IndexStrip } from '@/ui/impact/index-strip'
import { MechanismList, ReasonList } from '@/ui/impact/mechanism-list'
import {
  AgainstPart,
  BuildList,
  ContrastTable,
  OccupationTable,
  TransferPart,
} from '@/ui/impact/practice-parts'
import { RelatedList } from '@/ui/impact/related-list'
import { WeightyEvents } from '@/ui/impact/weighty-events'
import { Link } from '@/ui/kit/link'
import { PartTabs } from '@/ui/kit/part-tabs.client'
import { Section } from '@/ui/kit/section'
import { impactPlacesHref } from '@/url/impact-places'
import { impactPath } from '@/url/paths'
import { sensitivityHref } from '@/url/sensitivity'
import type { RecordRoute } from '../../_record/record-pages'
import { answersOf } from './answers-of'

type ReadImpact = { impact: Impact; page: ImpactPage }

async function readImpact(slug: string, asOf?: IsoDate): Promise<ReadImpact | null> {
  const impact = findImpact(slug)
  return impact ? { impact, page: await getImpactPage(impact.slug, asOf) } : null
}

/** Title and description; of an unknown slug, that there is none. */
function impactMetadata(slug: string): Metadata & { title: string } {
  const impact = findImpact(slug)
  if (!impact) return { title: 'Role not found' }
  return {
    title: impact.title,
    description: `Jobs, cities and evidence: ${impactContent(impact.slug).summary}`,
    ...pageAddress(impactPath(impact.slug)),
  }
}

/** One role as it stood on a day. `asked` is that day as it stands in the address; empty is today. */
async function ImpactView({ page: { impact, page }, asked }: { page: ReadImpact; asked: string }) {
  const content = impactContent(impact.slug)
  const practice = impactPractice(impact.slug)
  return (
    <>
      <StructuredData
        trail={[
          { name: 'Careers', path: '/impacts' },
          { name: impact.title, path: impactPath(impact.slug) },
        ]}
      />
      <p className="kicker">Careers · {impact.domain}</p>
      <h1 className="mb-3 text-finding">{impact.title}</h1>
      <Answers answers={answersOf(page, asked)} />

      <section aria-label={asked === '' ? 'The score today' : 'The score on that day'} className="mt-4">
        <IndexFigure
          title={impact.title}
          history={page.line.points}
          months={lineMonths}
          asOf={page.asOf}
          newest={page.newest}
          events={page.events.map(({ signal }) => signal)}
          beside={<WeightyEvents events={page.events} leftOut={page.leftOut} />}
        />
        {page.freshCount === 0 ? (
          <p className="mt-4 border-l-2 border-rule-strong pl-3 text-note text-muted">
            {page.newest
              ? `No new evidence: no event of the last ${changeWindowDays} days concerns this role; the newest is of ${formatDay(page.newest)}. The score rests on older evidence.`
              : `No new evidence, and none before: nothing on record by ${formatDay(page.asOf)} concerns this role.`}
          </p>
        ) : null}
      </section>

      <Section id="roles" title={`${content.roles.length} jobs, and the skills they ask for`}>
        <RoleCards roles={content.roles} shifts={content.shifts} />
      </Section>

      <Section id="build" title="What to build first">
        <BuildList build={practice.build} />
      </Section>

      <Section id="paths" title="Paths that lead here">
        <PathsTo impact={impact.slug} asked={asked} />
      </Section>

      <section aria-labelledby="evidence" className="mt-12 border-t border-rule-strong pt-4">
        <h2 id="evidence" className="mb-3 text-section lg:text-section-wide">
          Evidence for and against
        </h2>
        <div className="grid gap-x-14 gap-y-6 lg:grid-cols-2">
          <section aria-labelledby="for">
            <h3 id="for" className="mb-1 text-body">
              For
            </h3>
            <ReasonList groups={page.mechanisms} />
          </section>
          <section aria-labelledby="against">
            <h3 id="against" className="mb-1 text-body">
              Against
            </h3>
            <AgainstPart text={practice.against.text} signals={page.against} />
            <section aria-labelledby="counter" className="mt-3">
              <h4 id="counter" className="font-semibold">
                What would prove it wrong
              </h4>
              <p className="measure text-note">{content.counterEvidence}</p>
            </section>
          </section>
        </div>
      </section>

      <PartTabs
        label="More on this role"
        tabs={[
          { id: 'stall', label: 'If robotaxis stall' },
          { id: 'why', label: 'What changes' },
          { id: 'score', label: 'Contributions', count: page.signalCount },
          { id: 'where', label: 'Cities' },
          { id: 'method', label: 'Statistics and sources' },
        ]}
      />
      <div id="part-stall">
        <Section id="transfer" title="If robotaxis stall">
          <TransferPart transfer={practice.transfer} />
        </Section>
        <Section id="value" title="Strategic value">
          <p className="measure leading-relaxed">{content.strategicValue}</p>
        </Section>
      </div>
      <div id="part-why">
        <Section id="change" title="What changes">
          <div className="grid gap-x-14 gap-y-8 lg:grid-cols-prose-beside">
            <div className="grid gap-4 leading-relaxed">
              {content.change.map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
            <FactList signals={page.cited} />
          </div>
          {practice.contrast ? <ContrastTable table={practice.contrast} /> : null}
        </Section>
        <Section id="shifts" title="Where people come from">
          <ShiftList shifts={content.shifts} />
        </Section>
      </div>
      <div id="part-score">
        <ScorePart impact={impact} page={page} asked={asked} />
      </div>
      <div id="part-where">
        <Section
          id="cities"
          title="Where the evidence is"
          aside={
            <Link href={impactPlacesHref({ impact: impact.slug, asOf: asked })}>
              Every place, by city, state or country
            </Link>
          }
        >
          <FormingTable
            rows={page.cities}
            asked={asked}
            caption="The score over the signals of one city alone, with its range under other weights and half-lives. More records are not more demand. Signals on a state or country are not divided among its cities."
          />
        </Section>
        <Section id="related" title="Roles that share signals">
          <RelatedList related={page.related} own={page.signalCount} asked={asked} />
        </Section>
      </div>
      <div id="part-method">
        <Section id="occupations" title="Official occupation codes (SOC)">
          <OccupationTable occupations={practice.occupations} note={occupationNote} />
        </Section>
        <ContentFoot meta={practiceMeta} sources={await getProseSources(practiceMeta)} />
      </div>

      <ImpactNeighbors number={impact.number} asked={asked} />
    </>
  )
}

/** The score taken apart: its figures, its change, and every contribution. */
function ScorePart({ impact, page, asked }: { impact: Impact; page: ImpactPage; asked: string }) {
  const contributions = `/api/v1/impacts/${impact.slug}/contributions`
  return (
    <>
      <Section
        id="index"
        title="The deployment evidence score"
        aside={<Link href="/methodology#index">How it is computed</Link>}
      >
        <IndexStrip
          ranked={page}
          sensitivity={page.sensitivity}
          asOf={page.asOf}
          asked={asked}
          freshCount={page.freshCount}
        />
        <p className="mt-3 text-note">
          <Link href={sensitivityHref({ asOf: asked })}>Does the conclusion hold?</Link>
        </p>
        <Mainstay page={page} />
        <div id="change-split" className="mt-6 max-w-2xl">
          <ChangeTable changes={page.changes} />
        </div>
      </Section>
      <Section id="contributions" title="Contributions">
        <ContributionTable
          largest={page.largest}
          rest={page.rest}
          index={page.index}
          names={page.names}
          listHref={asked === '' ? contributions : `${contributions}?asOf=${page.asOf}`}
        />
      </Section>
      <Section id="signals" title="Signals by mechanism">
        <MechanismList groups={page.mechanisms} />
        <CorrectedMappings corrections={page.corrections} />
      </Section>
    </>
  )
}

/** What the score would lose most by, where that is worth saying. */
function Mainstay({ page: { sensitivity, mainstayName } }: { page: ImpactPage }) {
  const { dominantSource } = sensitivity
  if (!dominantSource || mainstayName === null) return null
  return (
    <p className="measure mt-3 text-note text-muted">
      Most dependent on: {mainstayName} ({Math.round(dominantSource.share * 100)}%).
    </p>
  )
}

/** What the pages of a role, of today and of a past day, are made from. */
export const impactRoute: RecordRoute<ReadImpact> = {
  family: 'impact',
  read: readImpact,
  metadata: impactMetadata,
  View: ImpactView,
}
