import { geoMercator, geoPath } from 'd3-geo'
import { operatorColor } from '@/content/operator-colors'
import { boundaryPrecisionLabels } from '@/domain/area/boundary'
import { evidenceAge } from '@/domain/facts/evidence-age'
import type { Place } from '@/domain/place/schema'
import type { AreaAt } from '@/domain/projection/areas-at'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber } from '@/domain/shared/range'
import { formatInterval, type IsoDate } from '@/domain/signal/calendar'
import { areaShape } from './area-drawing'
import { cityBase } from './city-base'
import styles from './city-map.module.css'
import { outlineOf } from './scale-drawing'

const width = 430
const height = 276
/** Room around the areas, where their names and the places around them stand. */
const margin = { across: 84, top: 40, bottom: 62 }
/** Lengths that a scale bar may have, miles. */
const bars = [1, 2, 5, 10, 20, 50, 100] as const
const milesPerDegreeOfLatitude = 69.05
/** Down from one name to the next. */
const lineHeight = 16
/** How near a place's name may stand to anything else, across and down. */
const clear = { x: 58, y: 18 }

/** Where each operator serves in one city, over land and county lines, drawn by the server. Null without any area. */
export function CityMap({
  place,
  areas,
  names,
  asOf,
}: {
  place: Pick<Place, 'name' | 'country' | 'lat' | 'lng'>
  areas: readonly AreaAt[]
  names: NameIndex
  asOf: IsoDate
}) {
  const { lat, lng } = place
  const drawn = areas
    .flatMap((area) => {
      const shape = areaShape(area)
      return shape ? [{ area, shape }] : []
    })
    .toSorted((a, b) => b.area.areaKm2 - a.area.areaKm2)
  if (lat === null || lng === null || drawn.length === 0) return null
  const projection = geoMercator()
    .fitExtent(
      [
        [margin.across, margin.top],
        [width - margin.across, height - margin.bottom],
      ],
      { type: 'GeometryCollection', geometries: drawn.map(({ shape }) => outlineOf(shape.geometry)) },
    )
    .clipExtent([
      [0, 0],
      [width, height],
    ])
  const path = geoPath(projection).digits(1)
  const base = cityBase(projection, { width, height, isUs: place.country === 'US' })
  const [x, y] = projection([lng, lat]) ?? [0, 0]
  const [, above] = projection([lng, lat + 0.5]) ?? [0, 0]
  const pxPerMile = ((y - above) * 2) / milesPerDegreeOfLatitude
  const miles = bars.findLast((length) => length * pxPerMile <= width / 3) ?? bars[0]
  const labels = nameAreas(
    drawn.map(({ area, shape }) => ({
      operator: area.operator,
      bottom: path.bounds(outlineOf(shape.geometry))[1][1],
      words: `${nameOf(names, area.operator)} ${formatNumber(area.areaSqMi)} sq mi${
        evidenceAge(area, asOf) === 'old' ? `, ${formatInterval(area)}` : ''
      }`,
    })),
    y,
  )
  const taken = [{ x, y: y - 4 }, ...labels.map((label) => ({ x: width / 2, y: label.y }))]
  const around = base.names.filter((one) => taken.every((other) => isClear(one, other)))
  const undrawn = drawn.filter(({ area }) => area.boundary === null)
  return (
    <figure aria-labelledby="city-map" className="min-w-0">
      <h2 id="city-map" className="text-entry">
        Where {drawn.length === 1 ? nameOf(names, drawn[0]?.area.operator ?? '') : 'each one'} serves
      </h2>
      <p className="mb-1 text-label text-muted">
        {undrawn.length === drawn.length
          ? `Boundaries not published: circles of equal area around ${place.name}`
          : drawn
              .map(
                ({ area }) =>
                  `${nameOf(names, area.operator)}: ${
                    area.boundary
                      ? `${boundaryPrecisionLabels[area.boundary.precision].toLowerCase()} boundary`
                      : 'circle of equal area'
                  }`,
              )
              .join('; ')}
      </p>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`Map of service areas in ${place.name}: ${labels.map(({ words }) => words).join('; ')}`}
        className={styles.map}
      >
        <path d={base.land} className={styles.land} />
        <path d={base.borders} className={styles.borders} />
        {around.map((one) => (
          <text key={one.name} x={Math.round(one.x)} y={Math.round(one.y)} className={styles.county}>
            {one.name}
          </text>
        ))}
        {drawn.map(({ area, shape }) => (
          <path
            key={area.operator}
            d={path(outlineOf(shape.geometry)) ?? ''}
            stroke={operatorColor(area.operator)}
            fill={operatorColor(area.operator)}
            data-look={shape.look}
            data-age={evidenceAge(area, asOf)}
          />
        ))}
        <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r={3} className={styles.home} />
        <text x={x.toFixed(1)} y={(y - 8).toFixed(1)} className={styles.name}>
          {place.name}
        </text>
        {labels.map(({ operator, words, y: at }) => (
          <text
            key={operator}
            x={x.toFixed(1)}
            y={at.toFixed(1)}
            className={styles.label}
            fill={operatorColor(operator)}
          >
            {words}
          </text>
        ))}
        <path
          d={`M${width - 14} ${height - 16}v6H${(width - 14 - miles * pxPerMile).toFixed(1)}v-6`}
          className={styles.bar}
        />
        <text x={(width - 14 - miles * pxPerMile).toFixed(1)} y={height - 20} className={styles.scale}>
          {miles} mi
        </text>
      </svg>
    </figure>
  )
}

type AreaName = { operator: string; words: string; bottom: number }

/** Each name at the foot of its area, that of the largest below its line; never one over another, or over the city. */
function nameAreas(areas: readonly AreaName[], home: number): (AreaName & { y: number })[] {
  let limit = height - 24
  return areas.map((area, index) => {
    const wanted = index === 0 ? area.bottom + lineHeight : area.bottom - 8
    const y = Math.min(wanted, limit)
    limit = y - lineHeight
    return { ...area, y: Math.max(y, home + lineHeight) }
  })
}

function isClear(a: { x: number; y: number }, b: { x: number; y: number }): boolean {
  return Math.abs(a.x - b.x) > clear.x || Math.abs(a.y - b.y) > clear.y
}
