import type { Map as LiveMap, StyleSpecification } from 'maplibre-gl'

type Palette = { land: string; line: string; water: string; area: string }

/** The house's own base map: land and borders from our files, in the colors of the page. */
export function baseStyle(palette: Palette): StyleSpecification {
  return {
    version: 8,
    sources: {
      countries: { type: 'geojson', data: '/map/world-countries.json', attribution: 'Natural Earth' },
      states: { type: 'geojson', data: '/map/us-states.json', attribution: 'U.S. Census Bureau' },
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': palette.water } },
      { id: 'countries', type: 'fill', source: 'countries', paint: { 'fill-color': palette.land } },
      {
        id: 'country-borders',
        type: 'line',
        source: 'countries',
        // The states below draw the United States in more detail.
        filter: ['!=', ['get', 'name'], 'United States of America'],
        paint: { 'line-color': palette.line, 'line-width': 0.75 },
      },
      { id: 'states', type: 'fill', source: 'states', paint: { 'fill-color': palette.land } },
      {
        id: 'state-borders',
        type: 'line',
        source: 'states',
        paint: { 'line-color': palette.line, 'line-width': 0.75 },
      },
    ],
  }
}

/** Gives a map of `baseStyle` the colors of another theme, without loading anything again. */
export function recolor(map: LiveMap, palette: Palette): void {
  map.setPaintProperty('water', 'background-color', palette.water)
  map.setPaintProperty('countries', 'fill-color', palette.land)
  map.setPaintProperty('states', 'fill-color', palette.land)
  map.setPaintProperty('country-borders', 'line-color', palette.line)
  map.setPaintProperty('state-borders', 'line-color', palette.line)
}

/** The tokens as the present theme resolves them: WebGL knows neither custom properties nor light-dark(). */
export function readPalette(host: HTMLElement): Palette {
  const probe = document.createElement('span')
  probe.hidden = true
  host.append(probe)
  const resolve = (token: string) => {
    probe.style.color = `var(${token})`
    return getComputedStyle(probe).color
  }
  const palette = {
    land: resolve('--land'),
    line: resolve('--land-line'),
    water: resolve('--water'),
    area: resolve('--ink'),
  }
  probe.remove()
  return palette
}

/** Calls `onChange` when the reader or the system changes the theme. Returns how to stop. */
export function watchTheme(onChange: () => void): () => void {
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const choice = new MutationObserver(onChange)
  choice.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] })
  system.addEventListener('change', onChange)
  return () => {
    choice.disconnect()
    system.removeEventListener('change', onChange)
  }
}
