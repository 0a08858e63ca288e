import { citiesInService } from '@/domain/lists/operators'
import { placeKindLabels } from '@/domain/place/labels'
import { formatNumber } from '@/domain/shared/range'
import { getPlace, getPlaceRows } from '@/server/queries/places'
import type { Card } from '@/ui/card/card'
import { placeSentence } from '@/ui/place/place-sentence'
import { headingOf } from '@/url/pages'

/** Cards of the regions and countries. */

export async function placesCard(): Promise<Card> {
  const { asOf, rows } = await getPlaceRows()
  const countries = rows.filter(({ place }) => place.kind === 'country')
  const serving = countries.filter(({ cities }) => citiesInService(cities) > 0).length
  return {
    kicker: 'Places',
    title: headingOf('places'),
    figure: { value: formatNumber(serving), unit: `of ${countries.length} countries have a service` },
    note: 'Cities by state, operators and signals, on any day.',
    status: 'service-driverless',
    asOf,
  }
}

export async function placeCard(slug: string): Promise<Card | null> {
  const page = await getPlace(slug)
  if (!page) return null
  const serving = citiesInService(page.cities)
  return {
    kicker: [placeKindLabels[page.place.kind], ...page.around.map(({ name }) => name)].join(', '),
    title: `Robotaxis in ${page.place.name}`,
    figure: {
      value: formatNumber(serving),
      unit: serving === 1 ? 'city with a service' : 'cities with a service',
    },
    note: placeSentence(page),
    status: page.lead,
    asOf: page.asOf,
  }
}
