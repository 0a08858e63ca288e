import type { OperatorLine } from '@/domain/fleets/operator-strip'
import { plainStatusLabels } from '@/domain/projection/labels'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber } from '@/domain/shared/range'
import { formatDay } from '@/domain/signal/calendar'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { metWords } from '@/ui/lists/promise-text'
import { FleetText } from '@/ui/record/fleet-text'
import { StatusGlyph } from '@/ui/signal/status-glyph'
import { operatorPath, signalPath } from '@/url/paths'

const none = <span className="text-muted">Not published</span>

/** The operators with riders, one row each. */
export function OperatorLines({
  lines,
  names,
  hrefOf,
}: {
  lines: readonly OperatorLine[]
  names: NameIndex
  /** The address of a page as of the day shown. */
  hrefOf: (path: string) => string
}) {
  const columns: Column<OperatorLine>[] = [
    {
      key: 'operator',
      header: 'Operator',
      rowHeader: true,
      cell: ({ operator }) => (
        <Link href={hrefOf(operatorPath(operator.slug))} className="text-entry">
          {operator.name}
        </Link>
      ),
    },
    {
      key: 'cities',
      header: 'Cities',
      className: 'min-w-44',
      cell: ({ cities }) => (
        <ul className="grid gap-0.5">
          {cities.map(({ status, keys, count }) => (
            <li key={status} className="flex items-baseline gap-1.5">
              <span className="translate-y-glyph">
                {keys[0] ? <StatusGlyph status={keys[0]} size={12} /> : null}
              </span>
              <span className="tabular font-semibold">{count}</span>
              <span className="text-label text-muted">{plainStatusLabels[status].toLowerCase()}</span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'fleet',
      header: 'Fleet, best reading',
      className: 'min-w-40',
      cell: ({ fleet }) =>
        fleet ? (
          <FleetText headline={fleet} placeName={fleet.place === null ? null : nameOf(names, fleet.place)} />
        ) : (
          none
        ),
    },
    {
      key: 'area',
      header: 'Largest service area',
      className: 'min-w-36',
      cell: ({ area }) =>
        area ? (
          <>
            <Link className="tabular font-semibold" href={signalPath(area.reading.signalId)}>
              {formatNumber(area.reading.areaSqMi)} mi²
            </Link>
            <span className="block text-label text-muted">
              {nameOf(names, area.place)},{' '}
              <Interval date={area.reading.date} precision={area.reading.precision} />
            </span>
          </>
        ) : (
          none
        ),
    },
    {
      key: 'kept',
      header: 'Promises kept on time',
      className: 'min-w-32',
      cell: ({ kept }) =>
        kept ? (
          <span className="tabular">{metWords(kept)}</span>
        ) : (
          <span className="text-muted">None due yet</span>
        ),
    },
    {
      key: 'next',
      header: 'Next promise due',
      className: 'min-w-44',
      cell: ({ next }) =>
        next?.target.due ? (
          <>
            <Link href={signalPath(next.target.id)}>{next.target.headline}</Link>
            <span className="block text-label text-muted">by {formatDay(next.target.due)}</span>
          </>
        ) : (
          <span className="text-muted">No date given</span>
        ),
    },
  ]
  return (
    <DataTable
      caption="Operators with riders: cities, fleet, service area and promises"
      columns={columns}
      rows={lines}
      stacks
      rowKey={({ operator }) => operator.slug}
      empty="No operator carries riders on this day."
    />
  )
}
