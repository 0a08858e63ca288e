import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { signalOrders } from '@/domain/signal/order'

/**
 * View state of the list of signals. Filters stay text here, so that a value that names nothing reaches the
 * reader as a message and is not dropped in silence.
 */
export const signalParams = {
  kind: parseAsString.withDefault(''),
  operator: parseAsString.withDefault(''),
  place: parseAsString.withDefault(''),
  impact: parseAsString.withDefault(''),
  confidence: parseAsString.withDefault(''),
  original: parseAsString.withDefault(''),
  from: parseAsString.withDefault(''),
  to: parseAsString.withDefault(''),
  q: parseAsString.withDefault(''),
  sort: parseAsStringLiteral(signalOrders).withDefault('newest'),
  page: parseAsInteger.withDefault(1),
}
export type SignalView = inferParserType<typeof signalParams>

export const signalFilterKeys = [
  'kind',
  'operator',
  'place',
  'impact',
  'confidence',
  'original',
  'from',
  'to',
  'q',
] as const satisfies readonly (keyof SignalView)[]
export type SignalFilterKey = (typeof signalFilterKeys)[number]

export const loadSignalParams = createLoader(signalParams)
const serialize = createSerializer(signalParams)

/** The address of the list with this state; defaults are left out. */
export function signalsHref(state: Partial<SignalView>): string {
  return serialize('/signals', state)
}

/** The same list asked of the read API, as far as it knows the filters: all but confidence and words. */
export function signalsApiHref(state: Pick<SignalView, SignalFilterKey>): string {
  const { kind, operator, place, impact, original, from, to } = state
  return serialize('/api/v1/signals', { kind, operator, place, impact, original, from, to })
}
