import type { TableContent as Content } from '@/content/careers-types'
import { type Column, DataTable } from '@/ui/kit/data-table'

/** On a wide screen the columns beside the first share the width alike; two of them stand side by side on a phone too. */
const widths: Readonly<Record<number, string>> = { 3: 'lg:w-[41%]', 4: 'min-w-44 lg:w-[28%]' }

/** A table of prose; its first column names the row. The caption is hidden where the heading above says the same. */
export function ContentTable({
  table: { caption, columns, rows },
  captionHidden = false,
}: {
  table: Content
  captionHidden?: boolean
}) {
  const shown: Column<readonly string[]>[] = columns.map((header, position) => ({
    key: String(position),
    header: header === '' ? <span className="sr-only">Aspect</span> : header,
    cell: (row) => row[position] ?? '',
    rowHeader: position === 0,
    className: position === 0 ? 'lg:w-44' : (widths[columns.length] ?? 'min-w-44'),
  }))
  return (
    <DataTable
      caption={caption}
      captionHidden={captionHidden}
      columns={shown}
      rows={rows}
      rowKey={([name = '']) => name}
      stacks={columns.length > 3}
      empty="This table has no rows."
    />
  )
}
