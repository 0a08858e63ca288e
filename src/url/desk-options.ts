import type { ReferenceList } from '@/domain/search/reference-lists'
import type { SignalKind } from '@/domain/signal/kinds'

/** The address at which a form asks for the records that answer to what is typed. */
export function deskOptionsHref(list: ReferenceList, kind: SignalKind, q: string): string {
  return `/admin/options?${new URLSearchParams({ list, kind, q })}`
}
