import type { FilingOrder, FilingRow } from '@/domain/lists/filings'
import { daysWaiting } from '@/domain/projection/filings'
import { formatNumber, formatRange } from '@/domain/shared/range'
import type { IsoDate } from '@/domain/signal/date'
import type { FilingStage } from '@/domain/signal/kinds'
import { permitTypeLabels, stageLabels } from '@/domain/signal/labels'
import { waitWords } from '@/ui/filing/gap-text'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { filingPath, operatorPath } from '@/url/paths'
import { FilingSteps } from './filing-steps'
import { ListGlyph, type ListMark } from './list-glyph'

const stageMarks: Record<FilingStage, ListMark> = {
  planned: 'ring',
  filed: 'ring',
  'under-review': 'ring',
  opened: 'ring',
  granted: 'tick',
  amended: 'dash',
  denied: 'cross',
  withdrawn: 'cross',
  expired: 'dash',
  closed: 'dash',
}

/** Filings with where each stands; what a narrow screen has no column for stands under the title. */
export function FilingTable({
  rows,
  caption,
  asOf,
  hrefOf = filingPath,
  sortOf,
}: {
  rows: readonly FilingRow[]
  caption: string
  asOf: IsoDate
  /** Where the page of a filing is: with the day of reading, where that is not today. */
  hrefOf?: (slug: string) => string
  sortOf: (key: FilingOrder) => Column<FilingRow>['sort']
}) {
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'filing',
          header: 'Filing',
          cell: (row) => titleCell(row, hrefOf(row.filing.slug)),
          rowHeader: true,
          className: 'min-w-52',
        },
        {
          key: 'operator',
          header: 'Operator',
          sort: sortOf('operator'),
          cell: ({ filing, operatorName }) => (
            <Link look="quiet" href={operatorPath(filing.operator)}>
              {operatorName}
            </Link>
          ),
          className: 'hidden md:table-cell',
        },
        {
          key: 'place',
          header: 'Place',
          sort: sortOf('place'),
          cell: ({ placeName, agencyName }) => (
            <>
              {placeName}
              <span className="block text-sm text-muted">{agencyName}</span>
            </>
          ),
          className: 'hidden md:table-cell md:max-w-64',
        },
        { key: 'stage', header: 'Stage', sort: sortOf('stage'), cell: (row) => stageCell(row, asOf) },
        {
          key: 'vehicles',
          header: 'Vehicles named',
          cell: ({ vehicles }) => (vehicles === null ? '—' : formatNumber(vehicles)),
          numeric: true,
          className: 'hidden sm:table-cell',
        },
        {
          key: 'since',
          header: 'Since',
          sort: sortOf('since'),
          cell: ({ since }) => <Interval date={since.date} precision={since.precision} />,
          numeric: true,
          className: 'hidden sm:table-cell',
        },
        {
          key: 'waiting',
          header: 'Days pending',
          sort: sortOf('waiting'),
          cell: (row) => waitCell(row, asOf),
          numeric: true,
          className: 'hidden sm:table-cell',
        },
      ]}
      rows={rows}
      rowKey={({ filing }) => filing.slug}
      rowId={({ filing }) => filing.slug}
      empty="No filing meets these filters."
    />
  )
}

function waitCell(row: FilingRow, asOf: IsoDate) {
  const waiting = daysWaiting(row, asOf)
  return waiting ? formatRange(waiting) : <span className="text-muted">—</span>
}

function titleCell(
  { filing, operatorName, placeName, agencyName, steps, contested, restating }: FilingRow,
  href: string,
) {
  return (
    <>
      <Link href={href}>{filing.title}</Link>
      <span className="block text-sm font-normal text-muted">
        {permitTypeLabels[filing.permitType]}
        {filing.reference ? ` · ${filing.reference}` : ''}
      </span>
      <span className="block text-sm font-normal text-muted md:hidden">
        {operatorName} · {placeName} · {agencyName}
      </span>
      <FilingSteps steps={steps} contested={contested} restating={restating} />
    </>
  )
}

function stageCell(row: FilingRow, asOf: IsoDate) {
  const { stage, open, contestedOnly, since, vehicles } = row
  const waiting = daysWaiting(row, asOf)
  return (
    <>
      <span className="flex items-baseline gap-1.5">
        <ListGlyph mark={open ? 'ring' : stageMarks[stage]} />
        {stageLabels[stage]}
      </span>
      <span className="block text-sm text-muted">{open ? 'Pending' : 'Decided'}</span>
      {contestedOnly ? <span className="block text-sm font-semibold">Disputed reports only</span> : null}
      <span className="tabular block text-sm text-muted sm:hidden">
        Since <Interval date={since.date} precision={since.precision} />
        {vehicles === null ? null : ` · ${formatNumber(vehicles)} vehicles`}
        {waiting ? ` · pending ${waitWords(waiting)}` : null}
      </span>
    </>
  )
}
