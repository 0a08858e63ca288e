import { type GeoProjection, geoAlbersUsa, geoNaturalEarth1, geoPath } from 'd3-geo'
import { feature, merge, mesh } from 'topojson-client'
import { filter, filterWeight, presimplify, simplify } from 'topojson-simplify'
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification'
import usStates from 'us-atlas/states-albers-10m.json'
import worldCountries from 'world-atlas/countries-110m.json'
import { PathWriter } from './path-writer'

/**
 * The base geometry of the server-drawn maps, computed once per process: one path for the land, one for the
 * borders inside it. Coordinates are whole units of a `width` × `height` box, so that the markup stays small.
 * States: U.S. Census Bureau, through us-atlas. Countries: Natural Earth, through world-atlas.
 */
export type BaseMap = {
  name: 'us' | 'world'
  width: number
  height: number
  /** SVG path data of the land, to be filled. */
  land: string
  /** SVG path data of the borders between states or countries, to be stroked. */
  borders: string
  /** Position of a WGS84 coordinate in the box, or null where the map does not show it. */
  project: (lng: number, lat: number) => [x: number, y: number] | null
}

type Areas = GeometryCollection<{ name: string }>

// The packages ship JSON, whose inferred type knows arrays of numbers but not the shapes of TopoJSON.
const states = usStates as unknown as Topology<{ states: Areas; nation: GeometryCollection }>
const countries = worldCountries as unknown as Topology<{ countries: Areas; land: GeometryCollection }>

/** Drops detail finer than `minArea`, in squared units of the topology, and islands smaller than it. */
function thinned<T extends Topology<Record<string, GeometryCollection>>>(topology: T, minArea: number): T {
  const weighted = presimplify(topology)
  // Both functions keep the objects of the topology; their types forget which ones.
  return filter(simplify(weighted, minArea), filterWeight(weighted, minArea * 4)) as unknown as T
}

function within(width: number, height: number, point: [number, number] | null): [number, number] | null {
  if (point === null) return null
  const [x, y] = point
  return x >= 0 && y >= 0 && x <= width && y <= height ? [x, y] : null
}

function unitedStates(): BaseMap {
  // us-atlas publishes its geometry already projected, and documents the projection that matches it.
  const [width, height] = [975, 610]
  const projection = geoAlbersUsa().scale(1300).translate([487.5, 305])
  const topology = thinned(states, 2.2)
  const draw = (path: PathWriter, shape: Parameters<ReturnType<typeof geoPath>>[0]) => {
    geoPath(null, path)(shape)
    return path.toString()
  }
  return {
    name: 'us',
    width,
    height,
    land: draw(new PathWriter(), feature(topology, topology.objects.nation)),
    borders: draw(
      new PathWriter(),
      mesh(topology, topology.objects.states, (a, b) => a !== b),
    ),
    project: (lng, lat) => within(width, height, projection([lng, lat])),
  }
}

const antarctica = '010'
/** Northern edge of the world map: nothing but ice and islands is left out above it. */
const northernEdge = 79

function world(): BaseMap {
  const width = 1600
  const topology = thinned(countries, 0.12)
  const inhabited = topology.objects.countries.geometries.filter(({ id }) => id !== antarctica)
  const isArea = (
    shape: (typeof inhabited)[number],
  ): shape is Polygon<{ name: string }> | MultiPolygon<{ name: string }> =>
    shape.type === 'Polygon' || shape.type === 'MultiPolygon'
  const land = merge(topology, inhabited.filter(isArea))
  // The rotation moves the edge of the map into the Bering Strait, so that Russia stays in one piece.
  const projection = geoNaturalEarth1().rotate([-11, 0]).fitWidth(width, land)
  const top = projection([11, northernEdge])?.[1] ?? 0
  const [tx, ty] = projection.translate()
  projection.translate([tx, ty - top])
  const height = Math.ceil(geoPath(projection).bounds(land)[1][1])
  const draw = (clipped: GeoProjection, shape: Parameters<ReturnType<typeof geoPath>>[0]) => {
    const path = new PathWriter()
    geoPath(clipped, path)(shape)
    return path.toString()
  }
  const shown = projection.clipExtent([
    [0, 0],
    [width, height],
  ])
  return {
    name: 'world',
    width,
    height,
    land: draw(shown, land),
    borders: draw(
      shown,
      mesh(topology, topology.objects.countries, (a, b) => a !== b),
    ),
    project: (lng, lat) => within(width, height, shown([lng, lat])),
  }
}

export const usMap: BaseMap = unitedStates()
export const worldMap: BaseMap = world()
