import { geoMercator, geoPath } from 'd3-geo'
import type { AreaGeometry } from '@/domain/area/boundary'
import { formatNumber } from '@/domain/shared/range'
import styles from './area-drawing.module.css'

export type ScaleShape = {
  key: string
  geometry: AreaGeometry
  look: 'boundary' | 'circle' | 'added' | 'removed'
}

const margin = 12
/** Room for the scale bar under the shapes. */
const footer = 20

/** Lengths that a scale bar may have, km. */
const bars = [1, 2, 5, 10, 20, 50, 100, 200, 500] as const
const kmPerDegreeOfLatitude = 111.13
const milesPerKm = 0.621371

/** Shapes on one scale with a bar that tells it. North is up. */
export function ScaleDrawing({
  shapes,
  home,
  label,
  width = 320,
  height = 220,
  isSmall = false,
}: {
  shapes: readonly ScaleShape[]
  /** Where the city lies: longitude and latitude in degrees. */
  home: readonly [lng: number, lat: number]
  label: string
  width?: number
  height?: number
  /** Kept at its own size in px, for a cell of a table. */
  isSmall?: boolean
}) {
  const projection = geoMercator().fitExtent(
    [
      [margin, margin],
      [width - margin, height - margin - footer],
    ],
    { type: 'GeometryCollection', geometries: shapes.map(({ geometry }) => outlineOf(geometry)) },
  )
  const path = geoPath(projection).digits(1)
  const [, north] = projection([home[0], home[1] + 0.5]) ?? [0, 0]
  const [, south] = projection([home[0], home[1] - 0.5]) ?? [0, 0]
  const pxPerKm = (south - north) / kmPerDegreeOfLatitude
  const km = bars.findLast((length) => length * pxPerKm <= width / 3) ?? bars[0]
  const barEnd = margin + km * pxPerKm
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className={isSmall ? styles.small : styles.drawing}
    >
      {shapes.map(({ key, geometry, look }) => (
        <path key={key} d={path(outlineOf(geometry)) ?? ''} className={styles[look]} />
      ))}
      <circle
        className={styles.home}
        r={2.5}
        transform={`translate(${(projection([home[0], home[1]]) ?? [0, 0]).map((at) => at.toFixed(1)).join(' ')})`}
      />
      <path d={`M${margin} ${height - 14}v4H${barEnd.toFixed(1)}v-4`} className={styles.bar} />
      <text x={(barEnd + 6).toFixed(1)} y={height - 8} className={styles.label}>
        {km} km ({formatNumber(km * milesPerKm)} mi)
      </text>
    </svg>
  )
}

/** The rings of a geometry as lines: d3-geo winds polygons the other way round than GeoJSON, lines have no inside. */
export function outlineOf(geometry: AreaGeometry) {
  const coordinates = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
  return { type: 'MultiLineString' as const, coordinates }
}
