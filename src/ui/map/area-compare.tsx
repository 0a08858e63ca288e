import type { AreaChange } from '@/domain/map/area-change'
import type { Place } from '@/domain/place/schema'
import type { AreaAt } from '@/domain/projection/areas-at'
import { sqKmPerSqMi } from '@/domain/shared/area-units'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber } from '@/domain/shared/range'
import { formatDay, type IsoDate } from '@/domain/signal/calendar'
import { type Column, DataTable } from '@/ui/kit/data-table'
import { Link } from '@/ui/kit/link'
import { operatorPath, placePath, signalPath } from '@/url/paths'
import { areaShape } from './area-drawing'
import { ScaleDrawing, type ScaleShape } from './scale-drawing'

/** Changes smaller than this, km², are the rounding of the figures. */
const minKm2 = 0.05

/** What each operator added to its service areas and gave up between two days. */
export function AreaCompare({
  changes,
  from,
  to,
  names,
  placeOf,
}: {
  changes: readonly AreaChange[]
  from: IsoDate
  to: IsoDate
  names: NameIndex
  /** A service area may be of a region or country as well; null for a place that is not recorded. */
  placeOf: (slug: string) => Pick<Place, 'slug' | 'kind' | 'name'> | null
}) {
  const changed = changes.filter(({ addedKm2, removedKm2 }) => addedKm2 + removedKm2 >= minKm2)
  const columns: Column<AreaChange>[] = [
    {
      key: 'place',
      header: 'Place',
      rowHeader: true,
      cell: ({ place, operator }) => (
        <>
          <PlaceLink slug={place} place={placeOf(place)} />
          <Link look="quiet" className="block text-sm font-normal text-muted" href={operatorPath(operator)}>
            {nameOf(names, operator)}
          </Link>
        </>
      ),
    },
    { key: 'before', header: formatDay(from), cell: ({ before }) => <Size of={before} /> },
    { key: 'after', header: formatDay(to), cell: ({ after }) => <Size of={after} /> },
    {
      key: 'added',
      header: 'Added',
      numeric: true,
      cell: ({ addedKm2 }) => <Both km2={addedKm2} sign="+" />,
    },
    {
      key: 'removed',
      header: 'Removed',
      numeric: true,
      cell: ({ removedKm2 }) => <Both km2={removedKm2} sign="−" />,
    },
    {
      key: 'basis',
      header: 'Source',
      className: 'min-w-40',
      cell: (change) => <Basis change={change} name={placeOf(change.place)?.name ?? change.place} />,
    },
  ]
  return (
    <DataTable
      caption={`Service areas on ${formatDay(to)} against ${formatDay(from)}: ${changed.length} of ${changes.length} differ. They are not added up, since those of two operators in one city overlap.`}
      columns={columns}
      rows={changed}
      rowKey={({ operator, place }) => `${operator}/${place}`}
      empty={`No service area on record differs between ${formatDay(from)} and ${formatDay(to)}.`}
    />
  )
}

function PlaceLink({ slug, place }: { slug: string; place: Pick<Place, 'slug' | 'kind' | 'name'> | null }) {
  if (place === null) return <>{slug}</>
  return (
    <Link tap href={placePath(place)}>
      {place.name}
    </Link>
  )
}

function Size({ of: area }: { of: AreaAt | null }) {
  if (area === null) return <span className="text-muted">none</span>
  return (
    <>
      <Link className="tabular" href={signalPath(area.signalId)}>
        {formatNumber(area.areaSqMi)} mi²
      </Link>
      <span className="tabular block text-sm text-muted">{formatNumber(Math.round(area.areaKm2))} km²</span>
    </>
  )
}

function Both({ km2, sign }: { km2: number; sign: string }) {
  if (km2 < minKm2) return <span className="text-muted">0</span>
  return (
    <>
      {sign}
      {formatNumber(km2)} km²
      <span className="block text-sm text-muted">
        {sign}
        {formatNumber(km2 / sqKmPerSqMi)} mi²
      </span>
    </>
  )
}

function Basis({ change, name }: { change: AreaChange; name: string }) {
  const { before, after, basis, addedGeometry, removedGeometry } = change
  const shapes = [before, after].flatMap((area, index): ScaleShape[] => {
    const shape = area && areaShape(area)
    return shape ? [{ ...shape, key: String(index) }] : []
  })
  if (addedGeometry) shapes.push({ key: 'added', geometry: addedGeometry, look: 'added' })
  if (removedGeometry) shapes.push({ key: 'removed', geometry: removedGeometry, look: 'removed' })
  const { lng, lat } = after ?? before ?? { lng: null, lat: null }
  return (
    <>
      {shapes.length > 0 && lng !== null && lat !== null ? (
        <ScaleDrawing
          isSmall
          shapes={shapes}
          home={[lng, lat]}
          width={140}
          height={110}
          label={`${name}: the service areas of the two days, to scale`}
        />
      ) : null}
      <span className="block text-sm text-muted">
        {basis === 'boundary'
          ? 'Recorded boundaries.'
          : 'Net difference; circles to scale, boundary not published.'}
      </span>
    </>
  )
}
