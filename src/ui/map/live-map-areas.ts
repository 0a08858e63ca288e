import type { FilterSpecification, Map as LiveMap } from 'maplibre-gl'
import type { DrawnArea } from '@/domain/map/drawn-area'
import type { IsoDate } from '@/domain/signal/calendar'

const source = 'service-areas'
const dash = [3, 2]
/** A recorded boundary is a whole line; a circle of the published area is dashed. */
const layers = [
  { id: 'service-area-fill', type: 'fill', isDrawn: true },
  { id: 'service-area-line', type: 'line', isDrawn: true },
  { id: 'service-circle-line', type: 'line', isDrawn: false },
] as const
/** Beyond any day: an area that holds still. */
const open = '9999-12-31'

/** The service areas of every day in the live map, of which the layers show one day at a time. */
export class LiveAreas {
  readonly #map: LiveMap
  #day: IsoDate
  #shown: ReadonlySet<string> = new Set()

  constructor(map: LiveMap, day: IsoDate) {
    this.#map = map
    this.#day = day
  }

  /** Draws the areas; call it once the style is there. */
  add(areas: readonly DrawnArea[], color: string): void {
    this.#map.addSource(source, {
      type: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: areas.map(({ geometry, precision, from, until, operator, place }) => ({
          type: 'Feature',
          geometry,
          properties: {
            key: `${place}/${operator}`,
            from,
            until: until ?? open,
            isDrawn: precision !== null,
          },
        })),
      },
    })
    for (const { id, type, isDrawn } of layers) {
      if (type === 'fill') {
        this.#map.addLayer({ id, type, source, paint: { 'fill-color': color, 'fill-opacity': 0.12 } })
      } else {
        const line = { 'line-color': color, 'line-width': 1.5 }
        const paint = isDrawn ? line : { ...line, 'line-dasharray': dash }
        this.#map.addLayer({ id, type, source, paint })
      }
    }
    this.#filter()
  }

  showDay(day: IsoDate): void {
    this.#day = day
    this.#filter()
  }

  /** Shows the areas of these deployments alone, each as `place/operator`. */
  showDeployments(keys: ReadonlySet<string>): void {
    this.#shown = keys
    this.#filter()
  }

  recolor(color: string): void {
    for (const { id, type } of layers) {
      if (this.#map.getLayer(id)) this.#map.setPaintProperty(id, `${type}-color`, color)
    }
  }

  #filter(): void {
    if (!this.#map.getSource(source)) return
    const holds = (isDrawn: boolean): FilterSpecification => [
      'all',
      ['<=', ['get', 'from'], this.#day],
      ['>', ['get', 'until'], this.#day],
      ['in', ['get', 'key'], ['literal', [...this.#shown]]],
      ['==', ['get', 'isDrawn'], isDrawn],
    ]
    for (const { id, isDrawn } of layers) this.#map.setFilter(id, holds(isDrawn))
  }
}
