import {
  createLoader,
  createSerializer,
  type inferParserType,
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
}
export type PromiseView = inferParserType<typeof promiseParams>

export const loadPromiseParams = createLoader(promiseParams)
const serialize = createSerializer(promiseParams)

/** The address of the ledger with this state; defaults are left out. */
export function promisesHref(state: Partial<PromiseView>): string {
  return serialize('/promises', state)
}
