import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { auditMeasures } from '@/domain/careers/audit'
import { pages } from './pages'

/** The longest text of a field, in characters. */
export const maxAuditTextLength = 200

/**
 * View state of the page on readiness: the statement that is rewritten. Numbers stay text here, so that one that
 * cannot be read reaches the reader as a message.
 */
export const readinessParams = {
  before: parseAsString.withDefault(''),
  measure: parseAsStringLiteral(auditMeasures).withDefault('trials'),
  what: parseAsString.withDefault(''),
  exposure: parseAsString.withDefault(''),
  failures: parseAsString.withDefault(''),
  accuracy: parseAsString.withDefault(''),
  uses: parseAsString.withDefault(''),
  condition: parseAsString.withDefault(''),
  fallback: parseAsString.withDefault(''),
}
export type ReadinessView = inferParserType<typeof readinessParams>

export const loadReadinessParams = createLoader(readinessParams)
const serialize = createSerializer(readinessParams)

/** The address of the page with this statement, at the place where it is rewritten. */
export function readinessHref(state: Partial<ReadinessView>): string {
  return `${serialize(pages.readiness.path, state)}#audit`
}
