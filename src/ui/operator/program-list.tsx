import type { ProductionTimeline } from '@/domain/projection/production'
import { milestoneLabels } from '@/domain/signal/labels'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { programPath, signalPath } from '@/url/paths'

/** Vehicle programs with their latest milestone. A milestone never moves a fleet figure. */
export function ProgramList({ programs }: { programs: readonly ProductionTimeline[] }) {
  const columns: Column<ProductionTimeline>[] = [
    {
      key: 'name',
      header: 'Program',
      rowHeader: true,
      cell: ({ program }) => <Link href={programPath(program.slug)}>{program.name}</Link>,
    },
    { key: 'site', header: 'Built at', cell: ({ program }) => program.site ?? 'not stated' },
    { key: 'count', header: 'Milestones', numeric: true, cell: ({ milestones }) => milestones.length },
    {
      key: 'latest',
      header: 'Latest',
      className: 'min-w-64',
      cell: ({ latest }) =>
        latest ? (
          <>
            <Link href={signalPath(latest.id)}>{latest.headline}</Link>
            <span className="block text-sm text-muted">
              {milestoneLabels[latest.milestone]},{' '}
              <Interval date={latest.date} precision={latest.datePrecision} />
            </span>
          </>
        ) : (
          'Disputed reports only'
        ),
    },
  ]
  return (
    <DataTable
      caption="Vehicle and component programs. A car built is not a car in service."
      columns={columns}
      rows={programs}
      rowKey={({ program }) => program.slug}
      empty="No program is on record."
    />
  )
}
