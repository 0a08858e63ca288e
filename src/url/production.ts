import { createLoader, createSerializer, type inferParserType, parseAsString } from 'nuqs/server'

/** View state of the production ledger. */
export const productionParams = {
  operator: parseAsString.withDefault(''),
  program: parseAsString.withDefault(''),
  milestone: parseAsString.withDefault(''),
}
export type ProductionView = inferParserType<typeof productionParams>

export const loadProductionParams = createLoader(productionParams)
const serialize = createSerializer(productionParams)

/** The address of the ledger with this state; defaults are left out. */
export function productionHref(state: Partial<ProductionView>): string {
  return serialize('/production', state)
}
