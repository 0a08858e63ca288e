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
import { DisputeList } from './dispute-list'
import { factsSentence } from './facts-sentence'
import { GapList } from './gap-list'
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
  sheet,
  by,
  asked,
  filingsHref,
  allHref,
}: {
  sheet: {
    facts: readonly Fact[]
    gaps: readonly GapGroup[]
    disputes: readonly Dispute[]
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
  const { facts, gaps, disputes, publishers } = sheet
  const subjects = factSubjects(sheet, by, asked)
  const header = headers[by]
  const cities = new Set(sheet.places.filter(({ kind }) => kind === 'city').map(({ slug }) => slug))
  const ownPage = ({ place }: { place: string | null }) =>
    by !== 'operator' && place !== null && cities.has(place)
  const listed = facts.filter(
    (fact) => !ownPage(fact) && (filingsHref === undefined || fact.topic !== 'permits'),
  )
  const shown = disputes.filter((one) => one.current || !ownPage(one))
  const elsewhere = disputes.length - shown.length
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
            gaps: gaps.reduce((sum, { count }) => sum + count, 0),
            disputes: disputes.filter(({ current }) => current).length,
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
              caption={`The newest figure of each kind and its age${
                facts.some(ownPage) ? '; every figure of a city is on its page' : ''
              }.`}
            />
            {filingsHref === undefined ? null : (
              <p className="measure text-muted mt-3">
                Permits and filings are <Link href={filingsHref}>listed separately</Link>.
              </p>
            )}
            {listed.length > 0 ? (
              <Disclosure
                className="mt-2"
                summary={
                  by !== 'operator' && listed.length < facts.length
                    ? `All ${listed.length} figures not tied to one city`
                    : `All ${listed.length} figures, each with its date, age and source`
                }
              >
                <KnownTable facts={listed} subjects={subjects} header={header} sourcing={sheet.sourcing} />
              </Disclosure>
            ) : null}
          </>
        ) : (
          <KnownTable facts={facts} subjects={subjects} header={header} sourcing={sheet.sourcing} />
        )}
        <h3>Gaps</h3>
        <GapList groups={gaps} subjects={subjects} asked={asked} />
        <h3>Disputed</h3>
        <DisputeList disputes={shown} subjects={subjects} publishers={publishers} />
        {elsewhere > 0 ? (
          <p className="measure text-muted mt-3">
            {elsewhere === 1
              ? 'One earlier dispute about a city is on that city’s page.'
              : `${elsewhere} earlier disputes about single cities are on their pages.`}
          </p>
        ) : null}
      </div>
    </Section>
  )
}
