import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { signalOrders } from '@/domain/signal/order'

/** View state of the matrix of signals and impacts. */
export const matrixParams = {
  kind: parseAsString.withDefault(''),
  operator: parseAsString.withDefault(''),
  place: parseAsString.withDefault(''),
  from: parseAsString.withDefault(''),
  to: parseAsString.withDefault(''),
  sort: parseAsStringLiteral(signalOrders).withDefault('newest'),
  page: parseAsInteger.withDefault(1),
}
export type MatrixView = inferParserType<typeof matrixParams>

export const loadMatrixParams = createLoader(matrixParams)
const serialize = createSerializer(matrixParams)

/** The address of the matrix with this state; defaults are left out. */
export function matrixHref(state: Partial<MatrixView>): string {
  return serialize('/impacts/matrix', state)
}
