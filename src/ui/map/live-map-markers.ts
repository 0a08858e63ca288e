import { type Map as LiveMap, Marker } from 'maplibre-gl'
import { type Box, placeLabels } from './label-placement'
import styles from './map.module.css'
import { minMarkDistance } from './model'
import { spread } from './spread'

/** Below this zoom whole countries share a few pixels: marks may touch rather than leave their cities. */
const crowdedZoom = 1.8
const crowdedDistance = 8
const viewMargin = 12
const tipHeight = 72

type Entry = { marker: Marker; element: HTMLAnchorElement; name: string; lng: number; lat: number }

function rank(link: HTMLElement): number {
  return Number(link.style.getPropertyValue('--z'))
}

/** The cities of the drawing as markers: real links with the same glyph and name, most important first. */
export class CityMarkers {
  readonly #map: LiveMap
  readonly #entries: Entry[]

  constructor(map: LiveMap, figure: HTMLElement) {
    this.#map = map
    const drawn = [...figure.querySelectorAll<HTMLAnchorElement>('a[data-lng][data-lat]')]
    this.#entries = drawn
      .toSorted((a, b) => rank(b) - rank(a))
      .map((link) => {
        const element = document.createElement('a')
        element.href = link.href
        element.className = styles.mark ?? ''
        element.style.setProperty('--z', String(rank(link)))
        element.setAttribute('aria-label', link.getAttribute('aria-label') ?? '')
        element.append(...[...link.children].map((child) => child.cloneNode(true)))
        const { city = '', lng, lat } = link.dataset
        const at = { lng: Number(lng), lat: Number(lat) }
        const marker = new Marker({ element, anchor: 'center' }).setLngLat(at).addTo(map)
        return { marker, element, name: city, ...at }
      })
    map.on('zoomstart', this.#hideLabels)
    map.on('moveend', this.#arrange)
    map.on('resize', this.#arrange)
    this.#arrange()
  }

  /** Moves the focus to the city whose page is at `path`, if it is in view. */
  focus(path: string): void {
    this.#entries.find(({ element }) => element.pathname === path)?.element.focus()
  }

  remove(): void {
    this.#map.off('zoomstart', this.#hideLabels)
    this.#map.off('moveend', this.#arrange)
    this.#map.off('resize', this.#arrange)
    for (const { marker } of this.#entries) marker.remove()
  }

  #hideLabels = () => {
    for (const { element } of this.#entries) delete element.dataset.side
  }

  /** Where the map's buttons and credits lie, px from its upper left corner. */
  #controls(): Box[] {
    const container = this.#map.getContainer()
    const origin = container.getBoundingClientRect()
    return [...container.querySelectorAll('.maplibregl-ctrl')].map((control) => {
      const { left, top, right, bottom } = control.getBoundingClientRect()
      return {
        left: left - origin.left,
        top: top - origin.top,
        right: right - origin.left,
        bottom: bottom - origin.top,
      }
    })
  }

  #arrange = () => {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer()
    const inView: { entry: Entry; x: number; y: number }[] = []
    for (const entry of this.#entries) {
      const { x, y } = this.#map.project([entry.lng, entry.lat])
      const isInView = x > -viewMargin && y > -viewMargin && x < width + viewMargin && y < height + viewMargin
      // Hidden, not only out of sight: the keyboard reaches what the reader can see.
      entry.element.style.visibility = isInView ? '' : 'hidden'
      delete entry.element.dataset.side
      if (isInView) inView.push({ entry, x, y })
    }
    const isCrowded = this.#map.getZoom() < crowdedZoom
    const spots = spread(inView, isCrowded ? crowdedDistance : minMarkDistance)
    const sides = placeLabels(
      inView.map(({ entry, x, y }, index) => {
        const spot = spots[index] ?? { x, y }
        return { text: entry.name, at: { x: spot.x / width, y: spot.y / height } }
      }),
      { widths: [width], aspect: width / height, obstacles: this.#controls() },
    )
    inView.forEach(({ entry: { marker, element }, x, y }, index) => {
      const spot = spots[index] ?? { x, y }
      const side = sides[index]
      marker.setOffset([spot.x - x, spot.y - y])
      element.style.setProperty('--x', `${Math.min(100, Math.max(0, (spot.x / width) * 100))}%`)
      element.dataset.tip = spot.y < tipHeight ? 'below' : 'above'
      element.dataset.crowded = String(isCrowded)
      if (!side) return
      element.style.setProperty('--l', `var(--${side})`)
      element.dataset.side = side
    })
  }
}
