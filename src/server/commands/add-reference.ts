import 'server-only'
import {
  idKeyOf,
  type ReferenceType,
  type ReferenceValues,
  referenceName,
  referenceWords,
} from '@/domain/record/types'
import type { Result } from '@/domain/shared/result'
import { createReference, findReference } from '../records/reference-tables'
import { inChangeset, type Outcome, refuse, type Submission } from './changeset'
import { freeSourceId } from './new-records'
import { permit } from './permit'
import { requireLinks, requireOwnAddress } from './reference-checks'
import { parseReference, recordReferenceRevisions, showNamed } from './reference-writes'

export type AddReference = Submission & {
  type: ReferenceType
  /** All fields of the type's schema, with the identifier that it is to have. */
  values: ReferenceValues
  /** Readers see it at once; otherwise from the first published signal on that needs it. */
  show: boolean
}

/**
 * Adds a reference record of its own. Fails as `conflict` when its identifier is taken (field of its name) or its
 * address is on record (field `url`), and as `invalid` naming the field.
 */
export async function addReference(input: AddReference): Promise<Result<Outcome>> {
  const { type, show } = input
  return inChangeset(
    input,
    async (transaction, changesetId) => {
      permit(input, 'editReference')
      const idKey = idKeyOf(type)
      const nameField = type === 'filing' || type === 'source' ? 'title' : 'name'
      const wanted = input.values[idKey]
      if (typeof wanted !== 'string' || wanted.length < 2)
        refuse('invalid', 'must hold letters or digits from which an identifier can be made', nameField)
      const id = type === 'source' ? await freeSourceId(transaction, wanted) : wanted
      const values = parseReference(type, { ...input.values, [idKey]: id })
      const taken = await findReference(transaction, type, id)
      if (taken) {
        const state = taken.life.retiredAt ? ' It is retired and can be brought back.' : ''
        refuse(
          'conflict',
          `gives the same identifier as “${referenceName(type, taken.values)}” (${id}), the ${referenceWords[type].one} on record.${state} Name the new one so that the two can be told apart`,
          nameField,
        )
      }
      await requireLinks(transaction, type, id, values)
      if (type === 'source') await requireOwnAddress(transaction, null, values)
      const now = new Date()
      const life = { publishedAt: show ? now : null, retiredAt: null, mergedInto: null }
      await createReference(transaction, type, values, life)
      if (show) await showNamed(transaction, changesetId, { type, values }, now)
      await recordReferenceRevisions(transaction, changesetId, [
        { type, id, version: 1, action: 'created', values, life },
      ])
      return { id, version: 1 }
    },
    { recordType: type, action: 'created' },
  )
}
