import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { jurisdictionOrders } from '@/domain/ledger/jurisdictions'
import { directions } from '@/domain/ledger/order'
import { asOfParams } from './as-of'

/** View state of the list of jurisdictions. */
export const jurisdictionParams = {
  kind: parseAsString.withDefault(''),
  operator: parseAsString.withDefault(''),
  state: parseAsString.withDefault(''),
  ...asOfParams,
  sort: parseAsStringLiteral(jurisdictionOrders).withDefault('open'),
  order: parseAsStringLiteral(directions).withDefault('desc'),
}
export type JurisdictionView = inferParserType<typeof jurisdictionParams>

export const loadJurisdictionParams = createLoader(jurisdictionParams)
const serialize = createSerializer(jurisdictionParams)

/** The address of the list with this state; defaults are left out. */
export function jurisdictionsHref(state: Partial<JurisdictionView>): string {
  return serialize('/jurisdictions', state)
}
