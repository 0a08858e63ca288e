import { boundaryPrecisionLabels } from '@/domain/area/boundary'
import { circleOfArea } from '@/domain/area/geometry'
import type { AreaAt } from '@/domain/projection/areas-at'
import { type NameIndex, nameOf } from '@/domain/shared/names'
import { formatNumber } from '@/domain/shared/range'
import styles from './area-drawing.module.css'
import { ScaleDrawing, type ScaleShape } from './scale-drawing'

/** The shape of an area: its boundary, else a circle of the published area around the city; null for neither. */
export function areaShape({ operator, boundary, lng, lat, areaKm2 }: AreaAt): ScaleShape | null {
  if (boundary) return { key: operator, geometry: boundary.geometry, look: 'boundary' }
  if (lng === null || lat === null) return null
  return { key: operator, geometry: circleOfArea(lng, lat, areaKm2), look: 'circle' }
}

/** The service areas of one city on one scale, each with how well its shape is known. */
export function AreaDrawing({ areas, names }: { areas: readonly AreaAt[]; names: NameIndex }) {
  const shapes = areas.flatMap((area) => areaShape(area) ?? [])
  const [{ lng, lat } = { lng: null, lat: null }] = areas
  if (shapes.length === 0 || lng === null || lat === null) return null
  const words = areas.map(
    ({ operator, areaSqMi, boundary }) =>
      `${nameOf(names, operator)}: ${formatNumber(areaSqMi)} square miles, ${boundary ? 'recorded boundary' : 'as a circle'}`,
  )
  return (
    <figure className={styles.figure}>
      <ScaleDrawing
        shapes={shapes}
        home={[lng, lat]}
        label={`Service areas to one scale. ${words.join('; ')}`}
      />
      <figcaption>
        {areas.map(({ operator, boundary }) => (
          <span key={operator} className="block">
            {nameOf(names, operator)}:{' '}
            {boundary
              ? `${boundaryPrecisionLabels[boundary.precision].toLowerCase()} boundary.`
              : 'area to scale, boundary not published.'}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}
