import type { CityShare } from '@/domain/impact/breakdown'
import { type Column, DataTable } from '@/ui/primitives/data-table'
import { cityPath } from '@/url/paths'

const columns: Column<CityShare>[] = [
  {
    key: 'city',
    header: 'City',
    rowHeader: true,
    cell: ({ place, name }) => (
      <a href={cityPath(place)} className="prose-link">
        {name}
      </a>
    ),
  },
  { key: 'index', header: 'Index of the city', numeric: true, cell: ({ index }) => index.toFixed(1) },
  { key: 'signals', header: 'Signals', numeric: true, cell: ({ signalCount }) => signalCount },
]

/** The cities whose own signals add most to an index. */
export function CityShares({ cities }: { cities: readonly CityShare[] }) {
  return (
    <div className="max-w-2xl">
      <DataTable
        caption="The index worked out over the signals of one city alone. Signals on a region or country are not divided among its cities."
        columns={columns}
        rows={cities}
        rowKey={({ place }) => place}
        empty="No city’s own signals raise this index today."
      />
    </div>
  )
}
