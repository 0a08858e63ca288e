import { type DatePrecision, datePrecisions } from '@/domain/signal/date'
import { recordStatuses, signalKinds } from '@/domain/signal/kinds'
import { kindLabels, recordStatusLabels } from '@/domain/signal/labels'
import { Check } from '@/ui/kit/checkbox'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { type adminSorts, editSignalPath } from '@/url/desk'
import { Instant } from './instant'
import { RecordStatusMark } from './status-mark'

export type DeskSignalRow = {
  id: string
  kind: string
  status: string
  operator: string
  place: string | null
  date: string
  datePrecision: string
  headline: string
  updatedAt: string
  /** Days until a discarded draft is deleted; null for any other. */
  daysLeft: number | null
}

type Sort = (typeof adminSorts)[number]

/** The editors' list. A word that the vocabularies do not know is shown as stored, so that it can be mended. */
export function SignalTable({
  rows,
  caption,
  sortOf,
  clearHref,
  selectable = false,
}: {
  rows: readonly DeskSignalRow[]
  caption: string
  sortOf: (key: Sort) => NonNullable<Column<DeskSignalRow>['sort']>
  clearHref: string | null
  /** Whether each row can be selected, for an act on several. */
  selectable?: boolean
}) {
  const select: Column<DeskSignalRow> = {
    key: 'select',
    header: 'Select',
    brief: true,
    cell: ({ id, headline }) => <Check name="signal" value={id} aria-label={`Select: ${headline}`} />,
  }
  const columns: Column<DeskSignalRow>[] = [
    ...(selectable ? [select] : []),
    {
      key: 'status',
      header: 'Status',
      sort: sortOf('status'),
      brief: true,
      cell: ({ status, daysLeft }) => {
        if (daysLeft !== null) return `Discarded, ${daysLeft === 1 ? '1 day' : `${daysLeft} days`} left`
        const known = recordStatuses.find((one) => one === status)
        return known ? <RecordStatusMark status={known} label={recordStatusLabels[known]} /> : status
      },
    },
    {
      key: 'headline',
      header: 'Headline',
      sort: sortOf('headline'),
      rowHeader: true,
      className: 'md:min-w-64',
      cell: ({ id, headline }) => <Link href={editSignalPath(id)}>{headline}</Link>,
    },
    {
      key: 'kind',
      header: 'Kind',
      sort: sortOf('kind'),
      brief: true,
      cell: ({ kind }) => {
        const known = signalKinds.find((one) => one === kind)
        return known ? kindLabels[known] : kind
      },
    },
    {
      key: 'operator',
      header: 'Operator',
      sort: sortOf('operator'),
      brief: true,
      cell: ({ operator }) => operator,
    },
    { key: 'place', header: 'Place', sort: sortOf('place'), brief: true, cell: ({ place }) => place ?? '—' },
    {
      key: 'date',
      header: 'Date',
      sort: sortOf('date'),
      brief: true,
      cell: ({ date, datePrecision }) => <Interval date={date} precision={precisionOf(datePrecision)} />,
    },
    {
      key: 'updated',
      header: 'Changed (UTC)',
      sort: sortOf('updated'),
      brief: true,
      label: 'Changed (UTC)',
      cell: ({ updatedAt }) => <Instant iso={updatedAt} />,
    },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      stacks
      empty={
        clearHref ? (
          <p>
            No signal matches. <Link href={clearHref}>Show all</Link>
          </p>
        ) : (
          <p>
            There is no signal yet. <Link href="/admin/signals/new">Enter the first one</Link>
          </p>
        )
      }
    />
  )
}

function precisionOf(stored: string): DatePrecision {
  return datePrecisions.find((one) => one === stored) ?? 'day'
}
