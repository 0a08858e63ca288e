import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { asOfParams } from './as-of'

export const citySorts = ['status', 'name', 'since', 'fleet', 'area', 'density', 'signals'] as const
export const sortOrders = ['asc', 'desc'] as const

/** View state of the list of cities. */
export const cityParams = {
  operator: parseAsString.withDefault(''),
  status: parseAsString.withDefault(''),
  country: parseAsString.withDefault(''),
  region: parseAsString.withDefault(''),
  ...asOfParams,
  sort: parseAsStringLiteral(citySorts).withDefault('status'),
  order: parseAsStringLiteral(sortOrders).withDefault('asc'),
  page: parseAsInteger.withDefault(1),
}

export type CityView = Omit<inferParserType<typeof cityParams>, 'page'>

export const loadCityParams = createLoader(cityParams)
export const citiesHref = createSerializer(cityParams)
