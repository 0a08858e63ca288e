import type { Dispute } from '@/domain/facts/disputes'
import type { Fact } from '@/domain/facts/fact'
import { countLevels } from '@/domain/facts/freshness'
import type { GapGroup } from '@/domain/facts/gaps'
import type { Place } from '@/domain/place/schema'
import type { NameIndex } from '@/domain/shared/names'
import type { Sourcing } from '@/domain/source/sourcing'
import { Disclosure } from '@/ui/kit/disclosure'
import { Link } from '@/ui/kit/link'
import { Section } from '@/ui/kit/section'
import { KnownOverview, KnownTable } from './data-point-table'
import { ConflictList } from './dispute-list'
import { factsSentence } from './facts-sentence'
import { UnknownList } from './gap-list'
import { type FactsBy, factSubjects } from './subjects'

/** Up to so many figures are listed at once; more are shown as an overview first. */
const maxRows = 12

const headers: Record<FactsBy, string> = {
  operator: 'Operator',
  place: 'Place',
  both: 'Operator and place',
}

/**
 * What is known of a subject, how old each figure is, what is not known and what is disputed. On a page of many cities,
 * the figures and the settled disputes of each city are left to that city's page, to which its row leads.
 */
export function FactsSection({
  knowledge,
  by,
  asked,
  filingsHref,
  allHref,
}: {
  knowledge: {
    facts: readonly Fact[]
    unknowns: readonly GapGroup[]
    conflicts: readonly Dispute[]
    names: NameIndex
    places: readonly Pick<Place, 'slug' | 'kind'>[]
    publishers: Record<string, string>
    sourcing: Readonly<Record<string, Sourcing>>
  }
  by: FactsBy
  /** The day as it stands in the page's address; empty is today. */
  asked: string
  /** Where the filings are listed already, such as `#filings`; they are left to that list then. */
  filingsHref?: string
  /** Where the cities are that a long overview leaves out, each with a page of its own. */
  allHref?: string
}) {
  const { facts, unknowns, conflicts, publishers } = knowledge
  const subjects = factSubjects(knowledge, by, asked)
  const header = headers[by]
  const cities = new Set(knowledge.places.filter(({ kind }) => kind === 'city').map(({ slug }) => slug))
  const ownPage = ({ place }: { place: string | null }) =>
    by !== 'operator' && place !== null && cities.has(place)
  const listed = facts.filter(
    (fact) => !ownPage(fact) && (filingsHref === undefined || fact.topic !== 'permits'),
  )
  const disputes = conflicts.filter((one) => one.current || !ownPage(one))
  const elsewhere = conflicts.length - disputes.length
  return (
    <Section
      id="knowledge"
      title="What is known, and what is not"
      aside={<Link href="/methodology#freshness">How old is too old</Link>}
    >
      <div className="facts">
        <p className="measure">
          {factsSentence({
            levels: countLevels(facts),
            facts: facts.length,
            unknowns: unknowns.reduce((sum, { count }) => sum + count, 0),
            disputes: conflicts.filter(({ current }) => current).length,
          })}
        </p>
        <h3>Known</h3>
        {facts.length > maxRows ? (
          <>
            <KnownOverview
              facts={facts}
              subjects={subjects}
              header={header}
              by={by}
              allHref={allHref}
              caption={`The youngest figure of each sort and its age${
                facts.some(ownPage) ? '; every figure of a city is on its page' : ''
              }.`}
            />
            {filingsHref === undefined ? null : (
              <p className="measure text-muted mt-3">
                Permits and proceedings are <Link href={filingsHref}>listed with the filings</Link>.
              </p>
            )}
            {listed.length > 0 ? (
              <Disclosure
                className="mt-2"
                summary={
                  by !== 'operator' && listed.length < facts.length
                    ? `All ${listed.length} figures that are of no one city`
                    : `All ${listed.length} figures, each with its date, age and source`
                }
              >
                <KnownTable
                  facts={listed}
                  subjects={subjects}
                  header={header}
                  sourcing={knowledge.sourcing}
                />
              </Disclosure>
            ) : null}
          </>
        ) : (
          <KnownTable facts={facts} subjects={subjects} header={header} sourcing={knowledge.sourcing} />
        )}
        <h3>Not known</h3>
        <UnknownList groups={unknowns} subjects={subjects} asked={asked} />
        <h3>Disputed</h3>
        <ConflictList conflicts={disputes} subjects={subjects} publishers={publishers} />
        {elsewhere > 0 ? (
          <p className="measure text-muted mt-3">
            {elsewhere === 1
              ? 'One earlier dispute about a city is told on that city’s page.'
              : `${elsewhere} earlier disputes about single cities are told on their pages.`}
          </p>
        ) : null}
      </div>
    </Section>
  )
}
