import type { Metadata } from 'next'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import type { JurisdictionLevel } from '@/domain/lists/jurisdictions'
import type { GovernmentLevel } from '@/domain/place/jurisdiction'
import { governmentLabels } from '@/domain/place/labels'
import { formatDay, type IsoDate } from '@/domain/signal/date'
import type { PlaceKind } from '@/domain/signal/kinds'
import { getJurisdiction, type JurisdictionPage } from '@/server/queries/jurisdictions'
import { JurisdictionTable } from '@/ui/jurisdiction/jurisdiction-table'
import { Ladder } from '@/ui/jurisdiction/ladder'
import { LevelFilings } from '@/ui/jurisdiction/level-filings'
import { Disclosure } from '@/ui/kit/disclosure'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { asOfHref } from '@/url/as-of'
import { filingPath, jurisdictionPath, placePath } from '@/url/paths'
import type { RecordRoute } from '../../_record/record-pages'

/** Title and description; of an unknown slug, that there is none. */
function jurisdictionMetadata(slug: string, page: JurisdictionPage | null): Metadata & { title: string } {
  if (!page) return { title: 'Jurisdiction not found' }
  const { name } = page.place
  return {
    title: `Permits in ${name}`,
    description: `${name}, level by level: the stage each robotaxi operator has reached, what is pending and for how many days, and what is decided.`,
    ...pageAddress(jurisdictionPath(slug)),
  }
}

/** One jurisdiction as it stood on a day. `asked` is that day as it stands in the address; empty is today. */
function JurisdictionView({ slug, page, asked }: { slug: string; page: JurisdictionPage; asked: string }) {
  const { place, around, inside, ladder, levels, registers, names, asOf } = page
  const placeHref = (one: string) => asOfHref(jurisdictionPath(one), asked)
  const isMany = new Set(ladder.map(({ jurisdiction }) => jurisdiction)).size > 1

  return (
    <>
      <StructuredData
        trail={[
          { name: 'Jurisdictions', path: '/jurisdictions' },
          { name: place.name, path: jurisdictionPath(slug) },
        ]}
      />
      <PageHeading
        kicker={
          <>
            <Link look="quiet" href="/jurisdictions">
              Jurisdictions
            </Link>
            {around.map((one) => (
              <span key={one.slug}>
                {' · '}
                <Link look="quiet" href={placeHref(one.slug)}>
                  {one.name}
                </Link>
              </span>
            ))}
          </>
        }
        title={place.name}
      >
        <p>{summary(page)}</p>
      </PageHeading>

      <Section
        id="ladder"
        title="Permit status by operator"
        aside={
          <Link href={asOfHref(placePath(place), asked)}>Cities, fleets and signals in {place.name}</Link>
        }
      >
        <p className="measure mb-4 text-note text-muted">
          A tick is a permit, a disc an activity on record. A ride-hail license is separate, and so is a
          permit for delivery. Disputed reports are not counted.
          {place.kind === 'city' ? ' A city’s permits are those of its state.' : ''}
        </p>
        <Ladder
          rows={ladder}
          names={names}
          showJurisdiction={isMany}
          registerOf={(jurisdiction, operator) => registers[`${jurisdiction}/${operator}`] ?? null}
        />
      </Section>

      {levels.map((one) => (
        <Section
          key={one.level}
          id={one.level}
          title={governmentLabels[one.level]}
          aside={`${one.open.length} open, ${one.decided.length} decided`}
        >
          {isFolded(one.level, place.kind) ? (
            <Disclosure
              summary={`Show all ${one.open.length + one.decided.length}, recalls and investigations among them`}
            >
              <div className="mt-4">
                <LevelBody {...one} asOf={asOf} asked={asked} />
              </div>
            </Disclosure>
          ) : (
            <LevelBody {...one} asOf={asOf} asked={asked} />
          )}
        </Section>
      ))}

      {inside.length > 0 ? (
        <Section id="inside" title={`Jurisdictions inside ${place.name}`}>
          <JurisdictionTable
            rows={inside}
            caption={`${inside.length} ${inside.length === 1 ? 'jurisdiction' : 'jurisdictions'} inside ${place.name}`}
            names={names}
            hrefOf={placeHref}
          />
        </Section>
      ) : null}
    </>
  )
}

/** Whether proceedings of a level would bury those of a state or city under the nation's. */
function isFolded(level: GovernmentLevel, kind: PlaceKind): boolean {
  return (level === 'national' || level === 'bloc') && (kind === 'region' || kind === 'city')
}

/** The agencies of one level, and what is open and decided before them. */
function LevelBody({
  agencies,
  open,
  decided,
  asOf,
  asked,
}: JurisdictionLevel & { asOf: IsoDate; asked: string }) {
  return (
    <>
      <p className="measure mb-4 text-note text-muted">
        {agencies.length === 1 ? 'Agency' : 'Agencies'}: {agencies.map(({ name }) => name).join('; ')}.
      </p>
      {open.length > 0 ? (
        <LevelFilings
          rows={open}
          caption={`${open.length} pending, the longest wait first`}
          asOf={asOf}
          hrefOf={(one) => asOfHref(filingPath(one), asked)}
          showWait
        />
      ) : null}
      {decided.length > 0 ? (
        <div className={open.length > 0 ? 'mt-8' : ''}>
          <LevelFilings
            rows={decided}
            caption={`${decided.length} decided, the latest first`}
            asOf={asOf}
            hrefOf={(one) => asOfHref(filingPath(one), asked)}
            showWait={false}
          />
        </div>
      ) : null}
      {open.length + decided.length === 0 ? (
        <p className="text-muted">No filing on this level is on record.</p>
      ) : null}
    </>
  )
}

function summary({ finding, pending, levels, asOf }: JurisdictionPage): string {
  const all = levels.reduce((sum, { open, decided }) => sum + open.length + decided.length, 0)
  const rides = finding ?? 'No operator on record carries riders here.'
  const before =
    pending === 0
      ? 'Nothing is pending here'
      : `${pending} ${pending === 1 ? 'filing is' : 'filings are'} pending here`
  return `${rides} ${before}; ${all} on record, including the levels around it. As of ${formatDay(asOf)}.`
}

/** What the pages of a jurisdiction, of today and of a past day, are made from. */
export const jurisdictionRoute: RecordRoute<JurisdictionPage> = {
  family: 'jurisdiction',
  read: getJurisdiction,
  metadata: jurisdictionMetadata,
  View: JurisdictionView,
}
