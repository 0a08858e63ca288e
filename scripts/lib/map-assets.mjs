// The map's files in public/: MapLibre's worker, which must be served as a file of its own, and a base map of
// countries and United States as GeoJSON, simplified for the screen.

import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { feature } from 'topojson-client'
import { filter, filterWeight, presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify'
import { fingerprint, isStamped, stamp } from './fingerprint.mjs'
import { inProject } from './project.mjs'

const require = createRequire(import.meta.url)
const stampFile = 'node_modules/.tracker-map'
// The shared module is empty in some releases, in which the worker is complete by itself; it is copied all the same.
const workerFiles = ['maplibre-gl-worker.mjs', 'maplibre-gl-shared.mjs']
const baseMaps = {
  'us-states.json': {
    source: 'us-atlas/states-10m.json',
    object: 'states',
    // Steradians: a corner that makes a smaller triangle is cut. About 8 km² here, 120 km² below.
    detail: 2e-7,
    decimals: 3,
    keep: () => true,
  },
  'world-countries.json': {
    source: 'world-atlas/countries-50m.json',
    object: 'countries',
    detail: 3e-6,
    decimals: 2,
    // Mercator cannot draw the pole, and nobody drives there.
    keep: ({ properties }) => properties.name !== 'Antarctica',
  },
}

const outputs = [
  ...workerFiles.map((name) => `public/maplibre/${name}`),
  ...Object.keys(baseMaps).map((name) => `public/map/${name}`),
]

const print = () =>
  fingerprint([
    'scripts/lib/map-assets.mjs',
    ...['maplibre-gl', 'us-atlas', 'world-atlas', 'topojson-simplify'].map(
      (name) => `node_modules/${name}/package.json`,
    ),
  ])

export function mapAssetsUpToDate() {
  return isStamped(stampFile, print()) && outputs.every((file) => existsSync(inProject(file)))
}

/** Writes every file anew and says how large the base maps are. */
export function copyMapAssets() {
  mkdirSync(inProject('public', 'maplibre'), { recursive: true })
  mkdirSync(inProject('public', 'map'), { recursive: true })
  const folder = path.dirname(require.resolve('maplibre-gl/package.json'))
  for (const name of workerFiles) {
    copyFileSync(path.join(folder, 'dist', name), inProject('public', 'maplibre', name))
  }
  const sizes = Object.entries(baseMaps).map(([name, baseMap]) => {
    const file = inProject('public', 'map', name)
    writeFileSync(file, JSON.stringify(drawBaseMap(baseMap)))
    return `${name} ${Math.round(statSync(file).size / 1024)} KiB`
  })
  stamp(stampFile, print())
  return sizes.join(', ')
}

function drawBaseMap({ source, object, detail, decimals, keep }) {
  const topology = JSON.parse(readFileSync(require.resolve(source), 'utf8'))
  const weighted = presimplify(topology, sphericalTriangleArea)
  const simplified = filter(simplify(weighted, detail), filterWeight(weighted, detail, sphericalTriangleArea))
  const { features } = feature(simplified, simplified.objects[object])
  return {
    type: 'FeatureCollection',
    features: features
      .filter((item) => item.geometry !== null && keep(item))
      .map(({ id, properties, geometry }) => ({
        type: 'Feature',
        id,
        properties: { name: properties.name },
        geometry: { type: geometry.type, coordinates: drawable(geometry, 10 ** decimals) },
      })),
  }
}

const rounded = (coordinates, factor) =>
  coordinates.map((part) =>
    Array.isArray(part) ? rounded(part, factor) : Math.round(part * factor) / factor,
  )

function drawable({ type, coordinates }, factor) {
  const polygons = rounded(type === 'Polygon' ? [coordinates] : coordinates, factor).map((rings) =>
    rings.map(unwrapped),
  )
  return type === 'Polygon' ? polygons[0] : polygons
}

/** A ring that crosses the antimeridian goes on past 180° instead of back across the whole map. */
function unwrapped(ring) {
  let shift = 0
  return ring.map(([lng, lat], index) => {
    const step = index === 0 ? 0 : lng - ring[index - 1][0]
    if (step > 180) shift -= 360
    if (step < -180) shift += 360
    return [lng + shift, lat]
  })
}
