import type { AreaGeometry, BoundaryPrecision } from '../area/boundary'
import { circleOfArea } from '../area/geometry'
import { type Place, placeAncestors } from '../place/schema'
import { type AreaAt, areasAt } from '../projection/areas-at'
import { compareText, groupBy } from '../shared/group'
import type { IsoDate } from '../signal/calendar'
import { type Signal, signalsOfKind } from '../signal/schema'

/** A service area as a map draws it, on the days from `from` until before `until` (null: to this day). */
export type DrawnArea = {
  operator: string
  place: string
  from: IsoDate
  until: IsoDate | null
  /** How well the boundary is known; null for a circle of the published area around the city. */
  precision: BoundaryPrecision | null
  /** The source of that boundary; null for a circle. */
  source: string | null
  areaSqMi: number
  geometry: AreaGeometry
}

/**
 * Every service area that has held and can be drawn, with its days: what `areasAt` gives on each of them. Sorted by
 * place, operator and day.
 */
export function drawnAreas(signals: readonly Signal[], places: readonly Place[]): DrawnArea[] {
  const areas = groupBy(
    signalsOfKind(signals, 'service-area'),
    ({ place, operator }) => `${place}/${operator}`,
  )
  const statuses = groupBy(signalsOfKind(signals, 'deployment-status'), ({ operator }) => operator)
  return [...areas]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, own]) => {
      const [first] = own
      if (!first) return []
      const { operator, place } = first
      const around = new Set([place, ...placeAncestors(places, place)])
      const bearing = (statuses.get(operator) ?? []).filter((status) => around.has(status.place))
      const chain = places.filter(({ slug }) => around.has(slug))
      return drawnOf([...own, ...bearing], chain, place)
    })
}

/** The areas of one operator in one place, from the signals that bear on them and the place with all around it. */
function drawnOf(signals: readonly Signal[], places: readonly Place[], place: string): DrawnArea[] {
  const days = [...new Set(signals.map(({ date }) => date))].sort(compareText)
  const states = days.map((day) => ({
    day,
    area: areasAt(signals, places, day).find((area) => area.place === place) ?? null,
  }))
  const changes = states.filter(
    ({ area }, index) => identityOf(area) !== identityOf(states[index - 1]?.area ?? null),
  )
  return changes.flatMap(({ day, area }, index) => {
    const geometry = area && shapeOf(area)
    if (!geometry) return []
    const { operator, boundary, areaSqMi } = area
    const until = changes[index + 1]?.day ?? null
    const { precision = null, source = null } = boundary ?? {}
    return [{ operator, place, from: day, until, precision, source, areaSqMi, geometry }]
  })
}

/** The signals that an area and its boundary rest on: while they stay, the drawing does. */
function identityOf(area: AreaAt | null): string {
  return area === null ? '' : `${area.signalId} ${area.boundary?.signalId ?? ''}`
}

/** Three decimals of a degree are 110 m: finer than a pixel at the deepest zoom of the built-in base map. */
const decimals = 1000

function shapeOf({ boundary, lng, lat, areaKm2 }: AreaAt): AreaGeometry | null {
  if (boundary) return boundary.geometry
  if (lng === null || lat === null) return null
  const circle = circleOfArea(lng, lat, areaKm2)
  if (circle.type !== 'Polygon') return circle
  const round = (value: number) => Math.round(value * decimals) / decimals
  return {
    type: 'Polygon',
    coordinates: circle.coordinates.map((ring) =>
      ring.map(([x, y]): [number, number] => [round(x), round(y)]),
    ),
  }
}
