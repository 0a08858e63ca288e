import type { IndexChange } from '@/domain/impact/demand-index'
import { DataTable } from '@/ui/kit/data-table'
import { Delta } from '@/ui/kit/delta'
import { signedPoints } from './short-points'

/** The change of an index over each span, split into what is news and what is not. Only news has an arrow. */
export function ChangeTable({ changes }: { changes: readonly IndexChange[] }) {
  return (
    <DataTable
      caption="Change of the score: new evidence, outcomes of promises and age, which add up to it exactly"
      columns={[
        { key: 'days', header: 'In', rowHeader: true, cell: ({ days }) => `${days} days` },
        {
          key: 'new',
          header: 'New evidence',
          numeric: true,
          cell: ({ newEvidence }) => <Delta value={newEvidence} />,
        },
        {
          key: 'outcomes',
          header: 'Outcomes',
          numeric: true,
          cell: ({ outcomes }) => signedPoints(outcomes),
        },
        { key: 'age', header: 'Age', numeric: true, cell: ({ age }) => signedPoints(age) },
        { key: 'change', header: 'Change', numeric: true, cell: ({ change }) => signedPoints(change) },
      ]}
      rows={changes}
      rowKey={({ days }) => String(days)}
      empty="No change can be computed."
    />
  )
}
