import type { CitySummary } from '@/domain/projection/city-summary'
import { formatRange } from '@/domain/shared/range'
import { accessLabels } from '@/domain/signal/labels'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Interval } from '@/ui/kit/interval'
import { Link } from '@/ui/kit/link'
import { AreaText } from '@/ui/record/area-text'
import { FleetText } from '@/ui/record/fleet-text'
import { StatusGlyph } from '@/ui/signal/status-glyph'
import { StatusLabel } from '@/ui/signal/status-label'
import { asOfHref } from '@/url/as-of'
import { cityPath, operatorPath } from '@/url/paths'

type SortOf = (
  key: 'status' | 'name' | 'since' | 'fleet' | 'area' | 'density' | 'signals',
) => Column<CitySummary>['sort']

/** The list of cities: the twin of the map, with the same states and the same links. */
export function CityTable({
  cities,
  sortOf,
  caption,
  asked = '',
}: {
  cities: readonly CitySummary[]
  sortOf: SortOf
  caption: string
  /** The past day of the page as it stands in the address, for the links to the cities; empty is today. */
  asked?: string
}) {
  const columns: Column<CitySummary>[] = [
    {
      key: 'name',
      header: 'City',
      rowHeader: true,
      sort: sortOf('name'),
      cell: ({ place, regionName, countryName }) => (
        <>
          <Link href={asOfHref(cityPath(place.slug), asked)}>{place.name}</Link>
          <span className="block text-sm font-normal text-muted">
            {[regionName, countryName].filter((name, i, all) => name && all.indexOf(name) === i).join(', ')}
          </span>
        </>
      ),
    },
    {
      key: 'status',
      header: 'Furthest along',
      sort: sortOf('status'),
      cell: ({ status }) =>
        status ? <StatusLabel status={status} /> : <span className="text-muted">Nothing deployed</span>,
    },
    {
      key: 'since',
      header: 'Since',
      sort: sortOf('since'),
      cell: ({ since }) => (since ? <Interval {...since} /> : '–'),
    },
    {
      key: 'operators',
      header: 'Operators',
      className: 'min-w-44',
      cell: (city) => <Operators city={city} asked={asked} />,
    },
    {
      key: 'fleet',
      header: 'Vehicles',
      sort: sortOf('fleet'),
      className: 'min-w-36',
      cell: ({ fleet }) => (fleet ? <FleetText headline={fleet} /> : <Unknown />),
    },
    {
      key: 'area',
      header: 'Service area',
      sort: sortOf('area'),
      className: 'min-w-32',
      cell: ({ area }) => (area ? <AreaText reading={area} /> : <Unknown />),
    },
    {
      key: 'density',
      header: 'Per 100 km²',
      numeric: true,
      sort: sortOf('density'),
      cell: ({ coverage }) => (coverage ? formatRange(coverage.vehiclesPer100SqKm) : '–'),
    },
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
      rows={cities}
      rowKey={({ place }) => place.slug}
      rowId={({ place }) => place.slug}
      empty="No city is on record."
    />
  )
}

function Unknown() {
  return <span className="text-sm text-muted">not published</span>
}

function Operators({ city, asked }: { city: CitySummary; asked: string }) {
  return (
    <ul className="grid gap-0.5">
      {city.deployments.map((one) => (
        <li key={one.operator} className="flex items-baseline gap-1.5 leading-snug">
          <span className="translate-y-glyph">
            <StatusGlyph status={one.status} size={12} />
          </span>
          <span>
            <Link look="quiet" tap href={asOfHref(operatorPath(one.operator), asked)}>
              {one.operatorName}
            </Link>
            {one.access ? (
              <span className="text-sm text-muted"> {accessLabels[one.access].toLowerCase()}</span>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
