import type { ProductionOrder, ProductionRow } from '@/domain/lists/production'
import { formatNumber } from '@/domain/shared/range'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { programPath } from '@/url/paths'
import { MilestoneLabel } from './milestone-table'

/** Programs with their newest milestone; each leads to its page, and its table stands further down. */
export function ProgramTable({
  rows,
  caption,
  sortOf,
}: {
  rows: readonly ProductionRow[]
  caption: string
  sortOf: (key: ProductionOrder) => Column<ProductionRow>['sort']
}) {
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'program',
          header: 'Program',
          sort: sortOf('program'),
          cell: ({ program, operatorName }) => (
            <>
              <Link className="font-normal" href={programPath(program.slug)}>
                {program.name}
              </Link>
              <span className="block text-sm font-normal text-muted">
                <span className="sm:hidden">
                  {operatorName}
                  {program.site ? ' · ' : ''}
                </span>
                {program.site}
              </span>
            </>
          ),
          rowHeader: true,
        },
        {
          key: 'operator',
          header: 'Operator',
          sort: sortOf('operator'),
          cell: ({ operatorName }) => operatorName,
          className: 'hidden sm:table-cell',
        },
        {
          key: 'latest',
          header: 'Newest milestone',
          cell: ({ latest }) =>
            latest ? <MilestoneLabel milestone={latest.milestone} /> : 'Disputed reports only',
        },
        {
          key: 'date',
          header: 'Date',
          sort: sortOf('date'),
          cell: ({ latest }) =>
            latest ? <Interval date={latest.date} precision={latest.datePrecision} /> : '—',
          numeric: true,
          className: 'max-sm:pr-0',
        },
        {
          key: 'count',
          header: 'Milestones',
          sort: sortOf('count'),
          cell: ({ milestones, contested }) => formatNumber(milestones.length + contested.length),
          numeric: true,
          className: 'hidden sm:table-cell',
        },
      ]}
      rows={rows}
      rowKey={({ program }) => program.slug}
      empty="No program meets these filters."
    />
  )
}
