import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { governmentLabels } from '@/domain/place/labels'
import { subjectWords } from '@/domain/projection/figure-text'
import { stageDate } from '@/domain/projection/filings'
import { nameIndex } from '@/domain/shared/names'
import { formatRange } from '@/domain/shared/range'
import { formatDay, formatWhen } from '@/domain/signal/date'
import { permitTypeLabels, stageLabels } from '@/domain/signal/labels'
import { type FilingPage, getFilingPage } from '@/server/queries/filing-page'
import { getSourcingFinder } from '@/server/queries/sourcing'
import { FilingHistory } from '@/ui/filing/filing-history'
import { gapSentence, scopeWarning, waitWords } from '@/ui/filing/gap-text'
import { VehicleBars } from '@/ui/filing/vehicle-bars'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
import { EmptyState } from '@/ui/kit/empty-state'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { asOfHref } from '@/url/as-of'
import { filingPath, jurisdictionPath, operatorPath, signalPath } from '@/url/paths'
import type { RecordRoute } from '../../_record/record-pages'

/** Title and description; of an unknown slug, that there is none. */
function filingMetadata(slug: string, page: FilingPage | null): Metadata & { title: string } {
  if (!page) return { title: 'Filing not found' }
  const { filing, state, operator } = page
  const stage = state
    ? `${stageLabels[state.stage].toLowerCase()} ${formatWhen(stageDate(state))}`
    : 'no step yet'
  return {
    title: filing.title,
    description: `${operator?.name ?? filing.operator}, ${permitTypeLabels[filing.permitType].toLowerCase()}: ${stage}. Every step with its documents, and vehicles requested, authorized, registered and observed.`,
    ...pageAddress(filingPath(slug)),
  }
}

/** One filing as it stood on a day. `asked` is that day as it stands in the address; empty is today. */
async function FilingView({ slug, page, asked }: { slug: string; page: FilingPage; asked: string }) {
  const { filing, state, asOf, waiting } = page
  const [place] = page.places
  const sourcing = await getSourcingFinder(asOf)
  const warning = scopeWarning(page.vehicles)
  const names = nameIndex(page.programs)

  return (
    <>
      <StructuredData
        trail={[
          { name: 'Filings', path: '/filings' },
          { name: filing.title, path: filingPath(slug) },
        ]}
      />
      <PageHeading
        kicker={
          <>
            <Link look="quiet" href="/filings">
              Filings
            </Link>
            {place ? (
              <>
                {' · '}
                <Link look="quiet" href={asOfHref(jurisdictionPath(place.slug), asked)}>
                  {place.name}
                </Link>
              </>
            ) : null}
          </>
        }
        title={filing.title}
      >
        <p>{statusSentence(page)}</p>
      </PageHeading>

      <DefinitionList look="facts" className="mt-6 sm:grid-cols-2 lg:grid-cols-4">
        <Definition term="What it is">{permitTypeLabels[filing.permitType]}</Definition>
        <Definition term="Operator">
          <Link href={operatorPath(filing.operator)}>{page.operator?.name ?? filing.operator}</Link>
        </Definition>
        <Definition term="Agency" note={`Level: ${governmentLabels[page.level].toLowerCase()}`}>
          {page.agency?.name ?? filing.agency}
        </Definition>
        <Definition
          term="Jurisdiction"
          note={page.places
            .slice(1)
            .map(({ name }) => name)
            .join(', ')}
        >
          {place ? (
            <Link href={asOfHref(jurisdictionPath(place.slug), asked)}>{place.name}</Link>
          ) : (
            filing.place
          )}
        </Definition>
        <Definition term="Reference">{filing.reference ?? 'None on record'}</Definition>
        {state ? (
          <>
            <Definition term="Stage" note={state.contestedOnly ? 'Disputed reports only' : undefined}>
              {stageLabels[state.stage]}, <Interval {...stageDate(state)} />
            </Definition>
            <Definition term="Status">{state.open ? 'Pending' : 'Decided'}</Definition>
            <Definition term="Days pending" note={waitNote(page)}>
              {waiting ? waitWords(waiting) : 'Not pending'}
            </Definition>
          </>
        ) : null}
      </DefinitionList>

      <Section
        id="steps"
        title="Steps and documents"
        aside={
          state
            ? `${state.steps.length + state.contested.length} on record, oldest first${again(state.restating.length)}`
            : null
        }
      >
        {state ? (
          <FilingHistory
            steps={state.steps}
            contested={state.contested}
            restating={state.restating}
            sourcing={sourcing}
            sources={page.sources}
            isRegister={filing.register}
            names={names}
          />
        ) : (
          <EmptyState>
            No step of this filing is on record by {formatDay(asOf)}.{' '}
            <Link href={filingPath(slug)}>View it as of today</Link>.
          </EmptyState>
        )}
      </Section>

      {state ? (
        <Section id="vehicles" title="Vehicles: requested, authorized, registered, observed">
          <p className="measure mb-4">
            {page.gaps.length === 0
              ? 'Fewer than two of the four figures are on record, so there is nothing to compare.'
              : page.gaps.map(gapSentence).map(capitalize).join(' ')}
            {warning === null ? null : ` ${warning}`}
          </p>
          <VehicleBars vehicles={page.vehicles} isRegister={filing.register} names={names} />
          {page.inside.length > 0 ? (
            <p className="mt-3 text-note">
              Counted inside {place?.name ?? filing.place}, with no figure for the whole:{' '}
              {page.inside.map(({ place: city, figure, figure: { reading } }, index) => (
                <span key={reading.signalId}>
                  {index > 0 ? '; ' : ''}
                  {city.name}, {formatRange(reading)} {subjectWords(figure, names)} (
                  <Link href={signalPath(reading.signalId)}>
                    <Interval date={reading.date} precision={reading.precision} />
                  </Link>
                  )
                </span>
              ))}
              .
            </p>
          ) : null}
          <p className="measure mt-4 text-sm leading-snug text-muted">
            For {page.operator?.name ?? filing.operator} in exactly {place?.name ?? filing.place}, as of{' '}
            {formatDay(asOf)}.{' '}
            {filing.register
              ? 'This is a registry: its steps name the vehicles listed on that day. They are registered, neither requested nor authorized.'
              : 'Requested and authorized are the figures in this filing’s own steps.'}{' '}
            Registered and observed are the newest undisputed count of the whole fleet, the same as on every
            other page; a part by model says so. Bars share one scale from zero. The four are different things
            and are never added.{' '}
            {filing.permitType === 'recall' || filing.permitType === 'investigation'
              ? 'A recall or an investigation names the vehicles concerned. They are neither requested nor authorized.'
              : null}
          </p>
        </Section>
      ) : null}
    </>
  )
}

function statusSentence({ filing, state, operator, agency, waiting, asOf }: FilingPage): string {
  const who = `${operator?.name ?? filing.operator} before ${agency?.name ?? filing.agency}`
  if (!state) return `${who}: no step on record by ${formatDay(asOf)}.`
  const stage = `${stageLabels[state.stage].toLowerCase()} ${formatWhen(stageDate(state))}`
  const wait = waiting ? `, pending for ${waitWords(waiting)}` : ''
  return `${who}: ${stage}${wait}. As of ${formatDay(asOf)}.`
}

function waitNote({ state, waiting, filing }: FilingPage): ReactNode {
  if (!state) return null
  if (waiting && state.waitingSince) {
    return (
      <>
        Since <Interval {...state.waitingSince} />
      </>
    )
  }
  if (!state.open) return 'Decided'
  return filing.permitType === 'recall' ? 'Recall reports are not pending' : 'Not filed yet'
}

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** How many further records only say a step again. */
function again(count: number): string {
  return count === 0 ? '' : `, and ${count} repeated`
}

/** What the pages of a filing, of today and of a past day, are made from. */
export const filingRoute: RecordRoute<FilingPage> = {
  family: 'filing',
  read: getFilingPage,
  metadata: filingMetadata,
  View: FilingView,
}
