// The map's files in public/: MapLibre's worker, which must be served as a file of its own, and a base map of
// countries and United States as GeoJSON, simplified for the screen.

import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { feature } from 'topojson-client'
import {
  filter,
  filterWeight,
  presimplify,
  simplify,
  sphericalRingArea,
  sphericalTriangleArea,
} from 'topojson-simplify'
import { fingerprint, isStamped, stamp } from './fingerprint.mjs'
import { inProject } from './project.mjs'

const require = createRequire(import.meta.url)
const stampFile = 'node_modules/.tracker-map'
// The shared module is empty in some releases, in which the worker is complete by itself; it is copied all the same.
const workerFiles = ['maplibre-gl-worker.mjs', 'maplibre-gl-shared.mjs']
/**
 * A base map and what it is drawn from: `source` is a file of a package, `object` the one in it that is drawn, and
 * `keep` says of which features.
 * @typedef {object} BaseMap
 * @property {string} source
 * @property {string} object
 * @property {number} detail
 * @property {number} decimals
 * @property {(feature: Feature) => boolean} keep
 */

/**
 * A country or state of the packages.
 * @typedef {import('geojson').Feature<import('geojson').Geometry | null, { name: string }>} Feature
 */

/** @type {Record<string, BaseMap>} */
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

/** Whether the map's files are there and fit the packages that they come from. */
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

/**
 * The area of a ring of a polygon. The filter says whether it is a hole, which the types of the package leave out.
 * @param {[number, number][]} ring
 * @param {boolean} [isHole]
 */
const areaOf = (ring, isHole = false) => sphericalRingArea(ring, isHole)

/**
 * What a file of the packages holds, by name.
 * @typedef {Record<string, import('topojson-specification').GeometryCollection<{ name: string }>>} Shapes
 */

/** @param {BaseMap} baseMap */
function drawBaseMap({ source, object, detail, decimals, keep }) {
  /** @type {import('topojson-specification').Topology<Shapes>} */
  const topology = JSON.parse(readFileSync(require.resolve(source), 'utf8'))
  const weighted = presimplify(topology, sphericalTriangleArea)
  const simplified = filter(simplify(weighted, detail), filterWeight(weighted, detail, areaOf))
  const drawn = simplified.objects[object]
  if (!drawn) throw new Error(`${source} holds no ${object}`)
  const shapes = feature(simplified, drawn)
  if (shapes.type !== 'FeatureCollection') throw new Error(`${source}: ${object} is no collection of shapes`)
  return {
    type: 'FeatureCollection',
    features: shapes.features.filter(keep).flatMap(({ id, properties, geometry }) => {
      const coordinates = drawable(geometry, 10 ** decimals)
      if (coordinates === null) return []
      return {
        type: 'Feature',
        id,
        properties: { name: properties.name },
        geometry: { type: geometry.type, coordinates },
      }
    }),
  }
}

/** @typedef {import('geojson').Position} Position */

/**
 * The coordinates of a shape as they are drawn; null of one of which simplifying left nothing.
 * @param {import('geojson').Geometry | null} geometry
 * @param {number} factor by which a coordinate is multiplied to be rounded
 * @returns {Position[][] | Position[][][] | null}
 */
function drawable(geometry, factor) {
  /** @param {Position[]} ring */
  const drawnRing = (ring) =>
    unwrapped(ring.map((position) => position.map((part) => Math.round(part * factor) / factor)))
  if (geometry === null) return null
  if (geometry.type === 'Polygon') return geometry.coordinates.map(drawnRing)
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.map((rings) => rings.map(drawnRing))
  throw new Error(`A base map has polygons only: got a ${geometry.type}`)
}

/**
 * A ring that crosses the antimeridian goes on past 180° instead of back across the whole map.
 * @param {Position[]} ring
 * @returns {Position[]}
 */
function unwrapped(ring) {
  let shift = 0
  let before = 0
  return ring.map(([lng = 0, lat = 0], index) => {
    const step = index === 0 ? 0 : lng - before
    before = lng
    if (step > 180) shift -= 360
    if (step < -180) shift += 360
    return [lng + shift, lat]
  })
}
