import 'server-only'
import type { AreaGeometry } from '@/domain/area/boundary'
import { circleOfArea } from '@/domain/area/geometry'
import type { AreaAt } from '@/domain/projection/areas-at'
import { creditOf } from '@/domain/source/credit'
import type { Source } from '@/domain/source/schema'

/**
 * A service area as a GeoJSON feature. Without a recorded boundary it is a circle of exactly the reported area around
 * the place (`boundaryPublished` false), and nowhere (`geometry` null) when the place has no coordinates. A boundary
 * carries the terms and the credit of its source, which have to be shown with it.
 */
export function areaFeature(area: AreaAt, sources: ReadonlyMap<string, Source>) {
  const { boundary } = area
  const source = boundary && sources.get(boundary.source)
  const credit = source ? creditOf(source) : null
  return {
    type: 'Feature',
    id: `${area.operator}/${area.place}`,
    geometry: boundary?.geometry ?? circleOf(area),
    properties: {
      operator: area.operator,
      place: area.place,
      signalId: area.signalId,
      date: area.date,
      datePrecision: area.precision,
      confidence: area.confidence,
      areaSqMi: area.areaSqMi,
      areaKm2: rounded(area.areaKm2),
      boundaryPublished: boundary !== null,
      boundarySignalId: boundary?.signalId ?? null,
      boundaryDate: boundary?.date ?? null,
      boundaryPrecision: boundary?.precision ?? null,
      boundaryKm2: boundary && rounded(boundary.enclosedKm2),
      source: boundary?.source ?? null,
      attribution: credit?.text ?? null,
      licence: credit?.licence ?? null,
    },
  } as const
}

function circleOf({ lng, lat, areaKm2 }: AreaAt): AreaGeometry | null {
  return lng === null || lat === null ? null : circleOfArea(lng, lat, areaKm2)
}

function rounded(squareKm: number): number {
  return Math.round(squareKm * 1000) / 1000
}
