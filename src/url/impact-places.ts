import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { placeLevels } from '@/domain/impact/by-place'
import { careerPlaceOrders } from '@/domain/lists/career-places'
import { directions } from '@/domain/lists/order'
import { asOfParams } from './as-of'

/** View state of the places by the careers that their signals drive. */
export const impactPlaceParams = {
  impact: parseAsString.withDefault(''),
  level: parseAsStringLiteral(placeLevels).withDefault('city'),
  ...asOfParams,
  sort: parseAsStringLiteral(careerPlaceOrders).withDefault('index'),
  order: parseAsStringLiteral(directions).withDefault('desc'),
  page: parseAsInteger.withDefault(1),
}
export type ImpactPlaceView = inferParserType<typeof impactPlaceParams>

export const loadImpactPlaceParams = createLoader(impactPlaceParams)
const serialize = createSerializer(impactPlaceParams)

/** The address of the list with this state; defaults are left out. */
export function impactPlacesHref(state: Partial<ImpactPlaceView>): string {
  return serialize('/impacts/places', state)
}
