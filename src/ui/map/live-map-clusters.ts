import { type Map as LiveMap, LngLatBounds, Marker } from 'maplibre-gl'
import styles from './map.module.css'

type Member = { name: string; lng: number; lat: number }

/** Room, px, that the cities of an opened cluster keep from the edge of the map. */
const room = 60
/** No nearer than this when the cities of a cluster lie next to each other. */
const nearest = 7
const namesShown = 6

/** Crowds of cities as one button each, with their number; it opens the part of the map where they lie apart. */
export class LiveClusters {
  readonly #map: LiveMap
  #markers: Marker[] = []

  constructor(map: LiveMap) {
    this.#map = map
  }

  /** Replaces the clusters shown; each stands at its first, most important member. */
  show(clusters: readonly (readonly Member[])[]): void {
    this.remove()
    this.#markers = clusters.flatMap((members) => {
      const [first] = members
      if (!first) return []
      return [
        new Marker({ element: this.#button(members) }).setLngLat([first.lng, first.lat]).addTo(this.#map),
      ]
    })
  }

  remove(): void {
    for (const marker of this.#markers) marker.remove()
    this.#markers = []
  }

  #button(members: readonly Member[]): HTMLElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = styles.cluster ?? ''
    button.textContent = String(members.length)
    const names = members.slice(0, namesShown).map(({ name }) => name)
    const more = members.length - names.length
    button.setAttribute(
      'aria-label',
      `${members.length} cities: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}. Zoom in`,
    )
    button.title = button.getAttribute('aria-label') ?? ''
    button.addEventListener('click', () => {
      const bounds = new LngLatBounds()
      for (const { lng, lat } of members) bounds.extend([lng, lat])
      this.#map.fitBounds(bounds, { padding: room, maxZoom: nearest })
    })
    return button
  }
}
