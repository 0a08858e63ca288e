import type { IsoDate } from '../signal/calendar'
import type { Credit } from '../source/credit'
import type { MapHistory } from './history'
import type { CityOnDay } from './read'

/** The credits of the boundaries that a map of these cities draws on a day, in the order of the history. */
export function creditsOn(
  { boundaries, credits }: Pick<MapHistory, 'boundaries' | 'credits'>,
  cities: readonly CityOnDay[],
  asOf: IsoDate,
): Credit[] {
  const shown = new Set(
    cities.flatMap(({ city, deployments }) => deployments.map(({ operator }) => `${city.slug}/${operator}`)),
  )
  const drawn = boundaries.filter(
    ({ operator, place, from, until }) =>
      from <= asOf && (until === null || until > asOf) && shown.has(`${place}/${operator}`),
  )
  const named = new Set(drawn.map(({ source }) => source))
  return credits.filter(({ sourceId }) => named.has(sourceId))
}
