import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { directions } from '@/domain/ledger/order'
import { productionOrders } from '@/domain/ledger/production'

/** View state of the production ledger. */
export const productionParams = {
  operator: parseAsString.withDefault(''),
  program: parseAsString.withDefault(''),
  milestone: parseAsString.withDefault(''),
  sort: parseAsStringLiteral(productionOrders).withDefault('program'),
  order: parseAsStringLiteral(directions).withDefault('asc'),
}
export type ProductionView = inferParserType<typeof productionParams>

export const loadProductionParams = createLoader(productionParams)
const serialize = createSerializer(productionParams)

/** The address of the ledger with this state; defaults are left out. */
export function productionHref(state: Partial<ProductionView>): string {
  return serialize('/production', state)
}
