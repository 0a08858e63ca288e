import 'server-only'
import { type ReferenceType, referenceName } from '@/domain/reference/types'
import { foldText } from '@/domain/shared/fold-text'
import { ok, type Result } from '@/domain/shared/result'
import { requireEditor } from '../auth/session'
import { db } from '../db'
import { inUse } from '../records/reference-rows'
import { findReferences } from '../records/reference-tables'
import { sourceAt } from '../records/source-address'

/** The names by which the forms of the desk take a reference record. */

/** A record in use with the text that names it, apart from others of its name. */
export type NamedRecord = { id: string; text: string }

/** The records in use of a type, as a form names them, by name. Fails as `unauthorized` or `forbidden`. */
export async function listNamedRecords(type: ReferenceType): Promise<Result<NamedRecord[]>> {
  const editor = await requireEditor()
  if (!editor.ok) return editor
  const records = await findReferences(db(), type, inUse)
  const names = records.map(({ id, values }) => ({ id, name: referenceName(type, values) }))
  const counts = new Map<string, number>()
  for (const { name } of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return ok(
    names
      .map(({ id, name }) => ({ id, text: (counts.get(name) ?? 0) > 1 ? `${name} (${id})` : name }))
      .sort((a, b) => a.text.localeCompare(b.text, 'en')),
  )
}

/** The source in use whose address leads to the same page; null when there is none but `except`, or no session. */
export async function findSourceAt(
  url: string,
  except: string | null,
): Promise<{ id: string; name: string } | null> {
  const editor = await requireEditor()
  if (!editor.ok) return null
  const found = await sourceAt(db(), url, except)
  return found && { id: found.id, name: referenceName('source', found.values) }
}

/** The records in use that a text means: by identifier, by the text that a form shows, or by name in any case. */
export async function findNamed(type: ReferenceType, text: string): Promise<Result<string[]>> {
  const named = await listNamedRecords(type)
  if (!named.ok) return named
  const typed = text.trim()
  const exact = named.value.find((one) => one.id === typed || one.text === typed)
  if (exact) return ok([exact.id])
  const wanted = foldText(typed)
  return ok(
    named.value
      .filter((one) => foldText(one.text.replace(/ \([a-z0-9-]+\)$/, '')) === wanted)
      .map(({ id }) => id),
  )
}
