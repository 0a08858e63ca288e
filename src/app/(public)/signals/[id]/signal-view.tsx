import { countsInIndex, isPartOfRegister } from '@/domain/impact/counted'
import { asSentence } from '@/domain/shared/sentence'
import { formatDay, formatInterval, isoDateOf, whenOf } from '@/domain/signal/date'
import { kindLabels } from '@/domain/signal/labels'
import type { SignalDetail } from '@/server/queries/signal-detail'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Section } from '@/ui/kit/section'
import { Accounts } from '@/ui/signal/accounts'
import { CorrectionTable } from '@/ui/signal/correction-table'
import { MappingTable } from '@/ui/signal/mapping-table'
import { MeasuresTable } from '@/ui/signal/measures'
import { alsoInWords, RestatementList, SaysAgain } from '@/ui/signal/restatements'
import { RevisionTable } from '@/ui/signal/revision-table'
import { SignalFacts } from '@/ui/signal/signal-facts'
import { SourceList } from '@/ui/signal/source-list'
import { SourcingNote } from '@/ui/signal/sourcing-note'
import { signalList } from '@/url/lists'
import { signalPath } from '@/url/paths'

/**
 * The page of a signal, for readers and for the editor who looks at a draft before it is published.
 * @param isPreview nothing of it is public: there is no history to show and no data to link to
 */
export function SignalView({ detail, isPreview = false }: { detail: SignalDetail; isPreview?: boolean }) {
  const { record, summary, accounts, sources } = detail
  const { signal } = record

  return (
    <article>
      <PageHeading
        kicker={
          <>
            <Link look="quiet" href="/signals">
              Signals
            </Link>{' '}
            ·{' '}
            <Link look="quiet" href={signalList.href({ kind: signal.kind })}>
              {kindLabels[signal.kind]}
            </Link>
          </>
        }
        title={signal.headline}
      >
        {signal.detail === '' ? null : <p>{signal.detail}</p>}
      </PageHeading>
      {record.status === 'retracted' ? (
        <Withdrawn reason={record.retractReason} updatedAt={record.updatedAt} />
      ) : null}
      {detail.original ? <SaysAgain original={detail.original} /> : null}
      <SignalFacts
        summary={summary}
        withdrawn={detail.withdrawn}
        filing={detail.filing}
        program={detail.program}
      />

      <Section id="measures" title="What it states">
        <MeasuresTable signal={signal} />
      </Section>

      {accounts.length > 0 ? (
        <Section id="accounts" title="Accounts that differ">
          <p className="measure mb-4">
            Sources disagree about this event. Each account is kept; only the main one affects the status or
            counts toward a score.
          </p>
          <Accounts accounts={accounts} shownId={signal.id} />
        </Section>
      ) : null}

      {record.status === 'retracted' ? null : <Mapping detail={detail} />}

      <Section id="sources" title={sources.length === 1 ? 'Source' : 'Sources'}>
        <p className="mb-3 text-note text-muted">
          <SourcingNote sourcing={detail.sourcing} />
        </p>
        <SourceList sources={sources} />
        <WithdrawnSources count={detail.withdrawn.sources} />
      </Section>

      {detail.restatements.length > 0 ? (
        <Section id="again" title={alsoInWords(sources, detail.restatements)}>
          <p className="measure mb-4">
            These signals repeat the same event or status. They are not counted again.
          </p>
          <RestatementList restatements={detail.restatements} />
        </Section>
      ) : null}

      <Section
        id="history"
        title="History of this record"
        aside={isPreview ? null : <Link href={`/api/v1/signals/${signal.id}`}>As JSON</Link>}
      >
        {isPreview ? <p>It begins with the publication.</p> : <RevisionTable revisions={record.revisions} />}
      </Section>

      <Neighbors detail={detail} />
    </article>
  )
}

function Withdrawn({ reason, updatedAt }: { reason: string | null; updatedAt: string }) {
  return (
    <div role="note" className="mb-8 border-l-4 border-ink bg-sunken px-4 py-3">
      <p className="font-semibold">
        This signal was retracted on {formatDay(isoDateOf(new Date(updatedAt)))}.
      </p>
      <p>{asSentence(reason ?? 'No reason was recorded')} It stays here for the record and is not counted.</p>
    </div>
  )
}

function WithdrawnSources({ count }: { count: number }) {
  if (count === 0) return null
  const words = count === 1 ? 'One source of it is' : `${count} sources of it are`
  return <p className="mt-3 text-note text-muted">{words} no longer on record.</p>
}

function Mapping({ detail: { record, summary, mappings, byRules, asOf } }: { detail: SignalDetail }) {
  const { signal } = record
  const isCounted = countsInIndex(signal) && signal.date <= asOf
  return (
    <Section
      id="mapping"
      title="What it means for careers"
      aside={<Link href="/methodology">How the score works</Link>}
    >
      <p className="measure mb-4">
        {isCounted ? (
          `What this signal means for each career and where, by the rules, and the points it adds to each deployment evidence score on ${formatDay(asOf)}.`
        ) : (
          <WhyNotCounted signal={signal} />
        )}
      </p>
      <MappingTable rows={mappings} isCounted={isCounted} subject={summary} />
      {summary.overrides.length > 0 ? (
        <div id="corrections" className="mt-6">
          <CorrectionTable overrides={summary.overrides} byRules={byRules} />
        </div>
      ) : null}
    </Section>
  )
}

/** Why a signal adds nothing to an index today. */
function WhyNotCounted({ signal }: { signal: SignalDetail['record']['signal'] }) {
  if (countsInIndex(signal)) {
    return 'How the rules map this signal. It is dated ahead of today and counts from that day on.'
  }
  if (signal.restates !== null) {
    return (
      <>
        How the rules would map this signal. It repeats{' '}
        <Link href={signalPath(signal.restates)}>an earlier record</Link> and supports it, so it is not
        counted again.
      </>
    )
  }
  if (isPartOfRegister(signal)) {
    return 'How the rules would map this signal. It counts one model on a registry; the total of that registry includes it and counts toward the score.'
  }
  return signal.alternateOf === null
    ? 'How the rules would map this signal. It is a company’s claim alone, so it is shown as disputed and not counted.'
    : 'How the rules would map this signal. It is another account of an event on record, so it is not counted.'
}

function Neighbors({ detail: { summary, previous, next } }: { detail: SignalDetail }) {
  if (!previous && !next) return null
  const where = summary.place ? `${summary.operatorName} in ${summary.place.name}` : summary.operatorName
  return (
    <nav aria-label={`Signals of ${where}`} className="mt-12 border-t border-rule-strong pt-4">
      <p className="text-sm text-muted">{where}</p>
      <div className="mt-2 grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {previous ? <Neighbor signal={previous} label="Earlier" rel="prev" /> : <span />}
        {next ? <Neighbor signal={next} label="Later" rel="next" /> : null}
      </div>
    </nav>
  )
}

function Neighbor({
  signal,
  label,
  rel,
}: {
  signal: NonNullable<SignalDetail['next']>
  label: string
  rel: 'prev' | 'next'
}) {
  return (
    <p className={rel === 'next' ? 'sm:text-right' : ''}>
      <span className="tabular block text-sm text-muted">
        {label} · {formatInterval(whenOf(signal))}
      </span>
      <Link className="font-book text-lg" href={signalPath(signal.id)} rel={rel}>
        {signal.headline}
      </Link>
    </p>
  )
}
