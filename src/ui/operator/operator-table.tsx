import { listedBases, type OperatorOrder, type OperatorRow } from '@/domain/lists/operators'
import { statusKeys } from '@/domain/projection/deployments'
import { statusKeyLabels } from '@/domain/projection/labels'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { basisLabels } from '@/domain/signal/labels'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Link } from '@/ui/kit/link'
import { FleetText } from '@/ui/record/fleet-text'
import { StatusGlyph } from '@/ui/signal/status-glyph'
import { operatorPath } from '@/url/paths'

/** Operators with their cities by state and their vehicles by how they are counted. */
export function OperatorTable({
  rows,
  caption,
  names,
  sortOf,
}: {
  rows: readonly OperatorRow[]
  caption: string
  /** Names of the places of the counts: no two columns need be of one place. */
  names: NameIndex
  sortOf: (key: OperatorOrder) => Column<OperatorRow>['sort']
}) {
  const columns: Column<OperatorRow>[] = [
    {
      key: 'name',
      header: 'Operator',
      rowHeader: true,
      sort: sortOf('name'),
      cell: ({ operator }) => (
        <>
          <Link href={operatorPath(operator.slug)}>{operator.name}</Link>
          <span className="block text-sm font-normal text-muted">
            {[operator.parent, operator.country].filter(Boolean).join(', ')}
          </span>
        </>
      ),
    },
    {
      key: 'cities',
      header: 'Cities by status',
      className: 'min-w-48',
      sort: sortOf('cities'),
      cell: ({ cities }) => (
        <ul className="grid gap-0.5">
          {statusKeys
            .filter((key) => cities[key] > 0)
            .map((key) => (
              <li key={key} className="flex items-baseline gap-1.5">
                <span className="translate-y-glyph">
                  <StatusGlyph status={key} size={12} />
                </span>
                <span className="tabular">{cities[key]}</span>
                <span className="text-sm text-muted">{statusKeyLabels[key].toLowerCase()}</span>
              </li>
            ))}
        </ul>
      ),
    },
    ...listedBases.map(
      (basis): Column<OperatorRow> => ({
        key: basis,
        header: `${basisLabels[basis]} vehicles`,
        className: 'min-w-36',
        sort: sortOf(basis),
        cell: ({ vehicles }) => {
          const headline = vehicles.find((one) => one.basis === basis)
          return headline ? (
            <FleetText
              headline={headline}
              placeName={headline.place === null ? null : nameOf(names, headline.place)}
            />
          ) : (
            <span className="text-muted">–</span>
          )
        },
      }),
    ),
    {
      key: 'signals',
      header: 'Signals',
      numeric: true,
      sort: sortOf('signals'),
      cell: ({ signalCount }) => signalCount,
    },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ operator }) => operator.slug}
      rowId={({ operator }) => operator.slug}
      empty="No operator is on record."
    />
  )
}
