import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { directions } from '@/domain/ledger/order'
import { promiseOrders } from '@/domain/ledger/promises'
import { asOfParams } from './as-of'

/** View state of the ledger of promises. */
export const promiseParams = {
  operator: parseAsString.withDefault(''),
  status: parseAsString.withDefault(''),
  metric: parseAsString.withDefault(''),
  place: parseAsString.withDefault(''),
  ...asOfParams,
  sort: parseAsStringLiteral(promiseOrders).withDefault('due'),
  order: parseAsStringLiteral(directions).withDefault('desc'),
  page: parseAsInteger.withDefault(1),
}
export type PromiseView = Omit<inferParserType<typeof promiseParams>, 'page'>

export const loadPromiseParams = createLoader(promiseParams)
const serialize = createSerializer(promiseParams)

/** The address of the ledger with this state; defaults are left out. */
export function promisesHref(state: Partial<PromiseView> & { page?: number }): string {
  return serialize('/promises', state)
}
