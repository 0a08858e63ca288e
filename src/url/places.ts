import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { directions } from '@/domain/ledger/order'
import { placeOrders } from '@/domain/ledger/places'
import { asOfParams } from './as-of'

/** View state of the list of regions and countries. */
export const placeParams = {
  kind: parseAsString.withDefault(''),
  operator: parseAsString.withDefault(''),
  state: parseAsString.withDefault(''),
  ...asOfParams,
  sort: parseAsStringLiteral(placeOrders).withDefault('service'),
  order: parseAsStringLiteral(directions).withDefault('desc'),
}
export type PlaceView = inferParserType<typeof placeParams>

export const loadPlaceParams = createLoader(placeParams)
const serialize = createSerializer(placeParams)

/** The address of the list with this state; defaults are left out. */
export function placesHref(state: Partial<PlaceView>): string {
  return serialize('/places', state)
}
