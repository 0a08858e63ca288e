import { compareText } from '@/domain/projection/fold'
import { promiseStatusLabels } from '@/domain/projection/labels'
import type { PromiseEntry } from '@/domain/projection/targets'
import { formatNumber } from '@/domain/shared/range'
import { formatDay } from '@/domain/signal/date'
import { type Column, DataTable, sectionRows } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'

/** Dated public promises about one place or by one operator, the nearest due date first. */
export function PromiseList({
  promises,
  allHref,
}: {
  promises: readonly PromiseEntry[]
  /** The list that has them all. */
  allHref: string
}) {
  const columns: Column<PromiseEntry>[] = [
    {
      key: 'headline',
      header: 'Promise',
      rowHeader: true,
      className: 'min-w-64',
      cell: ({ target }) => (
        <Link className="font-normal" href={signalPath(target.id)}>
          {target.headline}
        </Link>
      ),
    },
    {
      key: 'value',
      header: 'Amount',
      cell: ({ target }) =>
        target.value === null ? (target.unit ?? '–') : `${formatNumber(target.value)} ${target.unit ?? ''}`,
    },
    {
      key: 'made',
      header: 'Announced',
      cell: ({ target }) => <Interval date={target.date} precision={target.datePrecision} />,
    },
    { key: 'due', header: 'Due', cell: ({ target }) => (target.due ? formatDay(target.due) : 'no date') },
    { key: 'status', header: 'Outcome', cell: ({ status }) => promiseStatusLabels[status] },
  ]
  const rows = promises.toSorted((a, b) => compareText(b.target.due ?? '9999', a.target.due ?? '9999'))
  return (
    <DataTable
      caption="Promises as announced; whether one is overdue follows from its due date."
      columns={columns}
      rows={rows}
      rowKey={({ target }) => target.id}
      rest={{ most: sectionRows, href: allHref, label: 'Every promise' }}
      empty="No dated promise is on record."
    />
  )
}
