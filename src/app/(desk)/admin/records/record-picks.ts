import 'server-only'
import type { ReferenceType, ReferenceValues } from '@/domain/record/types'
import { ok, type Result } from '@/domain/shared/result'
import { nameProblem } from '@/form/entry-references'
import { getReferenceBook } from '@/server/queries/reference-options'
import type { PickedReference } from '@/ui/desk/known-references'
import { linkedFields } from '@/ui/desk/records/record-fields'
import { lookupIn } from '../name-lookup'

/** The other records that the page of a reference record names, each as a field shows it. */

export type NamedRecords = {
  /** What stands in each field that names a record in use. */
  texts: Record<string, string>
  picked: PickedReference[]
}

/** The records that a stored one names. Fails as `unauthorized` or `forbidden`. */
export async function getNamedRecords(
  type: ReferenceType,
  values: ReferenceValues,
): Promise<Result<NamedRecords>> {
  const links = linkedFields(type)
  const book = await getReferenceBook(null, [...new Set(links.map(([, list]) => list))])
  if (!book.ok) return book
  const named: NamedRecords = { texts: {}, picked: [] }
  for (const [field, list] of links) {
    const id = values[field]
    const option = typeof id === 'string' ? book.value.option(list, id) : null
    if (!option) continue
    named.texts[field] = option.text
    named.picked.push({ list, option })
  }
  return ok(named)
}

/** What was typed as the record to merge another one into. */
export type MergeTarget = {
  /** Of the record that it means; null when it means none or several. */
  id: string | null
  /** The field as it is shown again. */
  text: string
  picked: PickedReference[]
  /** What is wrong with it, following the name of the field. */
  problem: string | null
  offers: string[] | undefined
}

/** Reads the record that another one of its type is to be merged into. Fails as `unauthorized` or `forbidden`. */
export async function readMergeTarget(type: ReferenceType, typed: string): Promise<Result<MergeTarget>> {
  const blank = { id: null, text: typed, picked: [], problem: null, offers: undefined }
  const book = await getReferenceBook(null, [type])
  if (!book.ok) return book
  const meant = typed.trim() === '' ? null : lookupIn(book.value)(type, typed.trim())
  if (!meant) return ok(blank)
  if (meant.found !== 'one') {
    const problem = nameProblem(type, typed.trim(), meant, { mayAdd: false })
    return ok({ ...blank, problem, offers: meant.found === 'several' ? [...meant.texts] : undefined })
  }
  const option = book.value.option(type, meant.id)
  const picked = option ? [{ list: type, option }] : []
  return ok({ ...blank, id: meant.id, text: option?.text ?? typed, picked })
}
