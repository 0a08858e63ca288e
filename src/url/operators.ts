import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { operatorOrders } from '@/domain/ledger/operators'
import { directions } from '@/domain/ledger/order'

/** View state of the list of operators. */
export const operatorParams = {
  status: parseAsString.withDefault(''),
  country: parseAsString.withDefault(''),
  sort: parseAsStringLiteral(operatorOrders).withDefault('signals'),
  order: parseAsStringLiteral(directions).withDefault('desc'),
}
export type OperatorView = inferParserType<typeof operatorParams>

export const loadOperatorParams = createLoader(operatorParams)
const serialize = createSerializer(operatorParams)

/** The address of the list with this state; defaults are left out. */
export function operatorsHref(state: Partial<OperatorView>): string {
  return serialize('/operators', state)
}
