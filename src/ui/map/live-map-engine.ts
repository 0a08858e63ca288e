import 'maplibre-gl/dist/maplibre-gl.css'
import './live-map.css'
import { Map as LiveMap, type LngLatBoundsLike, NavigationControl, setWorkerUrl } from 'maplibre-gl'
import { CityMarkers } from './live-map-markers'
import { baseStyle, readPalette, recolour, watchTheme } from './live-map-style'

export type MapView = 'us' | 'world'
export type LiveMapHandle = {
  show: (view: MapView) => void
  /** Moves the focus to the mark that leads to this path. */
  focusCity: (path: string) => void
  close: () => void
}

const bounds: Record<MapView, LngLatBoundsLike> = {
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
  styleUrl,
  onState,
}: {
  container: HTMLElement
  figure: HTMLElement
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
  const markers = new CityMarkers(map, figure)
  const stopWatching = styleUrl ? () => {} : followTheme(map, figure)

  let hasBeenIdle = false
  let hasFailed = false
  const close = () => {
    stopWatching()
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

  return {
    show: (view) => map.fitBounds(bounds[view], { padding }),
    focusCity: (path) => markers.focus(path),
    close,
  }
}

/** Keeps our base map in the colours of the page. Returns how to stop. */
function followTheme(map: LiveMap, host: HTMLElement): () => void {
  let isReady = false
  const apply = () => {
    if (isReady) recolour(map, readPalette(host))
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
