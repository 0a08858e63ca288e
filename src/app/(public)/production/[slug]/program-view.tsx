import type { Metadata } from 'next'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { isPlan } from '@/domain/lists/production'
import { formatDay, formatWhen, whenOf } from '@/domain/signal/date'
import { milestoneLabels } from '@/domain/signal/labels'
import { getProgramPage, type ProgramPage } from '@/server/queries/program-page'
import { EmptyState } from '@/ui/kit/empty-state'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { MilestoneTable } from '@/ui/lists/milestone-table'
import { ProductionLanes } from '@/ui/production/lanes'
import { PlanTable } from '@/ui/production/plan-table'
import { RateFigure } from '@/ui/production/rate-figure'
import { SourceTitle, sourceDate } from '@/ui/signal/source-list'
import { operatorPath, programPath } from '@/url/paths'
import type { RecordRoute } from '../../_record/record-pages'

/** Title and description; of an unknown slug, that there is none. */
function programMetadata(slug: string, page: ProgramPage | null): Metadata & { title: string } {
  if (!page) return { title: 'Program not found' }
  return {
    title: `${page.program.name}, production`,
    description: `${page.program.name}: milestones by kind, planned and actual milestones, and stated and counted rates, each with its source.`,
    ...pageAddress(programPath(slug)),
  }
}

/** One program as it stood on a day. */
function ProgramView({ slug, page }: { slug: string; page: ProgramPage }) {
  const { program, timeline, promises, asOf } = page
  return (
    <>
      <StructuredData
        trail={[
          { name: 'Production', path: '/production' },
          { name: program.name, path: programPath(slug) },
        ]}
      />
      <PageHeading
        kicker={
          <>
            <Link look="quiet" href="/production">
              Production
            </Link>
            {' · '}
            <Link look="quiet" href={operatorPath(program.operator)}>
              {page.operator?.name ?? program.operator}
            </Link>
          </>
        }
        title={program.name}
      >
        <p>{summary(page)}</p>
      </PageHeading>
      <p className="measure -mt-4 mb-8 text-ink-soft">
        A car built is not a car in service, and a rate is not a count.
      </p>

      {timeline ? (
        <>
          <Section id="milestones" title="Milestones by kind">
            <ProductionLanes timeline={timeline} promises={promises} asOf={asOf} />
          </Section>
          <Section
            id="plans"
            title="Planned and actual"
            aside={
              <Link href={`/promises?operator=${program.operator}`}>
                How {page.operator?.name ?? program.operator} keeps its promises
              </Link>
            }
          >
            <PlanTable promises={promises} name={program.name} />
          </Section>
          <Section id="rates" title="Stated and counted rate">
            <RateFigure claimed={page.claimed} evidenced={page.evidenced} asOf={asOf} />
          </Section>
          <Section
            id="record"
            title="Every milestone"
            aside={`${timeline.milestones.length + timeline.contested.length} on record, ${timeline.contested.length} disputed`}
          >
            <MilestoneTable
              name={program.name}
              milestones={[...timeline.milestones, ...timeline.contested, ...timeline.restating]}
            />
          </Section>
        </>
      ) : (
        <EmptyState>
          No milestone of this program is on record by {formatDay(asOf)}.{' '}
          <Link href={programPath(slug)}>View it as of today</Link>.
        </EmptyState>
      )}

      {page.sources.length > 0 ? (
        <Section id="sources" title="Sources" aside={`${page.sources.length} cited here`}>
          <ul className="gap-x-10 text-note md:columns-2">
            {page.sources.map((source) => (
              <li key={source.id} className="break-inside-avoid border-b border-rule py-2">
                <SourceTitle source={source} />
                <span className="block text-sm text-muted">
                  {source.publisher}, {sourceDate(source)}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

function summary({ program, operator, timeline, asOf }: ProgramPage): string {
  const whose = `A program of ${operator?.name ?? program.operator}${program.site ? `, at ${program.site}` : ''}.`
  const done = timeline?.milestones.findLast(({ milestone }) => !isPlan(milestone))
  const newest = done
    ? `The newest event: ${milestoneLabels[done.milestone].toLowerCase()}, ${formatWhen(whenOf(done))}.`
    : 'Only plans or disputed reports are on record.'
  return `${whose} ${newest} As of ${formatDay(asOf)}.`
}

/** What the pages of a program, of today and of a past day, are made from. */
export const programRoute: RecordRoute<ProgramPage> = {
  family: 'programme',
  read: getProgramPage,
  metadata: programMetadata,
  View: ProgramView,
}
