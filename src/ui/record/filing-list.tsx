import type { FilingState } from '@/domain/projection/filings'
import { compareText } from '@/domain/projection/fold'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber } from '@/domain/shared/range'
import { permitTypeLabels, stageLabels } from '@/domain/signal/labels'
import { type Column, DataTable, sectionRows } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { filingPath } from '@/url/paths'

/** Filings that bear on one place or one operator, the newest step first. */
export function FilingList({
  filings,
  names,
  showOperator,
  allHref,
}: {
  filings: readonly FilingState[]
  names: NameIndex
  showOperator: boolean
  /** The list that has them all. */
  allHref: string
}) {
  const rows = filings.toSorted((a, b) => compareText(b.since.date, a.since.date))
  const columns: Column<FilingState>[] = [
    {
      key: 'title',
      header: 'Filing',
      rowHeader: true,
      className: 'min-w-64',
      cell: ({ filing }) => (
        <Link className="font-normal" href={filingPath(filing.slug)}>
          {filing.title}
        </Link>
      ),
    },
    {
      key: 'who',
      header: showOperator ? 'Operator' : 'Place',
      cell: ({ filing }) => nameOf(names, showOperator ? filing.operator : filing.place),
    },
    { key: 'type', header: 'Type', cell: ({ filing }) => permitTypeLabels[filing.permitType] },
    {
      key: 'stage',
      header: 'Stage',
      cell: ({ stage, contestedOnly }) => (
        <>
          {stageLabels[stage]}
          {contestedOnly ? <span className="block text-sm text-muted">disputed reports only</span> : null}
        </>
      ),
    },
    { key: 'since', header: 'Since', cell: ({ since }) => <Interval {...since} /> },
    {
      key: 'vehicles',
      header: 'Vehicles named',
      numeric: true,
      cell: ({ vehicles }) => (vehicles === null ? '–' : formatNumber(vehicles)),
    },
  ]
  return (
    <DataTable
      caption="Filings with the newest step first. A figure in a filing is requested, authorized or listed, not on the road."
      columns={columns}
      rows={rows}
      rowKey={({ filing }) => filing.slug}
      rest={{ most: sectionRows, href: allHref, label: 'Every filing' }}
      empty="No filing is on record."
    />
  )
}
