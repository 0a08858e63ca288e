import type { FilingOrder, FilingRow } from '@/domain/ledger/filings'
import { formatNumber } from '@/domain/shared/range'
import type { FilingStage } from '@/domain/signal/kinds'
import { permitTypeLabels, stageLabels } from '@/domain/signal/labels'
import { type Column, DataTable } from '@/ui/primitives/data-table'
import { Interval } from '@/ui/primitives/interval'
import { operatorPath } from '@/url/paths'
import { FilingSteps } from './filing-steps'
import { LedgerGlyph, type LedgerMark } from './ledger-glyph'

const stageMarks: Record<FilingStage, LedgerMark> = {
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
  sortOf,
}: {
  rows: readonly FilingRow[]
  caption: string
  sortOf: (key: FilingOrder) => Column<FilingRow>['sort']
}) {
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'filing', header: 'Filing', cell: titleCell, rowHeader: true, className: 'min-w-52' },
        {
          key: 'operator',
          header: 'Operator',
          sort: sortOf('operator'),
          cell: ({ filing, operatorName }) => (
            <a href={operatorPath(filing.operator)} className="hover:text-accent hover:underline">
              {operatorName}
            </a>
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
        { key: 'stage', header: 'Stage', sort: sortOf('stage'), cell: stageCell },
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
      ]}
      rows={rows}
      rowKey={({ filing }) => filing.slug}
      rowId={({ filing }) => filing.slug}
      empty="No filing meets these filters."
    />
  )
}

function titleCell({ filing, operatorName, placeName, agencyName, steps, contested }: FilingRow) {
  return (
    <>
      {filing.title}
      <span className="block text-sm font-normal text-muted">
        {permitTypeLabels[filing.permitType]}
        {filing.reference ? ` · ${filing.reference}` : ''}
      </span>
      <span className="block text-sm font-normal text-muted md:hidden">
        {operatorName} · {placeName} · {agencyName}
      </span>
      <FilingSteps steps={steps} contested={contested} />
    </>
  )
}

function stageCell({ stage, open, contestedOnly, since, vehicles }: FilingRow) {
  return (
    <>
      <span className="flex items-baseline gap-1.5">
        <LedgerGlyph mark={open ? 'ring' : stageMarks[stage]} />
        {stageLabels[stage]}
      </span>
      <span className="block text-sm text-muted">{open ? 'Awaits an answer' : 'Decided'}</span>
      {contestedOnly ? (
        <span className="block text-sm text-negative">Rests on contested accounts only</span>
      ) : null}
      <span className="tabular block text-sm text-muted sm:hidden">
        Since <Interval date={since.date} precision={since.precision} />
        {vehicles === null ? null : ` · ${formatNumber(vehicles)} vehicles`}
      </span>
    </>
  )
}
