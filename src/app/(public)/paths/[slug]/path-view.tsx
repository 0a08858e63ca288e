import type { Metadata } from 'next'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { pathContent } from '@/content/paths'
import type { PathRow } from '@/domain/careers/path-list'
import { findPath } from '@/domain/careers/paths'
import { formatSpan } from '@/domain/careers/plan-markdown'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import { getProseSources } from '@/server/queries/career-content'
import { getPath } from '@/server/queries/paths'
import { siteUrl } from '@/server/site'
import { BridgeTable } from '@/ui/careers/bridge-table'
import { ContentFoot } from '@/ui/careers/content-foot'
import { PathImpacts } from '@/ui/careers/path-impacts'
import { PathNeighbors } from '@/ui/careers/path-neighbors'
import { PathSkills } from '@/ui/careers/path-skills'
import { ProgressPanel } from '@/ui/careers/progress-panel.client'
import { ProgressProvider } from '@/ui/careers/progress-store.client'
import { RoadmapList } from '@/ui/careers/roadmap-list'
import { StepCheck } from '@/ui/careers/step-check.client'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { pathFileHref } from '@/url/career-paths'
import { pathList } from '@/url/lists'
import { careerPathAddress } from '@/url/paths'
import { planHref } from '@/url/plan'
import type { RecordRoute } from '../../_record/record-pages'

type ReadPath = { row: PathRow; asOf: IsoDate }

/** Title and description; of an unknown slug, that there is none. */
function pathMetadata(slug: string): Metadata & { title: string } {
  const path = findPath(slug)
  if (!path) return { title: 'Career path not found' }
  return {
    title: path.title,
    description: pathContent(path.slug).summary,
    ...pageAddress(careerPathAddress(path.slug)),
  }
}

/** One path with the index of its impacts on a day. `asked` is that day as it stands in the address; empty is today. */
async function PathView({ page: { row, asOf }, asked }: { page: ReadPath; asked: string }) {
  const { slug, title, number, impacts, months, hours, steps } = row
  const content = pathContent(slug)
  const sources = await getProseSources(content)
  const path = careerPathAddress(slug)
  return (
    <>
      <StructuredData
        trail={[
          { name: 'Career paths', path: '/paths' },
          { name: title, path },
        ]}
      />
      <PageHeading
        kicker={
          <>
            <Link look="quiet" href={pathList.href({ asOf: asked })}>
              Career paths
            </Link>{' '}
            · {number}
          </>
        }
        title={title}
      >
        <p>{content.summary}</p>
      </PageHeading>

      <div className="grid grid-cols-1 gap-x-14 lg:grid-cols-prose-beside">
        <Section id="work" title="The work">
          <p className="text-lg leading-relaxed">{content.work}</p>
          <p className="mt-4 leading-relaxed">
            <strong>Not for:</strong> {content.notFor}
          </p>
        </Section>
        <Section id="worth" title="What it takes and what it gives">
          <DefinitionList look="lines">
            <Definition term="Strengths that it uses">{content.strengths.join(', ')}</Definition>
            <Definition term="Core tools">{content.tools}</Definition>
            <Definition term="Why it matters to a fleet">{content.value}</Definition>
            <Definition term="The roadmap">
              {formatSpan(months, 'months')}, {formatSpan(hours, 'hours')}, {steps} steps
            </Definition>
          </DefinitionList>
        </Section>
      </div>

      <Section
        id="impacts"
        title="Where it leads"
        aside={<Link href={planHref({ path: slug, asOf: asked })}>Make a plan of this path</Link>}
      >
        <PathImpacts impacts={impacts} asOf={asOf} asked={asked} />
      </Section>

      <Section id="skills" title="Skills">
        <PathSkills skills={content.skills} />
      </Section>

      <Section id="bridges" title="Where you come from">
        <BridgeTable bridges={content.bridges} roadmap={content.roadmap} />
      </Section>

      <Section
        id="roadmap"
        title="The roadmap"
        aside={
          <Link href={pathFileHref(slug, asked)} download>
            The whole plan as Markdown
          </Link>
        }
      >
        <p className="measure mb-4 text-note text-muted">
          {formatSpan(months, 'months')} beside a job, {formatSpan(hours, 'hours')} in all: estimates for a
          beginner. Every step ends in something to show.
        </p>
        <ProgressProvider key={slug} path={slug} roadmap={content.roadmap}>
          <ProgressPanel head={{ title, summary: content.summary, address: `${siteUrl()}${path}` }} />
          <RoadmapList
            roadmap={content.roadmap}
            mark={(step) => <StepCheck id={step.id} title={step.title} />}
          />
        </ProgressProvider>
      </Section>
      <p className="mt-6 text-sm text-muted">
        Score of {formatDay(asOf)}. Progress and answers stay in your browser.
      </p>
      <PathNeighbors number={number} asked={asked} />
      <ContentFoot meta={content} sources={sources} />
    </>
  )
}

/** What the pages of a path, of today and of a past day, are made from. */
export const pathRoute: RecordRoute<ReadPath> = {
  family: 'path',
  read: getPath,
  metadata: pathMetadata,
  View: PathView,
}
