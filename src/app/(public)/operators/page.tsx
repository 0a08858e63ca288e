import type { Metadata } from 'next'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { statusKeys } from '@/domain/projection/deployments'
import { formatDay } from '@/domain/signal/date'
import { statusKeyLabels } from '@/domain/signal/labels'
import { getOperatorRows, type OperatorRow } from '@/server/queries/operators'
import { FleetText } from '@/ui/city/fleet-text'
import { type Column, DataTable } from '@/ui/primitives/data-table'
import { PageHeading } from '@/ui/primitives/page-heading'
import { StatusGlyph } from '@/ui/signal/status-glyph'
import { operatorPath } from '@/url/paths'

export const metadata: Metadata = {
  title: 'Operators',
  description:
    'Every robotaxi operator on record: its cities by state and its vehicles by how they are counted.',
  ...pageAddress('/operators'),
}

const shownBases = ['registered', 'observed', 'claimed'] as const

export default async function OperatorsPage() {
  const { asOf, rows } = await getOperatorRows()
  const columns: Column<OperatorRow>[] = [
    {
      key: 'name',
      header: 'Operator',
      rowHeader: true,
      cell: ({ operator }) => (
        <>
          <a href={operatorPath(operator.slug)} className="prose-link">
            {operator.name}
          </a>
          <span className="block text-sm font-normal text-muted">
            {[operator.parent, operator.country].filter(Boolean).join(', ')}
          </span>
        </>
      ),
    },
    {
      key: 'cities',
      header: 'Cities by state',
      className: 'min-w-48',
      cell: ({ cities }) => (
        <ul className="grid gap-0.5">
          {statusKeys
            .filter((key) => cities[key] > 0)
            .map((key) => (
              <li key={key} className="flex items-baseline gap-1.5">
                <span className="translate-y-[1.5px]">
                  <StatusGlyph status={key} size={12} />
                </span>
                <span className="tabular">{cities[key]}</span>
                <span className="text-sm text-muted">{statusKeyLabels[key].toLowerCase()}</span>
              </li>
            ))}
        </ul>
      ),
    },
    ...shownBases.map(
      (basis): Column<OperatorRow> => ({
        key: basis,
        header: `${basis.charAt(0).toUpperCase()}${basis.slice(1)} vehicles`,
        className: 'min-w-36',
        cell: ({ vehicles }) => {
          const headline = vehicles.find((one) => one.basis === basis)
          return headline ? <FleetText headline={headline} /> : <span className="text-muted">–</span>
        },
      }),
    ),
    { key: 'signals', header: 'Signals', numeric: true, cell: ({ signalCount }) => signalCount },
  ]
  return (
    <>
      <StructuredData trail={[{ name: 'Operators', path: '/operators' }]} />
      <PageHeading kicker="Operators" title="Who runs robotaxis">
        <p>
          {rows.length} operators, from the first announcement to a driverless service. As of{' '}
          {formatDay(asOf)}.
        </p>
      </PageHeading>
      <DataTable
        caption="Operators by number of signals. A dash means that no figure of that kind has been published; columns are never added up."
        columns={columns}
        rows={rows}
        rowKey={({ operator }) => operator.slug}
        rowId={({ operator }) => operator.slug}
        empty="No operator is on record."
      />
    </>
  )
}
