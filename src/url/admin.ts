import {
  createLoader,
  createSerializer,
  parseAsInteger,
  parseAsString,
  parseAsStringLiteral,
} from 'nuqs/server'
import { recordStatuses, type SignalKind, signalKinds } from '@/domain/signal/kinds'

export const adminSorts = ['updated', 'date', 'headline', 'kind', 'operator', 'place', 'status'] as const

/** View state of the editors' list of signals. */
export const adminParams = {
  q: parseAsString.withDefault(''),
  status: parseAsStringLiteral(recordStatuses),
  kind: parseAsStringLiteral(signalKinds),
  operator: parseAsString.withDefault(''),
  sort: parseAsStringLiteral(adminSorts).withDefault('updated'),
  order: parseAsStringLiteral(['asc', 'desc']).withDefault('desc'),
  page: parseAsInteger.withDefault(1),
}

export const loadAdminParams = createLoader(adminParams)
export const adminHref = createSerializer(adminParams)

/** What the last action on a signal did, shown once above its form. */
export const savedStates = ['created', 'saved', 'published', 'retracted', 'restored', 'unchanged'] as const
export type SavedState = (typeof savedStates)[number]

export const editParams = { saved: parseAsStringLiteral(savedStates) }
export const loadEditParams = createLoader(editParams)

/** What was just changed on the account page. */
export const loadAccountParams = createLoader({ changed: parseAsStringLiteral(['password']) })
const editHref = createSerializer(editParams)

export const signInParams = { next: parseAsString.withDefault('/admin') }
export const loadSignInParams = createLoader(signInParams)
export const signInHref = createSerializer(signInParams)

export const newSignalPath = (kind: SignalKind) => `/admin/signals/new/${kind}`

export function editSignalPath(id: string, saved: SavedState | null = null): string {
  return editHref(`/admin/signals/${id}`, { saved })
}
