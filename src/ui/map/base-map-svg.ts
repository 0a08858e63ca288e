import { type BaseMap, usMap, worldMap } from './base-map'
import { baseMapId } from './base-map-href'

const maps: Record<BaseMap['name'], BaseMap> = { us: usMap, world: worldMap }

/** The layers of all base maps as one SVG document without colors: a `<use>` passes on its own. */
export function baseMapSvg(): string {
  const layers = Object.values(maps).flatMap(({ name, land, borders }) => [
    `<path id="${baseMapId(name, 'land')}" d="${land}"/>`,
    // Not inherited from the drawing that uses it, unlike color and width.
    `<path id="${baseMapId(name, 'borders')}" vector-effect="non-scaling-stroke" d="${borders}"/>`,
  ])
  return `<svg xmlns="http://www.w3.org/2000/svg">${layers.join('')}</svg>`
}
