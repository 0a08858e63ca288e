import {
  createLoader,
  createSerializer,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { sourceKinds } from '@/domain/signal/kinds'

/** View state of the sources ledger. */
export const sourceParams = {
  kind: parseAsStringLiteral(sourceKinds),
  q: parseAsString.withDefault(''),
  page: parseAsInteger.withDefault(1),
}

export const loadSourceParams = createLoader(sourceParams)
const serialize = createSerializer(sourceParams)

/** The address of the ledger with this state; defaults are left out. */
export function sourcesHref(state: Partial<{ kind: string | null; q: string; page: number }>): string {
  const kind = sourceKinds.find((known) => known === state.kind) ?? null
  return serialize('/data/sources', { ...state, kind })
}
