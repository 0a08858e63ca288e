import { type GeoProjection, geoBounds, geoCentroid, geoPath } from 'd3-geo'
import type { Feature, Geometry } from 'geojson'
import { feature, merge, mesh } from 'topojson-client'
import type {
  GeometryObject,
  Topology,
  MultiPolygon as TopoMulti,
  Polygon as TopoPolygon,
} from 'topojson-specification'
import usCounties from 'us-atlas/counties-10m.json'
import worldCountries from 'world-atlas/countries-50m.json'
import { PathWriter } from './path-writer'

/** The ground of a map of one city: land, the borders on it, and the names of counties. Units are those of the projection. */
export type CityBase = { land: string; borders: string; names: { name: string; x: number; y: number }[] }

type Named = GeometryObject<{ name: string }>
type Area = TopoPolygon<{ name: string }> | TopoMulti<{ name: string }>
type Bounds = ReturnType<typeof geoBounds>
type Shape = { geometry: Area; bounds: Bounds; outline: Feature<Geometry, { name: string }> }
type Layer = { topology: Topology; shapes: Shape[] }

const isArea = (geometry: Named): geometry is Area =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'

function asGeometry(topology: Topology, area: Area): Geometry {
  return area.type === 'Polygon' ? feature(topology, area).geometry : feature(topology, area).geometry
}

function layerOf(topology: Topology, geometries: readonly Named[]): Layer {
  const shapes = geometries.filter(isArea).map((geometry): Shape => {
    const outline: Shape['outline'] = {
      type: 'Feature',
      properties: { name: geometry.properties?.name ?? '' },
      geometry: asGeometry(topology, geometry),
    }
    return { geometry, bounds: geoBounds(outline), outline }
  })
  return { topology, shapes }
}

const layers = new Map<'counties' | 'countries', Layer>()

/** Worked out when the first city asks, and kept. */
function layer(name: 'counties' | 'countries'): Layer {
  const known = layers.get(name)
  if (known) return known
  const made =
    name === 'counties'
      ? layerOf(usCounties, usCounties.objects.counties.geometries)
      : layerOf(worldCountries, worldCountries.objects.countries.geometries)
  layers.set(name, made)
  return made
}

/**
 * The ground of a map. Counties: U.S. Census Bureau, through us-atlas; elsewhere countries: Natural Earth, through
 * world-atlas.
 * @param projection whose clip is the frame
 */
export function cityBase(
  projection: GeoProjection,
  { width, height, isUs }: { width: number; height: number; isUs: boolean },
): CityBase {
  const { topology, shapes } = layer(isUs ? 'counties' : 'countries')
  const corners = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ].flatMap(([x = 0, y = 0]) => {
    const at = projection.invert?.([x, y])
    return at ? [at] : []
  })
  const west = Math.min(...corners.map(([lng]) => lng))
  const east = Math.max(...corners.map(([lng]) => lng))
  const south = Math.min(...corners.map(([, lat]) => lat))
  const north = Math.max(...corners.map(([, lat]) => lat))
  const near = shapes.filter(
    ({ bounds: [[left, bottom], [right, top]] }) =>
      (left > right || (left <= east && right >= west)) && bottom <= north && top >= south,
  )
  const draw = (shape: Parameters<ReturnType<typeof geoPath>>[0]) => {
    const path = new PathWriter()
    geoPath(projection, path)(shape)
    return path.toString()
  }
  const geometries = near.map(({ geometry }) => geometry)
  return {
    land: draw(merge(topology, geometries)),
    borders: draw(mesh(topology, { type: 'GeometryCollection', geometries }, (a, b) => a !== b)),
    names: isUs
      ? near.flatMap(({ outline }) => {
          const at = projection(geoCentroid(outline))
          return at && at[0] > 0 && at[0] < width && at[1] > 0 && at[1] < height
            ? [{ name: outline.properties.name, x: at[0], y: at[1] }]
            : []
        })
      : [],
  }
}
