import 'maplibre-gl/dist/maplibre-gl.css'
import './live-map.css'
import { Map as LiveMap, type LngLatBoundsLike, NavigationControl, setWorkerUrl } from 'maplibre-gl'
import type { DrawnArea } from '@/domain/map/drawn-area'
import type { IsoDate } from '@/domain/signal/calendar'
import { LiveAreas } from './live-map-areas'
import { CityMarkers } from './live-map-markers'
import { baseStyle, readPalette, recolor, watchTheme } from './live-map-style'

export type MapExtent = 'us' | 'world'
export type LiveMapHandle = {
  show: (view: MapExtent) => void
  /** Shows the service areas of another day; the marks follow the drawing by themselves. */
  showDay: (day: IsoDate) => void
  /** Moves the focus to the mark that leads to this path and search. */
  focusCity: (address: string) => void
  close: () => void
}

const bounds: Record<MapExtent, LngLatBoundsLike> = {
  us: [
    [-125, 24.4],
    [-66.6, 49.5],
  ],
  world: [
    [-127, -22],
    [150, 66],
  ],
}
const padding = 14
/** Our own base map has nothing more to show beyond this zoom; a host's style has streets. */
const deepestZoom = { own: 8.5, host: 16 }

// Bundlers lose the worker that maplibre-gl starts from beside itself; this is a copy in public/.
setWorkerUrl('/maplibre/maplibre-gl-worker.mjs')

/**
 * Opens the interactive map over the drawing in `figure`, whose links become its markers. `onState` hears
 * `idle` when everything in view is drawn, `moving` when that ends, and `unavailable` when the base map could
 * not be loaded. Throws where the browser has no WebGL 2.
 */
export function openLiveMap({
  container,
  figure,
  day,
  styleUrl,
  onState,
}: {
  container: HTMLElement
  figure: HTMLElement
  /** The day that the drawing shows. */
  day: IsoDate
  styleUrl?: string
  onState: (state: 'idle' | 'moving' | 'unavailable') => void
}): LiveMapHandle {
  const map = new LiveMap({
    container,
    style: styleUrl ?? baseStyle(readPalette(figure)),
    bounds: bounds.us,
    fitBoundsOptions: { padding },
    maxZoom: styleUrl ? deepestZoom.host : deepestZoom.own,
    cooperativeGestures: true,
    dragRotate: false,
    touchPitch: false,
    pitchWithRotate: false,
    attributionControl: { customAttribution: 'MapLibre' },
    locale: { 'Map.Title': 'Interactive map of robotaxi cities' },
  })
  foldCredits(container)
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  const areas = new LiveAreas(map, day)
  const markers = new CityMarkers(map, figure, (deployments) => areas.showDeployments(deployments))
  const stopWatching = followTheme(map, figure, areas, styleUrl === undefined)

  let hasBeenIdle = false
  let hasFailed = false
  let isClosed = false
  const close = () => {
    stopWatching()
    isClosed = true
    markers.remove()
    map.remove()
  }
  map.on('idle', () => {
    if (hasFailed) return
    hasBeenIdle = true
    onState('idle')
  })
  map.on('movestart', () => {
    if (hasBeenIdle) onState('moving')
  })
  map.on('error', ({ error }) => {
    console.warn(`The interactive map reports: ${error.message}`)
    if (hasBeenIdle) return
    hasFailed = true
    onState('unavailable')
  })

  map.once('style.load', () => {
    loadAreas().then(
      (drawn) => {
        if (!isClosed) areas.add(drawn, readPalette(figure).area)
      },
      (cause) => console.warn('The service areas cannot be drawn on the interactive map.', cause),
    )
  })

  return {
    showDay: (shown) => areas.showDay(shown),
    show: (view) => map.fitBounds(bounds[view], { padding }),
    focusCity: (address) => markers.focus(address),
    close,
  }
}

async function loadAreas(): Promise<DrawnArea[]> {
  const response = await fetch('/map-areas.json')
  if (!response.ok) throw new Error(`The service areas answered ${response.status}.`)
  return response.json()
}

/** Keeps what we draw in the colors of the page: the areas, and the base map where it is ours. */
function followTheme(map: LiveMap, host: HTMLElement, areas: LiveAreas, isOurs: boolean): () => void {
  let isReady = false
  const apply = () => {
    if (!isReady) return
    const palette = readPalette(host)
    areas.recolor(palette.area)
    if (isOurs) recolor(map, palette)
  }
  map.once('style.load', () => {
    isReady = true
    apply()
  })
  return watchTheme(apply)
}

/** On a small map the credits start folded behind their button; the caption below the map names them too. */
function foldCredits(container: HTMLElement): void {
  container.querySelector('.maplibregl-compact')?.classList.remove('maplibregl-compact-show')
}
