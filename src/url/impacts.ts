import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { impactOrders } from '@/domain/ledger/impacts'
import { directions } from '@/domain/ledger/order'
import { asOfParams } from './as-of'

/** View state of the list of impacts. */
export const impactParams = {
  domain: parseAsString.withDefault(''),
  ...asOfParams,
  sort: parseAsStringLiteral(impactOrders).withDefault('index'),
  order: parseAsStringLiteral(directions).withDefault('desc'),
}
export type ImpactView = inferParserType<typeof impactParams>

export const loadImpactParams = createLoader(impactParams)
const serialize = createSerializer(impactParams)

/** The address of the list with this state; defaults are left out. */
export function impactsHref(state: Partial<ImpactView>): string {
  return serialize('/impacts', state)
}
