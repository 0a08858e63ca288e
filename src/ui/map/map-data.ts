import type { MapHistory } from '@/domain/map/history'
import { mapOnDay, readCities } from '@/domain/map/read'
import { type MapData, toMapCity } from './map-day'
import { mapSpots } from './map-spots'

/** A history with places for its marks. Server only: the base maps that they are placed on are large. */
export function toMapData(history: MapHistory): MapData {
  const cities = readCities(history.cities, mapOnDay(history, history.last)).map((reading) =>
    toMapCity(reading, history),
  )
  return { history, spots: mapSpots(cities) }
}
