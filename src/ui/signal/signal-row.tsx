import type { SignalSummary } from '@/domain/impact/signal-summary'
import { kindLabels } from '@/domain/signal/labels'
import { describeMeasures } from '@/domain/signal/measures'
import type { Sourcing } from '@/domain/source/sourcing'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { operatorPath, placePath, signalPath } from '@/url/paths'
import { ConfidenceWord } from './confidence'
import { ImpactChips } from './impact-chips'
import { SourcingNote } from './sourcing-note'

/** Signals under one another: when and what kind, who and where, what is stated, and what it means. */
export function SignalRows({
  rows,
  sourcing,
}: {
  rows: readonly SignalSummary[]
  /** By the id of the signal. */
  sourcing: Readonly<Record<string, Sourcing>>
}) {
  return (
    <ol className="border-t border-rule-strong">
      {rows.map((row) => (
        <SignalRow key={row.signal.id} {...row} sourcing={sourcing[row.signal.id]} />
      ))}
    </ol>
  )
}

function SignalRow({
  signal,
  operatorName,
  place,
  mappings,
  sourcing,
}: SignalSummary & { sourcing: Sourcing | undefined }) {
  return (
    <li className="grid gap-x-6 gap-y-1.5 border-b border-rule py-3.5 md:grid-cols-day lg:grid-cols-[7.5rem_9.5rem_minmax(0,1fr)_16rem]">
      <p className="flex flex-wrap gap-x-2 text-note md:block">
        <Interval date={signal.date} precision={signal.datePrecision} />
        <span className="text-sm text-muted md:block">{kindLabels[signal.kind]}</span>
      </p>
      <p className="flex flex-wrap gap-x-2 text-note md:col-start-2 lg:col-auto lg:block">
        <Link look="quiet" href={operatorPath(signal.operator)}>
          {operatorName}
        </Link>
        {place ? (
          <Link look="quiet" className="text-muted lg:block" href={placePath(place)}>
            {place.name}
          </Link>
        ) : (
          <span className="text-muted lg:block">Not tied to a place</span>
        )}
      </p>
      <div className="md:col-start-2 lg:col-auto">
        <h2 className="text-lg leading-snug text-pretty">
          <Link look="quiet" href={signalPath(signal.id)}>
            {signal.headline}
          </Link>
        </h2>
        <p className="tabular mt-0.5 text-note text-ink-soft">
          {capitalize(describeMeasures(signal))}
          <span className="text-muted">
            {' · '}
            <ConfidenceWord value={signal.confidence} />
            {recordMark(signal)}
          </span>
        </p>
        <p className="text-sm text-muted">
          <SourcingNote sourcing={sourcing} />
        </p>
      </div>
      <div className="md:col-start-2 lg:col-auto">
        <ImpactChips signalId={signal.id} mappings={mappings} />
      </div>
    </li>
  )
}

/** What a record is when it is no event of its own; nothing otherwise. */
function recordMark({ alternateOf, restates }: SignalSummary['signal']): string | null {
  if (alternateOf !== null) return ' · another account of an event on record'
  return restates === null ? null : ' · repeats an earlier record'
}

function capitalize(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
