import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { filingOrders } from '@/domain/ledger/filings'
import { directions } from '@/domain/ledger/order'
import { asOfParams } from './as-of'

/** View state of the ledger of filings. */
export const filingParams = {
  operator: parseAsString.withDefault(''),
  agency: parseAsString.withDefault(''),
  place: parseAsString.withDefault(''),
  type: parseAsString.withDefault(''),
  state: parseAsString.withDefault(''),
  ...asOfParams,
  sort: parseAsStringLiteral(filingOrders).withDefault('since'),
  order: parseAsStringLiteral(directions).withDefault('desc'),
  page: parseAsInteger.withDefault(1),
}
export type FilingView = Omit<inferParserType<typeof filingParams>, 'page'>

export const loadFilingParams = createLoader(filingParams)
const serialize = createSerializer(filingParams)

/** The address of the ledger with this state; defaults are left out. */
export function filingsHref(state: Partial<FilingView> & { page?: number }): string {
  return serialize('/filings', state)
}
