import type { PromiseOrder, PromiseRow } from '@/domain/lists/promises'
import { type ReferenceClass, slipDays } from '@/domain/projection/promise-statistics'
import { formatNumber } from '@/domain/shared/range'
import { formatDay } from '@/domain/signal/date'
import { targetMetricLabels } from '@/domain/signal/labels'
import { describePromise } from '@/domain/signal/measures'
import type { Signal } from '@/domain/signal/schema'
import type { Source } from '@/domain/source/schema'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { operatorPath, signalPath } from '@/url/paths'
import { PromiseStatusLabel } from './promise-status'
import { referenceSentence, slipWords } from './promise-text'

export type PromiseTableRow = PromiseRow & {
  source: Source | null
  /** The signal that shows it kept. */
  evidence: Signal | null
  /** What an open promise is held against; null for one that has come due. */
  reference: ReferenceClass | null
  /** False on a past day for a promise not yet settled: the note on record then knows the future. */
  showsNote: boolean
}

/** Promises with what was said, by when, and what came of it. */
export function PromiseTable({
  rows,
  caption,
  sortOf,
}: {
  rows: readonly PromiseTableRow[]
  caption: string
  sortOf: (key: PromiseOrder) => Column<PromiseTableRow>['sort']
}) {
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'promise',
          header: 'Promise',
          cell: promiseCell,
          rowHeader: true,
          className: 'min-w-40 lg:min-w-80',
        },
        {
          key: 'operator',
          header: 'Operator',
          sort: sortOf('operator'),
          cell: ({ target, operatorName, placeName }) => (
            <>
              <Link look="quiet" href={operatorPath(target.operator)}>
                {operatorName}
              </Link>
              <span className="block text-sm text-muted">{placeName}</span>
            </>
          ),
          className: 'hidden md:table-cell',
        },
        {
          key: 'figure',
          header: 'What was promised',
          cell: ({ target }) => (
            <>
              {describePromise(target)}
              {saysItsMetric(target) ? null : (
                <span className="block text-sm text-muted">{targetMetricLabels[target.metric]}</span>
              )}
            </>
          ),
          className: 'hidden lg:table-cell',
        },
        {
          key: 'announced',
          header: 'Announced',
          sort: sortOf('announced'),
          cell: ({ target }) => <Interval date={target.date} precision={target.datePrecision} />,
          numeric: true,
          className: 'hidden md:table-cell',
        },
        { key: 'due', header: 'Due', sort: sortOf('due'), cell: dueCell, numeric: true },
        {
          key: 'status',
          header: 'Status',
          sort: sortOf('status'),
          cell: ({ status }) => <PromiseStatusLabel status={status} />,
        },
      ]}
      rows={rows}
      rowKey={({ target }) => target.id}
      rowId={({ target }) => target.id}
      empty="No promise meets these filters."
    />
  )
}

function promiseCell({
  target,
  operatorName,
  placeName,
  source,
  evidence,
  reference,
  showsNote,
  ...entry
}: PromiseTableRow) {
  const slip = slipDays({ target, ...entry })
  return (
    <>
      {reference ? (
        <span className="block text-sm font-normal text-muted">
          {referenceSentence(reference, operatorName, target.metric)}
        </span>
      ) : null}
      <Link className="font-normal" href={signalPath(target.id)}>
        {target.headline}
      </Link>
      <span className="block text-sm font-normal text-muted md:hidden">
        {operatorName}
        {placeName ? ` · ${placeName}` : ''}
      </span>
      <span className="block text-sm font-normal text-muted lg:hidden">{describePromise(target)}</span>
      {target.outcomeNote === null || !showsNote ? null : (
        <span className="mt-0.5 block text-sm font-normal text-ink-soft">{target.outcomeNote}</span>
      )}
      {evidence ? (
        <span className="block text-sm font-normal text-ink-soft">
          Kept <Interval date={evidence.date} precision={evidence.datePrecision} />
          {slip ? `, ${slipWords(slip)}` : null}:{' '}
          <Link href={signalPath(evidence.id)}>{evidence.headline}</Link>
        </span>
      ) : null}
      {source ? (
        <span className="block text-sm font-normal text-muted">
          {'Source: '}
          {source.url === null ? (
            source.publisher
          ) : (
            <a href={source.url} rel="noopener" className="underline decoration-rule-strong">
              {source.publisher}
            </a>
          )}
        </span>
      ) : null}
    </>
  )
}

/** True when the figure alone tells what was promised; without one, the words of the source may not. */
function saysItsMetric({ value, metric }: PromiseTableRow['target']): boolean {
  return value !== null || metric === 'other' || metric === 'driverless-service'
}

function dueCell({ target, status, daysToDue }: PromiseTableRow) {
  if (target.due === null) return <span className="text-muted">No date</span>
  return (
    <>
      {formatDay(target.due)}
      {daysToDue !== null && (status === 'open' || status === 'overdue') ? (
        <span className={`block text-sm ${daysToDue < 0 ? 'text-ink-soft' : 'text-muted'}`}>
          {remaining(daysToDue)}
        </span>
      ) : null}
    </>
  )
}

function remaining(days: number): string {
  const count = `${formatNumber(Math.abs(days))} ${Math.abs(days) === 1 ? 'day' : 'days'}`
  if (days === 0) return 'today'
  return days < 0 ? `${count} over` : `${count} left`
}
