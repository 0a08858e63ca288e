import type { FilingRow } from '@/domain/lists/filings'
import { daysWaiting } from '@/domain/projection/filings'
import { formatRange } from '@/domain/shared/range'
import type { IsoDate } from '@/domain/signal/date'
import { permitTypeLabels, stageLabels } from '@/domain/signal/labels'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'

/** The proceedings of one level of government: what waits with its days, or what is decided. */
export function LevelFilings({
  rows,
  caption,
  asOf,
  hrefOf,
  showWait,
}: {
  rows: readonly FilingRow[]
  caption: string
  asOf: IsoDate
  hrefOf: (slug: string) => string
  showWait: boolean
}) {
  const last: Column<FilingRow> = showWait
    ? { key: 'waiting', header: 'Days pending', numeric: true, cell: (row) => waitCell(row, asOf) }
    : {
        key: 'since',
        header: 'Since',
        numeric: true,
        cell: ({ since }) => <Interval date={since.date} precision={since.precision} />,
      }
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'filing',
          header: 'Filing',
          rowHeader: true,
          className: 'min-w-52',
          cell: ({ filing, operatorName, placeName }) => (
            <>
              <Link className="font-normal" href={hrefOf(filing.slug)}>
                {filing.title}
              </Link>
              <span className="block text-sm font-normal text-muted">
                {operatorName} · {placeName} · {permitTypeLabels[filing.permitType].toLowerCase()}
              </span>
            </>
          ),
        },
        {
          key: 'agency',
          header: 'Agency',
          className: 'hidden md:table-cell md:w-72',
          cell: ({ agencyName }) => agencyName,
        },
        {
          key: 'stage',
          header: 'Stage',
          className: 'w-32',
          cell: ({ stage, contestedOnly }) => (
            <>
              {stageLabels[stage]}
              {contestedOnly ? <span className="block text-sm font-semibold">disputed</span> : null}
            </>
          ),
        },
        last,
      ]}
      rows={rows}
      rowKey={({ filing }) => filing.slug}
      empty="None on record."
    />
  )
}

function waitCell(row: FilingRow, asOf: IsoDate) {
  const waiting = daysWaiting(row, asOf)
  if (waiting) return formatRange(waiting)
  return (
    <span className="text-muted">{row.filing.permitType === 'recall' ? 'not pending' : 'not filed'}</span>
  )
}
