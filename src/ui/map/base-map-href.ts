import type { BaseMap } from './base-map'

export type BaseMapLayer = 'land' | 'borders'

export const baseMapId = (name: BaseMap['name'], layer: BaseMapLayer) => `${name}-${layer}`

/** Where a drawing finds a layer of a base map, for the `href` of an SVG `<use>`. */
export function baseMapHref(name: BaseMap['name'], layer: BaseMapLayer): string {
  return `/base-map.svg#${baseMapId(name, layer)}`
}
