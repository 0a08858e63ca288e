import type { PromiseStatistics } from '@/domain/projection/promise-statistics'
import { promiseStatuses } from '@/domain/projection/targets'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { targetMetricLabels } from '@/domain/signal/labels'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Link } from '@/ui/kit/link'
import { promiseList } from '@/url/lists'
import { PromiseStatusLabel } from './promise-status'
import { metWords, shareWords, slipWords } from './promise-text'

/** How each operator keeps its dated promises, over everything and by what was promised. */
export function PromiseStatisticsTable({
  statistics,
  names,
  asked,
}: {
  statistics: readonly PromiseStatistics[]
  names: NameIndex
  /** The day of reading as it stands in the address. */
  asked: string
}) {
  const columns: Column<PromiseStatistics>[] = [
    {
      key: 'operator',
      header: 'Operator, and what was promised',
      rowHeader: true,
      className: 'min-w-44',
      cell: ({ operator, metric }) => (
        <Link
          href={promiseList.href({ operator, metric: metric ?? '', asOf: asked })}
          className={metric === null ? '' : 'ml-4 font-normal'}
        >
          {metric === null ? nameOf(names, operator) : targetMetricLabels[metric]}
        </Link>
      ),
    },
    {
      key: 'share',
      header: 'Kept on time',
      numeric: true,
      cell: (one) =>
        one.shareMet ? (
          <>
            <strong>{metWords(one)}</strong>
            <span className="block text-sm text-muted">{shareWords(one)}</span>
          </>
        ) : (
          <span className="text-muted">none due yet</span>
        ),
    },
    {
      key: 'slip',
      header: 'Median slip',
      numeric: true,
      className: 'min-w-32',
      cell: ({ slip }) =>
        slip ? (
          <>
            {slipWords(slip.median)}
            <span className="block text-sm text-muted">n = {slip.n}</span>
          </>
        ) : (
          <span className="text-muted">—</span>
        ),
    },
    { key: 'dated', header: 'Dated', numeric: true, cell: ({ dated }) => dated },
    ...promiseStatuses.map((status) => ({
      key: status,
      header: <PromiseStatusLabel status={status} />,
      cell: ({ counts }: PromiseStatistics) =>
        counts[status] === 0 ? <span className="text-muted">0</span> : counts[status],
      numeric: true,
    })),
    {
      key: 'undated',
      header: 'Without a date',
      numeric: true,
      cell: ({ undated }) => (undated === 0 ? <span className="text-muted">0</span> : undated),
    },
  ]
  return (
    <DataTable
      caption="Dated promises by operator and by what was promised. The counts of a row add up to its dated promises."
      columns={columns}
      rows={statistics}
      rowKey={({ operator, metric }) => `${operator}/${metric ?? ''}`}
      empty="No promise has been recorded."
    />
  )
}
