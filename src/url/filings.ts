import {
  createLoader,
  createSerializer,
  type inferParserType,
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
}
export type FilingView = inferParserType<typeof filingParams>

export const loadFilingParams = createLoader(filingParams)
const serialize = createSerializer(filingParams)

/** The address of the ledger with this state; defaults are left out. */
export function filingsHref(state: Partial<FilingView>): string {
  return serialize('/filings', state)
}
