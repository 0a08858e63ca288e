import { type DatePrecision, datePrecisions } from '@/domain/signal/date'
import { recordStatuses, signalKinds } from '@/domain/signal/kinds'
import { kindLabels, recordStatusLabels } from '@/domain/signal/labels'
import { type Column, DataTable } from '@/ui/primitives/data-table'
import { Interval } from '@/ui/primitives/interval'
import { type adminSorts, editSignalPath } from '@/url/admin'
import { Instant } from './instant'
import { StatusMark } from './status-mark'

export type SignalRow = {
  id: string
  kind: string
  status: string
  operator: string
  place: string | null
  date: string
  datePrecision: string
  headline: string
  updatedAt: string
}

type Sort = (typeof adminSorts)[number]

/** The editors' list. A word that the vocabularies do not know is shown as stored, so that it can be mended. */
export function SignalTable({
  rows,
  caption,
  sortOf,
  clearHref,
}: {
  rows: readonly SignalRow[]
  caption: string
  sortOf: (key: Sort) => NonNullable<Column<SignalRow>['sort']>
  clearHref: string | null
}) {
  const columns: Column<SignalRow>[] = [
    {
      key: 'status',
      header: 'Status',
      sort: sortOf('status'),
      cell: ({ status }) => {
        const known = recordStatuses.find((one) => one === status)
        return known ? <StatusMark status={known} label={recordStatusLabels[known]} /> : status
      },
    },
    {
      key: 'headline',
      header: 'Headline',
      sort: sortOf('headline'),
      rowHeader: true,
      className: 'min-w-64',
      cell: ({ id, headline }) => (
        <a href={editSignalPath(id)} className="prose-link">
          {headline}
        </a>
      ),
    },
    {
      key: 'kind',
      header: 'Kind',
      sort: sortOf('kind'),
      cell: ({ kind }) => {
        const known = signalKinds.find((one) => one === kind)
        return known ? kindLabels[known] : kind
      },
    },
    { key: 'operator', header: 'Operator', sort: sortOf('operator'), cell: ({ operator }) => operator },
    { key: 'place', header: 'Place', sort: sortOf('place'), cell: ({ place }) => place ?? '—' },
    {
      key: 'date',
      header: 'Date',
      sort: sortOf('date'),
      cell: ({ date, datePrecision }) => <Interval date={date} precision={precisionOf(datePrecision)} />,
    },
    {
      key: 'updated',
      header: 'Updated (UTC)',
      sort: sortOf('updated'),
      cell: ({ updatedAt }) => <Instant iso={updatedAt} />,
    },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        clearHref ? (
          <p>
            No signal matches.{' '}
            <a href={clearHref} className="prose-link">
              Show all
            </a>
          </p>
        ) : (
          <p>
            There is no signal yet.{' '}
            <a href="/admin/signals/new" className="prose-link">
              Enter the first one
            </a>
          </p>
        )
      }
    />
  )
}

function precisionOf(stored: string): DatePrecision {
  return datePrecisions.find((one) => one === stored) ?? 'day'
}
