import { formatDay, type IsoDate } from '@/domain/signal/date'
import { basisLabels, confidenceLabels, scopeLabels, spanLabels } from '@/domain/signal/labels'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'
import { type Column, DataTable } from '../kit/data-table'
import type { FleetRow } from './fleet-model'

/** The readings of a fleet chart, newest first; operator and place are columns only where they differ. */
export function FleetTable({ rows, asOf }: { rows: readonly FleetRow[]; asOf: IsoDate }) {
  const differs = (key: 'operator' | 'place') => new Set(rows.map((row) => row[key])).size > 1
  const columns: Column<FleetRow>[] = [
    { key: 'when', header: 'Date', cell: (row) => row.when, className: 'whitespace-nowrap tabular' },
    ...(differs('operator')
      ? [{ key: 'operator', header: 'Operator', cell: (row: FleetRow) => row.operator }]
      : []),
    ...(differs('place') ? [{ key: 'place', header: 'Place', cell: (row: FleetRow) => row.place }] : []),
    { key: 'basis', header: 'Source type', cell: (row) => basisLabels[row.basis] },
    { key: 'scope', header: 'Counts', cell: (row) => whatCounted(row) },
    { key: 'vehicles', header: 'Vehicles', numeric: true, cell: (row) => row.vehicles },
    {
      key: 'confidence',
      header: 'Confidence',
      cell: (row) =>
        `${confidenceLabels[row.confidence]}${row.contested ? ', disputed' : ''}${row.restates ? ', repeats another record' : ''}`,
    },
    {
      key: 'signal',
      header: 'Signal',
      rowHeader: true,
      className: 'min-w-56 font-normal',
      cell: (row) => <Link href={signalPath(row.signalId)}>{row.headline}</Link>,
    },
  ]
  return (
    <DataTable
      caption={`Vehicle counts up to ${formatDay(asOf)}, newest first`}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.key}
      empty="No vehicle count is on record here."
    />
  )
}

/** `All vehicles`, `All vehicles, Cybercab`, `Driverless vehicles, ever seen`. */
function whatCounted({ scope, model, span }: FleetRow): string {
  return [scopeLabels[scope], model, span === null ? '' : spanLabels[span].toLowerCase()]
    .filter((part) => part !== '')
    .join(', ')
}
