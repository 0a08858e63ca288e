import { type BaseMap, usMap, worldMap } from './base-map'

const maps: Record<BaseMap['name'], BaseMap> = { us: usMap, world: worldMap }

type Layer = 'land' | 'borders'

const idOf = (name: BaseMap['name'], layer: Layer) => `${name}-${layer}`

/** Where a drawing finds a layer of a base map, for the `href` of an SVG `<use>`. */
export function baseMapHref(name: BaseMap['name'], layer: Layer): string {
  return `/base-map.svg#${idOf(name, layer)}`
}

/** The layers of all base maps as one SVG document without colours: a `<use>` passes on its own. */
export function baseMapSvg(): string {
  const layers = Object.values(maps).flatMap(({ name, land, borders }) => [
    `<path id="${idOf(name, 'land')}" d="${land}"/>`,
    // Not inherited from the drawing that uses it, unlike colour and width.
    `<path id="${idOf(name, 'borders')}" vector-effect="non-scaling-stroke" d="${borders}"/>`,
  ])
  return `<svg xmlns="http://www.w3.org/2000/svg">${layers.join('')}</svg>`
}
