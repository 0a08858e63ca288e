import { type Map as LiveMap, Marker } from 'maplibre-gl'
import { clusterMarks } from './cluster'
import { type Box, placeLabels } from './label-placement'
import { LiveClusters } from './live-map-clusters'
import styles from './map.module.css'
import { minMarkDistance } from './model'
import { spread } from './spread'

/** Below this zoom whole countries share a few pixels: marks that would touch stand as one with their number. */
const crowdedZoom = 1.8
const viewMargin = 12
const tipHeight = 72

type Entry = {
  marker: Marker
  element: HTMLAnchorElement
  name: string
  lng: number
  lat: number
  rank: number
}

function rankOf(link: HTMLElement): number {
  return Number(link.style.getPropertyValue('--z'))
}

/**
 * The cities of the drawing as markers: real links with the same glyph and name, most important first. When the
 * drawing changes, the markers follow it.
 */
export class CityMarkers {
  readonly #map: LiveMap
  readonly #figure: HTMLElement
  readonly #clusters: LiveClusters
  readonly #watch: MutationObserver
  readonly #entries = new Map<string, Entry>()
  #order: Entry[] = []

  constructor(map: LiveMap, figure: HTMLElement, onChange: (deployments: ReadonlySet<string>) => void) {
    this.#map = map
    this.#figure = figure
    this.#clusters = new LiveClusters(map)
    const follow = () => {
      this.#follow()
      this.#arrange()
      onChange(this.#deployments())
    }
    this.#watch = new MutationObserver(follow)
    for (const panel of figure.querySelectorAll('[data-map-panel]')) {
      this.#watch.observe(panel, { childList: true, subtree: true, attributes: true })
    }
    map.on('zoomstart', this.#hideLabels)
    map.on('moveend', this.#arrange)
    map.on('resize', this.#arrange)
    follow()
  }

  /** Moves the focus to the mark that leads to this path and search, if it is in view. */
  focus(address: string): void {
    this.#order.find(({ element }) => addressOf(element) === address)?.element.focus()
  }

  /** The deployments shown, each as `place/operator`. */
  #deployments(): ReadonlySet<string> {
    const drawn = [...this.#figure.querySelectorAll<HTMLElement>('a[data-operators]')]
    return new Set(
      drawn.flatMap(({ dataset: { slug, operators = '' } }) =>
        operators.split(' ').map((operator) => `${slug}/${operator}`),
      ),
    )
  }

  remove(): void {
    this.#watch.disconnect()
    this.#map.off('zoomstart', this.#hideLabels)
    this.#map.off('moveend', this.#arrange)
    this.#map.off('resize', this.#arrange)
    this.#clusters.remove()
    for (const { marker } of this.#entries.values()) marker.remove()
  }

  #follow(): void {
    const gone = new Set(this.#entries.keys())
    for (const link of this.#figure.querySelectorAll<HTMLAnchorElement>('a[data-lng][data-lat]')) {
      const { slug = '' } = link.dataset
      gone.delete(slug)
      const entry = this.#entries.get(slug) ?? this.#add(slug, link)
      dress(entry.element, link)
      entry.rank = rankOf(link)
    }
    for (const slug of gone) {
      this.#entries.get(slug)?.marker.remove()
      this.#entries.delete(slug)
    }
    this.#order = [...this.#entries.values()].sort((a, b) => b.rank - a.rank)
  }

  #add(slug: string, link: HTMLAnchorElement): Entry {
    const element = document.createElement('a')
    element.className = styles.mark ?? ''
    const { city = '', lng, lat } = link.dataset
    const at = { lng: Number(lng), lat: Number(lat) }
    const marker = new Marker({ element, anchor: 'center' }).setLngLat(at).addTo(this.#map)
    const entry = { marker, element, name: city, rank: 0, ...at }
    this.#entries.set(slug, entry)
    return entry
  }

  #hideLabels = () => {
    for (const { element } of this.#order) delete element.dataset.side
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
    for (const entry of this.#order) {
      const { x, y } = this.#map.project([entry.lng, entry.lat])
      const isInView = x > -viewMargin && y > -viewMargin && x < width + viewMargin && y < height + viewMargin
      // Hidden, not only out of sight: the keyboard reaches what the reader can see.
      entry.element.style.visibility = isInView ? '' : 'hidden'
      delete entry.element.dataset.side
      if (isInView) inView.push({ entry, x, y })
    }
    const isCrowded = this.#map.getZoom() < crowdedZoom
    const { alone, clusters } = isCrowded
      ? clusterMarks(inView, minMarkDistance)
      : { alone: inView, clusters: [] }
    for (const { entry } of clusters.flatMap(({ members }) => members)) {
      entry.element.style.visibility = 'hidden'
    }
    this.#clusters.show(
      clusters.map(({ members }) => members.map(({ entry: { name, lng, lat } }) => ({ name, lng, lat }))),
    )
    const fixed = clusters.map(({ at }) => at)
    const spots = isCrowded ? alone : spread(alone, minMarkDistance)
    const sides = placeLabels(
      [...fixed.map((at) => ({ text: '', ...at })), ...named(alone, spots)].map(({ text, x, y }) => ({
        text,
        at: { x: x / width, y: y / height },
      })),
      { widths: [width], aspect: width / height, obstacles: this.#controls() },
    ).slice(fixed.length)
    alone.forEach(({ entry: { marker, element }, x, y }, index) => {
      const spot = spots[index] ?? { x, y }
      const side = sides[index]
      marker.setOffset([spot.x - x, spot.y - y])
      element.style.setProperty('--x', `${Math.min(100, Math.max(0, (spot.x / width) * 100))}%`)
      element.dataset.tip = spot.y < tipHeight ? 'below' : 'above'
      if (!side) return
      element.style.setProperty('--l', `var(--${side})`)
      element.dataset.side = side
    })
  }
}

function named(
  marks: readonly { entry: Entry }[],
  spots: readonly { x: number; y: number }[],
): { text: string; x: number; y: number }[] {
  return marks.flatMap(({ entry }, index) => {
    const spot = spots[index]
    return spot ? [{ text: entry.name, x: spot.x, y: spot.y }] : []
  })
}

/** Gives a marker the address, name, rank and glyph of a link of the drawing. */
function dress(element: HTMLAnchorElement, link: HTMLAnchorElement): void {
  element.href = link.href
  element.style.setProperty('--z', String(rankOf(link)))
  for (const name of ['aria-label', 'aria-current', 'data-scroll']) {
    const value = link.getAttribute(name)
    if (value === null) element.removeAttribute(name)
    else element.setAttribute(name, value)
  }
  element.replaceChildren(...[...link.children].map((child) => child.cloneNode(true)))
}

/** What a link leads to on this site. */
export function addressOf({ pathname, search }: HTMLAnchorElement): string {
  return `${pathname}${search}`
}
