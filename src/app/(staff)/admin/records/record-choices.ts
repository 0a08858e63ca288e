import 'server-only'
import type { ReferenceType } from '@/domain/reference/types'
import { ok, type Result } from '@/domain/shared/result'
import { listNamedRecords } from '@/server/queries/desk-record-names'
import type { Choice } from '@/ui/admin/picker.client'
import { linkedFields } from '@/ui/admin/records/record-fields'

/** Lists that are too long to be sent with every form: there a name or an identifier is typed. */
const long: readonly ReferenceType[] = ['source']

/** The records that the form of a type may name, by their type. Fails as `unauthorized` or `forbidden`. */
export async function getRecordChoices(
  type: ReferenceType,
): Promise<Result<Partial<Record<ReferenceType, Choice[]>>>> {
  const choices: Partial<Record<ReferenceType, Choice[]>> = {}
  for (const [, linked] of linkedFields(type)) {
    if (long.includes(linked) || choices[linked]) continue
    const named = await listNamedRecords(linked)
    if (!named.ok) return named
    choices[linked] = named.value.map(({ id, text }) => ({ value: id, label: text }))
  }
  return ok(choices)
}

/** The records that one of a type may be merged into, where they are few enough to be sent. Fails like the above. */
export async function getMergeChoices(type: ReferenceType): Promise<Result<Choice[]>> {
  if (long.includes(type)) return ok([])
  const named = await listNamedRecords(type)
  return named.ok ? ok(named.value.map(({ id, text }) => ({ value: id, label: text }))) : named
}
