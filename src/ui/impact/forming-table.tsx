import { changeWindowDays } from '@/domain/impact/constants'
import type { Place } from '@/domain/place/schema'
import type { Signal } from '@/domain/signal/schema'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Delta } from '@/ui/kit/delta'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { signalPath } from '@/url/paths'
import { eventsColumn, type PlaceSort, placeColumn } from './place-columns'
import { addedPoints, shortPoints, signedPoints } from './short-points'

type Row = {
  place: Pick<Place, 'slug' | 'kind' | 'name'>
  rank: number
  index: number
  low: number
  high: number
  change90d: number
  newEvidence90d: number
  signalCount: number
  operatorCount: number
  evidence: readonly (Pick<Signal, 'id' | 'headline' | 'date' | 'datePrecision'> & {
    contribution: number
  })[]
}

/** Places by what their own signals add to an index: range, change, and the evidence behind it. */
export function FormingTable({
  rows,
  caption,
  asked,
  sortOf = () => undefined,
}: {
  rows: readonly Row[]
  caption: string
  /** The day to read as of, as it stands in the address; empty is today. */
  asked: string
  /** How the column leads on; without it the rows stand as they are. */
  sortOf?: PlaceSort
}) {
  const columns: Column<Row>[] = [
    { key: 'rank', header: 'Rank', numeric: true, className: 'w-12', cell: ({ rank }) => rank },
    placeColumn(asked, sortOf('name')),
    {
      key: 'index',
      header: 'Score',
      numeric: true,
      sort: sortOf('index'),
      cell: ({ index }) => shortPoints(index),
    },
    {
      key: 'range',
      header: 'Range',
      numeric: true,
      cell: ({ low, high }) => `${shortPoints(low)} to ${shortPoints(high)}`,
    },
    {
      key: 'new',
      header: `New, ${changeWindowDays} days`,
      label: `New evidence, ${changeWindowDays} days`,
      numeric: true,
      sort: sortOf('new'),
      cell: ({ newEvidence90d }) => <Delta value={newEvidence90d} />,
    },
    {
      key: 'change',
      header: 'Change with age',
      label: `Change with age, ${changeWindowDays} days`,
      numeric: true,
      sort: sortOf('change'),
      cell: ({ change90d }) => signedPoints(change90d),
    },
    eventsColumn(sortOf('signals')),
    {
      key: 'evidence',
      header: 'The largest contributions',
      className: 'min-w-64',
      cell: ({ evidence }) => (
        <ul className="grid gap-1 text-sm">
          {evidence.map(({ id, headline, date, datePrecision, contribution }) => (
            <li key={id}>
              <Link href={signalPath(id)}>{headline}</Link>{' '}
              <span className="text-muted">
                <Interval date={date} precision={datePrecision} />, {addedPoints(contribution)}
              </span>
            </li>
          ))}
        </ul>
      ),
    },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      rowKey={({ place }) => place.slug}
      stacks
      empty="No place’s own signals raise this score on that day."
    />
  )
}
