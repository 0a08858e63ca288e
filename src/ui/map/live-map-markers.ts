import { type Map as LiveMap, Marker } from 'maplibre-gl'
import { clusterMarks } from './cluster'
import { type Box, placeLabels } from './label-placement'
import { LiveClusters } from './live-map-clusters'
import styles from './map.module.css'
import { minMarkDistance } from './overview-model'
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
  /** What the marker shows now, so that only what is different is written. */
  shown: { look: string; isVisible: boolean; dx: number; dy: number; side: string }
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
  /** The order and the view that the markers are arranged for. */
  #arranged = ''
  // Measured when the map is resized or moved, not for every day: asking makes the browser lay out the whole page.
  #controls: Box[] = []
  #size = { width: 0, height: 0 }
  #frame = 0

  constructor(map: LiveMap, figure: HTMLElement, onChange: (deployments: ReadonlySet<string>) => void) {
    this.#map = map
    this.#figure = figure
    this.#clusters = new LiveClusters(map)
    const follow = () => {
      this.#follow()
      this.#arrange()
      onChange(this.#deployments())
    }
    this.#watch = new MutationObserver(() => {
      // Of several days in one frame the last is enough.
      cancelAnimationFrame(this.#frame)
      this.#frame = requestAnimationFrame(follow)
    })
    for (const panel of figure.querySelectorAll('[data-map-panel]')) {
      this.#watch.observe(panel, { childList: true, subtree: true, attributes: true })
    }
    map.on('zoomstart', this.#hideLabels)
    map.on('moveend', this.#rearrange)
    map.on('resize', this.#rearrange)
    this.#measure()
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
    cancelAnimationFrame(this.#frame)
    this.#map.off('zoomstart', this.#hideLabels)
    this.#map.off('moveend', this.#rearrange)
    this.#map.off('resize', this.#rearrange)
    this.#clusters.remove()
    for (const { marker } of this.#entries.values()) marker.remove()
  }

  #follow(): void {
    const gone = new Set(this.#entries.keys())
    for (const link of this.#figure.querySelectorAll<HTMLAnchorElement>('a[data-lng][data-lat]')) {
      const { slug = '' } = link.dataset
      gone.delete(slug)
      const entry = this.#entries.get(slug) ?? this.#add(slug, link)
      entry.rank = rankOf(link)
      syncMarker(entry, link)
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
    const shown = { look: '', isVisible: true, dx: 0, dy: 0, side: '' }
    const entry = { marker, element, name: city, rank: 0, shown, ...at }
    this.#entries.set(slug, entry)
    return entry
  }

  #hideLabels = () => {
    for (const { element, shown } of this.#order) {
      delete element.dataset.side
      shown.side = ''
    }
  }

  #rearrange = () => {
    this.#arranged = ''
    this.#measure()
    this.#arrange()
  }

  #measure(): void {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer()
    this.#size = { width, height }
    this.#controls = controlsOf(this.#map)
  }

  #arrange(): void {
    const arranged = this.#order.map(({ name }) => name).join()
    if (arranged === this.#arranged) return
    this.#arranged = arranged
    const { width, height } = this.#size
    const inView: { entry: Entry; x: number; y: number }[] = []
    for (const entry of this.#order) {
      const { x, y } = this.#map.project([entry.lng, entry.lat])
      const isInView = x > -viewMargin && y > -viewMargin && x < width + viewMargin && y < height + viewMargin
      if (isInView) inView.push({ entry, x, y })
      else showEntry(entry, false)
    }
    const isCrowded = this.#map.getZoom() < crowdedZoom
    const { alone, clusters } = isCrowded
      ? clusterMarks(inView, minMarkDistance)
      : { alone: inView, clusters: [] }
    for (const { entry } of clusters.flatMap(({ members }) => members)) showEntry(entry, false)
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
      { widths: [width], aspect: width / height, obstacles: this.#controls },
    ).slice(fixed.length)
    alone.forEach(({ entry, x, y }, index) => {
      const spot = spots[index] ?? { x, y }
      showEntry(entry, true)
      moveEntry(entry, spot.x - x, spot.y - y)
      labelEntry(entry, sides[index] ?? '')
      const { style, dataset } = entry.element
      style.setProperty('--x', `${Math.min(100, Math.max(0, (spot.x / width) * 100)).toFixed(1)}%`)
      dataset.tip = spot.y < tipHeight ? 'below' : 'above'
    })
  }
}

/** Where the map's buttons and credits lie, px from its upper left corner. */
function controlsOf(map: LiveMap): Box[] {
  const container = map.getContainer()
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

function showEntry({ element, shown }: Entry, isVisible: boolean): void {
  if (shown.isVisible === isVisible) return
  shown.isVisible = isVisible
  // Hidden, not only out of sight: the keyboard reaches what the reader can see.
  element.style.visibility = isVisible ? '' : 'hidden'
}

function moveEntry({ marker, shown }: Entry, dx: number, dy: number): void {
  if (shown.dx === dx && shown.dy === dy) return
  shown.dx = dx
  shown.dy = dy
  marker.setOffset([dx, dy])
}

function labelEntry({ element, shown }: Entry, side: string): void {
  if (shown.side === side) return
  shown.side = side
  if (side === '') {
    delete element.dataset.side
    return
  }
  element.style.setProperty('--l', `var(--${side})`)
  element.dataset.side = side
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

const copied = ['aria-label', 'aria-current', 'data-scroll'] as const

/** Gives a marker the address, name, rank and glyph of a link of the drawing. */
function syncMarker({ element, rank, shown }: Entry, link: HTMLAnchorElement): void {
  // The day is in the address of every mark; what a mark looks like seldom changes.
  element.href = link.href
  const look = [rank, ...copied.map((name) => link.getAttribute(name))].join('|')
  if (look === shown.look) return
  shown.look = look
  element.style.setProperty('--z', String(rank))
  for (const name of copied) {
    const value = link.getAttribute(name)
    if (value === null) element.removeAttribute(name)
    else element.setAttribute(name, value)
  }
  element.replaceChildren(...[...link.children].map((child) => child.cloneNode(true)))
}

/** What a link leads to on this site. */
function addressOf({ pathname, search }: HTMLAnchorElement): string {
  return `${pathname}${search}`
}
