import { relaxedCounts } from '@/domain/lists/relax'
import { changesOn, type MapChange } from '@/domain/map/changes'
import {
  type Facet,
  findCities,
  type MapFilterKey,
  mapFacets,
  mapFilterKeys,
  sortMapCities,
} from '@/domain/map/filters'
import type { MapHistory } from '@/domain/map/history'
import type { CityOnDay } from '@/domain/map/read'
import type { IsoDate } from '@/domain/signal/calendar'
import { type MapViewState, mapHref } from '@/url/map'
import { cityPath } from '@/url/paths'
import type { MapSpots } from './map-spots'
import { labelPanel, type MapCity, type MapInset } from './overview-model'

/** What a browser is sent once, to read any day from. */
export type MapData = { history: MapHistory; spots: MapSpots }

/** What stands around the map: its own page, or the first page, which has no filters and no list. */
export type MapPlace = 'map' | 'overview'

/** Everything that the parts of the page show on one day, with the same filters. */
export type MapModel = {
  place: MapPlace
  history: MapHistory
  asOf: IsoDate
  /** The state of the page; its `asOf` is empty when the day is today. */
  view: MapViewState
  isFiltered: boolean
  /** In the order of the list. */
  cities: CityOnDay[]
  us: MapInset
  elsewhere: MapInset
  facets: Record<MapFilterKey, Facet[]>
  /** When nothing is found: how many cities there would be without each one of the filters. */
  relaxed: { field: MapFilterKey; total: number }[]
  changes: MapChange[]
}

/** Reads one day out of the history, in the server and in the browser alike. */
export function readMapModel(
  { history, spots }: MapData,
  asOf: IsoDate,
  shown: MapViewState,
  place: MapPlace,
): MapModel {
  const view = { ...shown, asOf: asOf === history.last ? '' : asOf }
  const cities = sortMapCities(findCities(history, asOf, view), view.sort, view.order)
  const marks = cities.map((reading) => toMapCity(reading, history))
  return {
    place,
    history,
    asOf,
    view,
    isFiltered: mapFilterKeys.some((key) => view[key] !== ''),
    cities,
    us: labelPanel(spots.us, marks),
    elsewhere: labelPanel(spots.elsewhere, marks),
    facets: mapFacets(history, asOf, view),
    relaxed:
      cities.length > 0
        ? []
        : relaxedCounts(mapFilterKeys, view, (asked) => findCities(history, asOf, asked).length),
    changes: changesOn(history, asOf),
  }
}

/** A city as its mark shows it: at the state of its most advanced deployment. */
export function toMapCity({ city, lead, deployments }: CityOnDay, history: MapHistory): MapCity {
  const { slug, name, lat, lng, country } = city
  return {
    slug,
    name,
    lat,
    lng,
    country,
    status: lead.status,
    operators: deployments.map(({ operator, status }) => ({
      slug: operator,
      name: nameIn(history, operator),
      status,
    })),
  }
}

/** Name of an operator, or of a region or country, by slug. */
export function nameIn(history: MapHistory, slug: string): string {
  return history.names[slug] ?? slug
}

/** Where the mark of a city leads: to its panel on the map's own page, to its page from elsewhere. */
export function markHref({ place, view }: Pick<MapModel, 'place' | 'view'>, slug: string): string {
  return place === 'map' ? mapHref({ ...view, city: slug }) : cityPath(slug)
}
