import 'server-only'
import type { SignalKind } from '@/domain/signal/kinds'
import { unsavedId } from '@/form/entry-data'
import { fieldEntries } from '@/form/fields'
import type { FormValues } from '@/form/form-values'
import { getSignalForEditor } from '@/server/queries/desk-signal'
import { getReferencesForEditor } from '@/server/queries/reference-editor'
import type { PickedReference } from '@/ui/desk/known-references'
import { getInitialEntry } from './initial-values'

export type Prefill = {
  values: FormValues
  picked: readonly PickedReference[]
  /** The signal that the form begins with, and who published its sources. */
  from: { id: string; headline: string; date: string; publishers: string[] }
}

/**
 * What the form of a kind begins with when it is to be like a recorded signal: who, where, what and how sure, with the
 * date, the figures, the words and the sources left to be entered. Null when there is no such signal of the kind.
 */
export async function prefillFrom(id: string | null, kind: SignalKind): Promise<Prefill | null> {
  if (!id) return null
  const found = await getSignalForEditor(id)
  if (!found.ok || found.value.signal.kind !== kind) return null
  const { signal } = found.value
  const references = await getReferencesForEditor('sources')
  const publishers = references.ok
    ? references.value.sources.filter((one) => signal.sources.includes(one.id)).map((one) => one.publisher)
    : []
  const { headline, date } = signal
  const named = await getInitialEntry(signal)
  if (!named.ok) return null
  return {
    values: { signal: { id: unsavedId, ...repeatedOf(kind, named.value.fields) } },
    picked: named.value.picked,
    from: { id, headline, date, publishers: [...new Set(publishers)] },
  }
}

const always: readonly string[] = ['operator', 'place', 'datePrecision', 'confidence']

function repeatedOf(kind: SignalKind, fields: FormValues): FormValues {
  const repeated = fieldEntries(kind).flatMap(([key, { isRepeated }]) => (isRepeated ? [key] : []))
  return Object.fromEntries(
    Object.entries(fields).filter(([key]) => always.includes(key) || repeated.includes(key)),
  )
}
