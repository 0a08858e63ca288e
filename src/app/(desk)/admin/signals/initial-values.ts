import 'server-only'
import { ok, type Result } from '@/domain/shared/result'
import type { Signal } from '@/domain/signal/schema'
import { listsOf, referenceFields } from '@/form/entry-references'
import { type FormValues, formValueAt } from '@/form/form-values'
import { getReferenceBook } from '@/server/queries/reference-options'
import type { PickedReference } from '@/ui/desk/known-references'

/** A stored signal as its form shows it, and the records that it names. */
export type InitialEntry = {
  values: FormValues
  /** The fields of the signal alone. */
  fields: FormValues
  picked: PickedReference[]
}

/**
 * A stored signal as values of the form: every record by its name, each source in a row with its passage. Fails as
 * `unauthorized` or `forbidden`.
 */
export async function getInitialEntry(signal: Signal): Promise<Result<InitialEntry>> {
  const book = await getReferenceBook(signal.kind, listsOf(signal.kind))
  if (!book.ok) return book
  const stored: FormValues = { signal }
  const picked: PickedReference[] = []
  for (const [name, list] of referenceFields(signal.kind)) {
    const id = formValueAt(stored, name)
    const option = id === '' ? null : book.value.option(list, id)
    if (option) picked.push({ list, option })
  }
  const textOf = (id: string) => picked.find(({ option }) => option.id === id)?.option.text ?? id
  const named = Object.fromEntries(
    Object.entries(signal).map(([key, value]) => [
      key,
      namesRecord(signal, key) && typeof value === 'string' ? textOf(value) : value,
    ]),
  )
  const citations = signal.sources.map((source) => {
    const citation = signal.citations.find((one) => one.source === source)
    return { source, quote: citation?.quote ?? '', page: citation?.page ?? '' }
  })
  const fields = { ...named, sources: signal.sources.map(textOf), citations }
  return ok({ values: { signal: fields }, fields, picked })
}

function namesRecord({ kind }: Signal, key: string): boolean {
  return referenceFields(kind).some(([name]) => name === `signal.${key}`)
}
