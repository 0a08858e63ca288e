import type { ReactNode } from 'react'
import { RestNote } from './rest-note'

export type Column<Row> = {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Numbers align right and use tabular figures. */
  numeric?: boolean
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
export const sectionRows = 50

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
  empty: ReactNode
}) {
  if (rows.length === 0) return <div className="border-y border-rule py-6 text-muted">{empty}</div>
  const shown = rest ? rows.slice(0, rest.most) : rows
  const table = (
    <section
      className="relative -mx-4 overflow-x-auto px-4 md:mx-0 md:px-0"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={`Table: ${caption}`}
    >
      <table className="data-table">
        <caption className={captionHidden ? 'sr-only' : 'pb-2 text-left text-[0.9375rem] text-muted'}>
          <span className={captionHidden ? '' : 'sticky left-0 block max-w-[min(48rem,calc(100vw-2rem))]'}>
            {caption}
          </span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                aria-sort={column.sort && column.sort.order !== 'none' ? column.sort.order : undefined}
                className={cellClass(column)}
              >
                {column.sort ? <SortLink sort={column.sort}>{column.header}</SortLink> : column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={rowKey(row)} id={rowId?.(row)}>
              {columns.map((column) =>
                column.rowHeader ? (
                  <th key={column.key} scope="row" className={cellClass(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={cellClass(column)}>
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

function cellClass({ numeric, className }: Pick<Column<never>, 'numeric' | 'className'>): string | undefined {
  if (!numeric) return className
  return className ? `n ${className}` : 'n'
}

function SortLink({ sort, children }: { sort: NonNullable<Column<never>['sort']>; children: ReactNode }) {
  const mark = sort.order === 'ascending' ? '↑' : sort.order === 'descending' ? '↓' : '↕'
  return (
    <a
      href={sort.href}
      data-scroll={sort.isElsewhere ? undefined : 'keep'}
      className="whitespace-nowrap hover:text-accent hover:underline"
    >
      {children} <span aria-hidden="true">{mark}</span>
    </a>
  )
}
