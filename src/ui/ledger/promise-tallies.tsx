import type { PromiseTally } from '@/domain/ledger/promises'
import { promiseStatuses } from '@/domain/projection/targets'
import { DataTable } from '@/ui/primitives/data-table'
import { promisesHref } from '@/url/promises'
import { PromiseStatusLabel } from './promise-status'

/** How each operator's promises stand; the counts of a row add up to its total. */
export function PromiseTallies({ tallies }: { tallies: readonly PromiseTally[] }) {
  return (
    <DataTable
      caption="Promises by operator. “Met” is on time; “met late” came after its day."
      columns={[
        {
          key: 'operator',
          header: 'Operator',
          cell: ({ operator, operatorName }) => (
            <a href={promisesHref({ operator })} className="prose-link font-normal">
              {operatorName}
            </a>
          ),
          rowHeader: true,
        },
        { key: 'total', header: 'Promises', cell: ({ total }) => <strong>{total}</strong>, numeric: true },
        ...promiseStatuses.map((status) => ({
          key: status,
          header: <PromiseStatusLabel status={status} />,
          cell: (tally: PromiseTally) =>
            tally[status] === 0 ? <span className="text-muted">0</span> : tally[status],
          numeric: true,
        })),
      ]}
      rows={tallies}
      rowKey={({ operator }) => operator}
      empty="No promise has been recorded."
    />
  )
}
