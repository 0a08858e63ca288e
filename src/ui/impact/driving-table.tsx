import { findImpact, type ImpactSlug } from '@/domain/impact/catalog'
import type { Place } from '@/domain/place/schema'
import { DataTable } from '@/ui/kit/data-table'
import { Link } from '@/ui/kit/link'
import { eventsColumn, type PlaceSort, placeColumn } from './place-columns'
import { shortPoints } from './short-points'

type Row = {
  place: Pick<Place, 'slug' | 'kind' | 'name'>
  signalCount: number
  operatorCount: number
  leading: readonly { impact: ImpactSlug; index: number }[]
}

/** Places with the careers that their own signals drive most; a career leads to the places ranked by it. */
export function DrivingTable({
  rows,
  caption,
  asked,
  hrefOf,
  sortOf,
}: {
  rows: readonly Row[]
  caption: string
  /** The day to read as of, as it stands in the address; empty is today. */
  asked: string
  hrefOf: (impact: ImpactSlug) => string
  sortOf: PlaceSort
}) {
  return (
    <DataTable
      caption={caption}
      columns={[
        placeColumn(asked, sortOf('name')),
        eventsColumn(sortOf('signals')),
        {
          key: 'leading',
          header: 'Roles driven most, with the score of the place',
          className: 'min-w-44 sm:min-w-64',
          cell: ({ leading }) =>
            leading.length === 0 ? (
              <span className="text-muted">none is raised</span>
            ) : (
              <ul className="grid gap-x-3.5 gap-y-0.5 md:flex md:flex-wrap">
                {leading.map(({ impact, index }) => (
                  <li key={impact} className="flex justify-between gap-3 md:block">
                    <Link tap href={hrefOf(impact)}>
                      {findImpact(impact)?.title ?? impact}
                    </Link>{' '}
                    <span className="tabular text-muted">{shortPoints(index)}</span>
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
      rows={rows}
      rowKey={({ place }) => place.slug}
      empty="No signal of such a place concerned a role by that day."
    />
  )
}
