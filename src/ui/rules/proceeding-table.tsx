import type { FilingRow } from '@/domain/lists/filings'
import { formatNumber } from '@/domain/shared/range'
import { permitTypeLabels, stageLabels } from '@/domain/signal/labels'
import { DataTable } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'

/** Proceedings in one line each: what, whose, before whom, since when. `showVehicles` for recalls. */
export function ProceedingTable({
  rows,
  caption,
  hrefOf,
  showVehicles = false,
}: {
  rows: readonly FilingRow[]
  caption: string
  hrefOf: (slug: string) => string
  showVehicles?: boolean
}) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      stacks
      columns={[
        {
          key: 'title',
          header: 'Filing',
          rowHeader: true,
          cell: ({ filing }) => <Link href={hrefOf(filing.slug)}>{filing.title}</Link>,
        },
        {
          key: 'type',
          header: 'Type',
          brief: true,
          cell: ({ filing }) => permitTypeLabels[filing.permitType],
        },
        { key: 'operator', header: 'Operator', brief: true, cell: ({ operatorName }) => operatorName },
        {
          key: 'agency',
          header: 'Before',
          cell: ({ agencyName, placeName }) => (
            <>
              {agencyName}
              <span className="block text-sm text-muted">{placeName}</span>
            </>
          ),
        },
        {
          key: 'stage',
          header: 'Status',
          brief: true,
          cell: ({ stage, since, waitingSince }) => (
            <>
              {stageLabels[stage]}
              <span className="block text-sm text-muted">
                <Interval {...(showVehicles ? since : (waitingSince ?? since))} />
              </span>
            </>
          ),
        },
        ...(showVehicles
          ? [
              {
                key: 'vehicles',
                header: 'Vehicles',
                numeric: true,
                cell: ({ vehicles }: FilingRow) =>
                  vehicles === null ? <span className="text-muted">–</span> : formatNumber(vehicles),
              },
            ]
          : []),
      ]}
      rows={rows}
      rowKey={({ filing }) => filing.slug}
      empty="None on record."
    />
  )
}
