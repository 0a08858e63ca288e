import { geoMercator, geoPath } from 'd3-geo'
import { boundaryPrecisionLabels } from '@/domain/area/boundary'
import { circleOfArea } from '@/domain/area/geometry'
import type { AreaAt } from '@/domain/projection/areas-at'
import styles from './area-drawing.module.css'

const width = 320
const height = 220
const margin = 14

/** Lengths that a scale bar may have, km. */
const bars = [1, 2, 5, 10, 20, 50, 100, 200, 500] as const
const kmPerDegreeOfLatitude = 111.13

/**
 * Service areas of one city on one scale: the recorded boundary where there is one, else a dashed circle of exactly
 * the published area around the city. North is up.
 */
export function AreaDrawing({
  areas,
  nameOf,
}: {
  areas: readonly AreaAt[]
  nameOf: (slug: string) => string
}) {
  const shapes = areas
    .toSorted((a, b) => b.areaKm2 - a.areaKm2)
    .flatMap((area) => {
      const { lng, lat, boundary, areaKm2 } = area
      if (boundary) return [{ area, geometry: boundary.geometry }]
      return lng === null || lat === null ? [] : [{ area, geometry: circleOfArea(lng, lat, areaKm2) }]
    })
  const [first] = shapes
  if (!first) return null
  const projection = geoMercator().fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin - 18],
    ],
    // d3-geo reads rings clockwise, GeoJSON has them the other way: lines have no inside to mistake.
    { type: 'GeometryCollection', geometries: shapes.map(({ geometry }) => outline(geometry)) },
  )
  const path = geoPath(projection)
  const bar = scaleBar(projection, first.area.lat ?? 0)
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={describe(areas, nameOf)}>
        {shapes.map(({ area, geometry }) => (
          <path
            key={area.operator}
            d={path(outline(geometry)) ?? ''}
            className={area.boundary ? styles.boundary : styles.circle}
          />
        ))}
        {first.area.lng === null || first.area.lat === null ? null : (
          <circle
            className={styles.home}
            r={2.5}
            transform={`translate(${projection([first.area.lng, first.area.lat])?.join(' ') ?? '0 0'})`}
          />
        )}
        <path d={`M${margin} ${height - 12}v4h${bar.px.toFixed(1)}v-4`} className={styles.bar} />
        <text x={margin + bar.px + 6} y={height - 6} className={styles.label}>
          {bar.km} km ({(bar.km * 0.621371).toFixed(bar.km < 10 ? 1 : 0)} mi)
        </text>
      </svg>
      <figcaption>
        {areas.map(({ operator, boundary }) => (
          <span key={operator} className="block">
            {nameOf(operator)}:{' '}
            {boundary
              ? `${boundaryPrecisionLabels[boundary.precision].toLowerCase()} boundary.`
              : 'area to scale, boundary not published.'}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

/** The rings of a geometry as lines. */
function outline(geometry: ReturnType<typeof circleOfArea>) {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
  return { type: 'MultiLineString' as const, coordinates: rings }
}

/** The longest round length that fits in a third of the drawing. */
function scaleBar(projection: ReturnType<typeof geoMercator>, lat: number) {
  const [, y1] = projection([0, lat - 0.5]) ?? [0, 0]
  const [, y2] = projection([0, lat + 0.5]) ?? [0, 0]
  const pxPerKm = Math.abs(y2 - y1) / kmPerDegreeOfLatitude
  const km = bars.findLast((length) => length * pxPerKm <= width / 3) ?? bars[0]
  return { km, px: km * pxPerKm }
}

function describe(areas: readonly AreaAt[], nameOf: (slug: string) => string): string {
  const each = areas.map(
    ({ operator, areaSqMi, boundary }) =>
      `${nameOf(operator)}: ${areaSqMi} square miles, ${boundary ? 'recorded boundary' : 'a circle of that area'}`,
  )
  return `Service areas to one scale. ${each.join('; ')}`
}
