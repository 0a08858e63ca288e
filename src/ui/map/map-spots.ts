import { usMap, worldMap } from './base-map'
import { cropTo, type MapCity, type PanelSpots, placeMarks, splitByView } from './overview-model'

const elsewhereAspect = 16 / 9
/** A strip of the Pacific more than the base map has, where the labels of the west coast find room. */
const pacific = 50
const usView = { x: -pacific, y: 0, width: usMap.width + pacific, height: usMap.height }

/** The two small multiples of the overview map, with the places of the marks in each. */
export type MapSpots = { us: PanelSpots; elsewhere: PanelSpots }

/** Places for the marks of all cities, by their present state. Server only: the base maps are large. */
export function mapSpots(cities: readonly MapCity[]): MapSpots {
  const { us, elsewhere } = splitByView(cities, usMap.project)
  return {
    us: placeMarks(us, usMap.project, usView),
    elsewhere: placeMarks(elsewhere, worldMap.project, cropTo(elsewhere, worldMap, elsewhereAspect)),
  }
}
