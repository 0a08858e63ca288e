import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { directions } from '@/domain/ledger/order'
import { sourceOrders } from '@/domain/ledger/sources'

/**
 * View state of the sources ledger. The kind stays text, so that a value that names nothing reaches the reader as a
 * message and is not dropped in silence.
 */
export const sourceParams = {
  kind: parseAsString.withDefault(''),
  q: parseAsString.withDefault(''),
  sort: parseAsStringLiteral(sourceOrders).withDefault('publisher'),
  order: parseAsStringLiteral(directions).withDefault('asc'),
  page: parseAsInteger.withDefault(1),
}
export type SourceView = inferParserType<typeof sourceParams>

export const loadSourceParams = createLoader(sourceParams)
const serialize = createSerializer(sourceParams)

/** The address of the ledger with this state; defaults are left out. */
export function sourcesHref(state: Partial<SourceView>): string {
  return serialize('/data/sources', state)
}
