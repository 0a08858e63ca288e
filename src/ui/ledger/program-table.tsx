import type { ProductionRow } from '@/domain/ledger/production'
import { formatNumber } from '@/domain/shared/range'
import { DataTable } from '@/ui/primitives/data-table'
import { Interval } from '@/ui/primitives/interval'
import { programPath } from '@/url/paths'
import { MilestoneLabel } from './milestone-table'

/** Programmes with their newest milestone; each leads to its page, and its table stands further down. */
export function ProgramTable({ rows, caption }: { rows: readonly ProductionRow[]; caption: string }) {
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'program',
          header: 'Programme',
          cell: ({ program, operatorName }) => (
            <>
              <a href={programPath(program.slug)} className="prose-link font-normal">
                {program.name}
              </a>
              <span className="block text-sm font-normal text-muted">
                {operatorName}
                {program.site ? ` · ${program.site}` : ''}
              </span>
            </>
          ),
          rowHeader: true,
        },
        {
          key: 'latest',
          header: 'Newest milestone',
          cell: ({ latest }) =>
            latest ? <MilestoneLabel milestone={latest.milestone} /> : 'Contested accounts only',
        },
        {
          key: 'date',
          header: 'Date',
          cell: ({ latest }) =>
            latest ? <Interval date={latest.date} precision={latest.datePrecision} /> : '—',
          numeric: true,
          className: 'max-sm:pr-0',
        },
        {
          key: 'count',
          header: 'Milestones',
          cell: ({ milestones, contested }) => formatNumber(milestones.length + contested.length),
          numeric: true,
          className: 'hidden sm:table-cell',
        },
      ]}
      rows={rows}
      rowKey={({ program }) => program.slug}
      empty="No programme meets these filters."
    />
  )
}
