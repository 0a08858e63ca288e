import type { ReactNode } from 'react'
import { EmptyState } from './empty-state'
import { Link } from './link'
import { RestNote } from './rest-note'

export type Column<Row> = {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Numbers align right and use tabular figures. */
  numeric?: boolean
  /** Where the table stacks: a few words, which share a line with others as numbers do. */
  brief?: boolean
  /** Where the table stacks: what a cell is called, if that is not the text of the header. */
  label?: string
  /**
   * Where a click on the header leads, and how the rows are ordered by this column now. `isElsewhere`: to another
   * page, which begins at its top.
   */
  sort?: { href: string; order: 'ascending' | 'descending' | 'none'; isElsewhere?: boolean }
  /** The cell that names the row. */
  rowHeader?: boolean
  className?: string
}

/** Where the rows are that a table leaves out, and how many it shows. */
export type TableRest = { most: number; href: string; label: string }

/** Rows that a table among other sections shows before it leads to the list of them all. */
export const sectionRows = 25

/**
 * A table with a caption, in a region that scrolls sideways by itself on a narrow screen and can be reached
 * by keyboard. The caption is read out and, unless hidden, shown.
 */
export function DataTable<Row>({
  caption,
  captionHidden = false,
  columns,
  rows,
  rowKey,
  rowId,
  rest,
  stacks = false,
  empty,
}: {
  caption: string
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowId?: (row: Row) => string
  /** Shows so many rows and leads to the list that has them all, called by this name. */
  rest?: TableRest
  /** On a phone each row is a list of its cells under the names of their columns, in place of scrolling sideways. */
  stacks?: boolean
  empty: ReactNode
}) {
  if (rows.length === 0) return <EmptyState>{empty}</EmptyState>
  const shown = rest ? rows.slice(0, rest.most) : rows
  // A cell that is laid out as a block is no cell to some browsers, unless it says so itself.
  const role = (name: string) => (stacks ? name : undefined)
  const table = (
    <section
      className="relative -mx-4 overflow-x-auto px-4 md:mx-0 md:px-0"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={`Table: ${caption}`}
    >
      <table role={role('table')} className={stacks ? 'data-table data-table-stacks' : 'data-table'}>
        <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left text-note text-muted'}>
          <span className={captionHidden ? '' : 'sticky left-0 block max-w-[min(48rem,calc(100vw-2rem))]'}>
            {caption}
          </span>
        </caption>
        <thead role={role('rowgroup')}>
          <tr role={role('row')}>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                role={role('columnheader')}
                aria-sort={column.sort && column.sort.order !== 'none' ? column.sort.order : undefined}
                className={cellClass(column)}
              >
                {column.sort ? <SortLink sort={column.sort}>{column.header}</SortLink> : column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role={role('rowgroup')}>
          {shown.map((row) => (
            <tr key={rowKey(row)} id={rowId?.(row)} role={role('row')}>
              {columns.map((column) =>
                column.rowHeader ? (
                  <th key={column.key} scope="row" role={role('rowheader')} className={cellClass(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    role={role('cell')}
                    data-label={stacks ? labelOf(column) : undefined}
                    className={cellClass(column)}
                  >
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
  if (!rest) return table
  return (
    <>
      {table}
      <RestNote shown={shown.length} all={rows.length} href={rest.href} label={rest.label} />
    </>
  )
}

function cellClass({
  numeric,
  brief,
  className,
}: Pick<Column<never>, 'numeric' | 'brief' | 'className'>): string | undefined {
  const names = [numeric ? 'data-table-n' : '', brief ? 'data-table-brief' : '', className ?? ''].filter(
    Boolean,
  )
  return names.length > 0 ? names.join(' ') : undefined
}

function labelOf({ label, header }: Pick<Column<never>, 'label' | 'header'>): string | undefined {
  return label ?? (typeof header === 'string' ? header : undefined)
}

function SortLink({ sort, children }: { sort: NonNullable<Column<never>['sort']>; children: ReactNode }) {
  const mark = sort.order === 'ascending' ? '↑' : sort.order === 'descending' ? '↓' : '↕'
  return (
    <Link
      look="quiet"
      className="inline-block min-h-6 whitespace-nowrap leading-6"
      href={sort.href}
      data-scroll={sort.isElsewhere ? undefined : 'keep'}
    >
      {children} <span aria-hidden="true">{mark}</span>
    </Link>
  )
}
