import { citiesInService } from '@/domain/lists/operators'
import { citiesComing, citiesStopped, type PlaceOrder, type PlaceRow } from '@/domain/lists/places'
import { placeKindLabels } from '@/domain/place/labels'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Link } from '@/ui/kit/link'
import { StatusLabel } from '@/ui/signal/status-label'

/** Regions, countries and blocs with their cities by state: the same words and glyphs as the list of cities. */
export function PlaceTable({
  rows,
  caption,
  hrefOf,
  sortOf,
}: {
  rows: readonly PlaceRow[]
  caption: string
  hrefOf: (place: PlaceRow['place']) => string
  sortOf?: (key: PlaceOrder) => Column<PlaceRow>['sort']
}) {
  const count = (key: PlaceOrder, header: string, read: (row: PlaceRow) => number): Column<PlaceRow> => ({
    key,
    header,
    sort: sortOf?.(key),
    numeric: true,
    cell: read,
  })
  return (
    <DataTable
      caption={caption}
      columns={[
        {
          key: 'name',
          header: 'Place',
          sort: sortOf?.('name'),
          rowHeader: true,
          className: 'min-w-40',
          cell: ({ place, around }) => (
            <>
              <Link href={hrefOf(place)}>{place.name}</Link>
              <span className="block text-sm font-normal text-muted">
                {[placeKindLabels[place.kind], ...around.map(({ name }) => name)].join(', ')}
              </span>
            </>
          ),
        },
        {
          key: 'lead',
          header: 'Furthest along',
          className: 'min-w-36',
          cell: ({ lead }) =>
            lead ? <StatusLabel status={lead} /> : <span className="text-muted">No city on record</span>,
        },
        count('service', 'In service', ({ cities }) => citiesInService(cities)),
        count('coming', 'Not yet', ({ cities }) => citiesComing(cities)),
        count('stopped', 'Paused or ended', ({ cities }) => citiesStopped(cities)),
        count('operators', 'Operators', ({ operators }) => operators.length),
        count('signals', 'Signals', ({ signalCount }) => signalCount),
      ]}
      rows={rows}
      rowKey={({ place }) => place.slug}
      empty="No state or country is on record."
    />
  )
}
