import type { SignalKind } from '@/domain/signal/kinds'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Link } from '@/ui/kit/link'
import { editSignalPath, newSignalPath } from '@/url/desk'
import type { StaleSort } from '@/url/stale'

export type StaleRow = {
  key: string
  kind: SignalKind
  operator: { name: string }
  place: { name: string } | null
  label: string
  value: string
  ageDays: number
  cadenceDays: number
  signalId: string
}

/** The figures that are out of date. Each leads to its record, and to a new reading that begins with its particulars. */
export function StaleTable({
  rows,
  caption,
  sortOf,
  clearHref,
}: {
  rows: readonly StaleRow[]
  caption: string
  sortOf: (key: StaleSort) => NonNullable<Column<StaleRow>['sort']>
  /** Where the list is not narrowed; null when it is not. */
  clearHref: string | null
}) {
  const columns: Column<StaleRow>[] = [
    {
      key: 'operator',
      header: 'Operator',
      sort: sortOf('operator'),
      brief: true,
      cell: ({ operator }) => operator.name,
    },
    {
      key: 'place',
      header: 'Place',
      sort: sortOf('place'),
      brief: true,
      cell: ({ place }) => place?.name ?? '—',
    },
    {
      key: 'figure',
      header: 'Figure',
      sort: sortOf('figure'),
      rowHeader: true,
      cell: ({ label, value, signalId }) => (
        <>
          {label}: <Link href={editSignalPath(signalId)}>{value}</Link>
        </>
      ),
    },
    { key: 'age', header: 'Days old', sort: sortOf('age'), numeric: true, cell: ({ ageDays }) => ageDays },
    {
      key: 'overdue',
      header: 'Expected every',
      sort: sortOf('overdue'),
      brief: true,
      cell: ({ ageDays, cadenceDays }) =>
        `${cadenceDays} days (${Math.floor(ageDays / cadenceDays)} times over)`,
    },
    { key: 'new', header: 'New reading', brief: true, cell: (figure) => <NewReading figure={figure} /> },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      stacks
      empty={
        clearHref ? (
          <p>
            No such figure is out of date. <Link href={clearHref}>Show all</Link>
          </p>
        ) : (
          <p>Every figure is within its time.</p>
        )
      }
    />
  )
}

/** The way to a new entry with the particulars of the last one. */
export function NewReading({ figure }: { figure: StaleRow }) {
  const { kind, operator, place, label, signalId } = figure
  return (
    <Link className="inline-block py-0.5" href={newSignalPath(kind, { from: signalId })}>
      Enter a new reading
      <span className="sr-only">
        {' '}
        of {place === null ? operator.name : `${operator.name}, ${place.name}`}, {label}
      </span>
    </Link>
  )
}
