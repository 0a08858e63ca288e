import { measureRows } from '@/domain/signal/measures'
import type { Signal } from '@/domain/signal/schema'
import { DataTable } from '@/ui/kit/data-table'

/** Every measure of a signal with its unit and what qualifies it. */
export function MeasuresTable({ signal }: { signal: Signal }) {
  return (
    <DataTable
      caption="Measures of this signal"
      captionHidden
      columns={[
        {
          key: 'measure',
          header: 'Measure',
          cell: ({ label }) => label,
          rowHeader: true,
          className: 'w-36 sm:w-56',
        },
        {
          key: 'value',
          header: 'Value',
          cell: ({ value, note }) => (
            <>
              {value}
              {note === null ? null : <span className="block text-sm text-muted">{note}</span>}
            </>
          ),
        },
      ]}
      rows={measureRows(signal)}
      rowKey={({ label }) => label}
      empty="This signal has no measure."
    />
  )
}
