import {
  createLoader,
  createSerializer,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { changeActs, changedTypes } from '@/domain/change/acts'

/** View state of the change log. */
const changesParams = {
  /** Part of the reason. */
  q: parseAsString.withDefault(''),
  /** Id of the person, or `host` for commands run on the host. */
  by: parseAsString.withDefault(''),
  /** Days, `YYYY-MM-DD`, both inclusive. */
  from: parseAsString.withDefault(''),
  to: parseAsString.withDefault(''),
  act: parseAsStringLiteral(changeActs),
  type: parseAsStringLiteral(changedTypes),
  page: parseAsInteger.withDefault(1),
}
export const loadChangesParams = createLoader(changesParams)
const serialize = createSerializer(changesParams)
export type ChangesView = Parameters<typeof serialize>[1]

export const changesHref = (view: Partial<NonNullable<ChangesView>> = {}): string =>
  serialize('/admin/changes', view)

/** View state of the page of one act of change. */
const changeParams = { page: parseAsInteger.withDefault(1), answer: parseAsString }
export const loadChangeParams = createLoader(changeParams)
const changeSerializer = createSerializer(changeParams)

export function changePath(id: string, view: { page?: number; answer?: string | null } = {}): string {
  return changeSerializer(`/admin/changes/${encodeURIComponent(id)}`, view)
}
