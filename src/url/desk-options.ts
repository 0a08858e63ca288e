import type { ReferenceList } from '@/domain/search/reference-lists'
import type { SignalKind } from '@/domain/signal/kinds'

/**
 * The address at which a form asks for the records that answer to what is typed.
 * @param kind of the signal that the form is of; null for the form of a reference record
 */
export function deskOptionsHref(list: ReferenceList, kind: SignalKind | null, q: string): string {
  return `/admin/options?${new URLSearchParams({ list, ...(kind && { kind }), q })}`
}
