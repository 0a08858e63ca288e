import { area } from '@turf/area'
import { earthRadius } from '@turf/helpers'
import type { MultiPolygon, Polygon } from 'geojson'
import { type AreaGeometry, type Position, polygonsOf } from './boundary'

/** Measures of areas on the earth. Geometries are WGS84, longitude first; areas are square kilometers. */

// WGS84: semi-major axis in meters and first eccentricity squared (NIMA TR8350.2).
const semiMajorAxis = 6_378_137
const e2 = 0.00669437999014
const e = Math.sqrt(e2)

/**
 * Snyder, Map Projections: A Working Manual (USGS 1395, 1987), equation 3-12: proportional to the area of the
 * ellipsoid between the equator and a latitude.
 */
function zone(sine: number): number {
  return (1 - e2) * (sine / (1 - e2 * sine * sine) - Math.log((1 - e * sine) / (1 + e * sine)) / (2 * e))
}

const wholeZone = zone(1)
/** Radius in meters of the sphere with the surface of the ellipsoid (Snyder 3-13). */
const authalicRadius = semiMajorAxis * Math.sqrt(wholeZone / 2)

const radians = (degrees: number) => (degrees * Math.PI) / 180
const degrees = (angle: number) => (angle * 180) / Math.PI

/** The latitude on the sphere of equal area (Snyder 3-11), in degrees. */
function authalicLatitude(latitude: number): number {
  const share = zone(Math.sin(radians(latitude))) / wholeZone
  return degrees(Math.asin(Math.min(1, Math.max(-1, share))))
}

/**
 * The area of a geometry on the WGS84 ellipsoid, holes taken off. It is the spherical area of the same shape on the
 * sphere of equal area: a sphere with true latitudes would be up to 0.5 % off.
 */
export function areaKm2(geometry: AreaGeometry): number {
  const coordinates = polygonsOf(geometry).map((rings) =>
    rings.map((ring) => ring.map(([lng, lat]) => [lng, authalicLatitude(lat)])),
  )
  const squareMeters = area({ type: 'MultiPolygon', coordinates }) * (authalicRadius / earthRadius) ** 2
  return squareMeters / 1e6
}

const corners = 96

/**
 * A circle around a position that encloses exactly an area (to one part in a million), as a polygon of 96 corners.
 * For drawing an area to scale whose boundary is not known. Longitudes run on past ±180 rather than jump.
 *
 * @param squareKm more than 0
 */
export function circleOfArea(lng: number, lat: number, squareKm: number): AreaGeometry {
  let radius = Math.sqrt((squareKm * 1e6) / Math.PI)
  let circle = circleAround(lng, lat, radius)
  for (let round = 0; round < 20; round++) {
    const ratio = squareKm / areaKm2(circle)
    if (Math.abs(ratio - 1) < 1e-6) break
    radius *= Math.sqrt(ratio)
    circle = circleAround(lng, lat, radius)
  }
  return circle
}

/** Points at a distance in meters from a position along great circles of the authalic sphere, counter-clockwise. */
function circleAround(lng: number, lat: number, radius: number): AreaGeometry {
  const angle = radius / authalicRadius
  const sine = Math.sin(radians(lat))
  const cosine = Math.cos(radians(lat))
  const ring = Array.from({ length: corners }, (_, index): Position => {
    const bearing = -(2 * Math.PI * index) / corners
    const sineThere = sine * Math.cos(angle) + cosine * Math.sin(angle) * Math.cos(bearing)
    const turn = Math.atan2(Math.sin(bearing) * Math.sin(angle) * cosine, Math.cos(angle) - sine * sineThere)
    return [lng + degrees(turn), degrees(Math.asin(sineThere))]
  })
  return { type: 'Polygon', coordinates: [[...ring, ...ring.slice(0, 1)]] }
}

/** The distance between two positions along a great circle of the authalic sphere. */
export function distanceKm([lngA, latA]: Position, [lngB, latB]: Position): number {
  const half = (angle: number) => Math.sin(radians(angle) / 2) ** 2
  const chord = half(latB - latA) + Math.cos(radians(latA)) * Math.cos(radians(latB)) * half(lngB - lngA)
  return (2 * authalicRadius * Math.asin(Math.sqrt(Math.min(1, chord)))) / 1000
}

/** A geometry of the library, whose positions are lists of any length, as ours. */
export function fromGeoJson(geometry: Polygon | MultiPolygon): AreaGeometry {
  const toRings = (rings: number[][][]) => rings.map((ring) => ring.map(toPosition))
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: toRings(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(toRings) }
}

function toPosition([lng, lat]: number[]): Position {
  if (lng === undefined || lat === undefined) throw new Error('A position needs a longitude and a latitude')
  return [lng, lat]
}
