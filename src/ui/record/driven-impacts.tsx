import { findImpact } from '@/domain/impact/catalog'
import { changeWindowDays } from '@/domain/impact/constants'
import type { DemandIndex } from '@/domain/impact/demand-index'
import { restsOn } from '@/domain/impact/rests-on'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Delta } from '@/ui/kit/delta'
import { Link } from '@/ui/kit/link'
import { impactPath } from '@/url/paths'

/** The career impacts that one place's signals drive, strongest first, each with what it rests on. */
export function DrivenImpacts({
  impacts,
  placeName,
}: {
  impacts: readonly DemandIndex[]
  placeName: string
}) {
  const rows = impacts
    .filter(({ contributions }) => contributions.length > 0)
    .toSorted((a, b) => b.index - a.index)
  const top = Math.max(...rows.map(({ index }) => Math.abs(index)), 1)
  const columns: Column<DemandIndex>[] = [
    {
      key: 'impact',
      header: 'Role',
      rowHeader: true,
      cell: ({ impact }) => <Link href={impactPath(impact)}>{findImpact(impact)?.title ?? impact}</Link>,
    },
    {
      key: 'bar',
      header: <span className="sr-only">Size</span>,
      className: 'w-2/5 min-w-24',
      cell: ({ index }) => (
        <span
          className={`mt-1.5 block h-2.5 ${index < 0 ? 'border border-ink-soft' : 'bg-ink-soft'}`}
          style={{ width: `${(Math.abs(index) / top) * 100}%` }}
        />
      ),
    },
    { key: 'index', header: 'Score', numeric: true, cell: ({ index }) => index.toFixed(1) },
    {
      key: 'new',
      header: `New, ${changeWindowDays} days`,
      label: `New evidence, ${changeWindowDays} days`,
      numeric: true,
      cell: ({ newEvidence90d }) => <Delta value={newEvidence90d} />,
    },
    {
      key: 'signals',
      header: 'Evidence',
      className: 'min-w-24',
      cell: ({ contributions, operatorCount }) =>
        restsOn({ signalCount: contributions.length, operatorCount }),
    },
  ]
  return (
    <DataTable
      caption={`Deployment evidence score from the events in ${placeName} alone, fading with age. It is not a labor statistic: more records are not more demand.`}
      columns={columns}
      rows={rows}
      rowKey={({ impact }) => impact}
      empty={`No signal on ${placeName} concerns a role yet.`}
    />
  )
}
