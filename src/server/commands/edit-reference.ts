import 'server-only'
import { idKeyOf, type ReferenceValues } from '@/domain/record/types'
import type { Result } from '@/domain/shared/result'
import { updateReference } from '../records/reference-tables'
import { signalsDepending } from '../records/reference-use'
import { inChangeset, type Outcome, refuse } from './changeset'
import { permit } from './permit'
import {
  readSignals,
  requireLinks,
  requireOwnAddress,
  requireSameKind,
  requireSignalsHold,
  unconfirmed,
} from './reference-checks'
import {
  type ChangeOfReference,
  parseReference,
  readReferenceForChange,
  recordReferenceRevisions,
  requireInUse,
  showNamed,
  showReference,
} from './reference-writes'

export type EditReference = ChangeOfReference & {
  /** All fields of the type's schema. The identifier among them is not looked at: it never changes. */
  values: ReferenceValues
}

/**
 * Replaces what a reference record says. Everything that rests on it must still hold. Fails as `conflict` when it has
 * moved on since `baseVersion` (no field) or its address is another source's (field `url`), as `not-found`, and as
 * `invalid` naming the field.
 */
export async function editReference(input: EditReference): Promise<Result<Outcome>> {
  const { type, id } = input
  return inChangeset(
    input,
    async (transaction, changesetId) => {
      permit(input, 'editReference')
      const stored = await readReferenceForChange(transaction, input)
      requireInUse(type, stored)
      const values = parseReference(type, { ...input.values, [idKeyOf(type)]: id })
      await requireLinks(transaction, type, id, values)
      if (type === 'source' && values.url !== stored.values.url)
        await requireOwnAddress(transaction, id, values)
      if (type === 'place') await requireSameKind(transaction, id, stored.values, values)

      const signals = await readSignals(transaction, signalsDepending[type](id))
      const before = await unconfirmed(transaction, signals)
      await updateReference(transaction, type, id, values)
      await requireSignalsHold(transaction, signals, before)

      const { life } = stored
      if (life.publishedAt !== null) await showNamed(transaction, changesetId, { type, values }, new Date())
      const version = stored.version + 1
      await recordReferenceRevisions(transaction, changesetId, [
        { type, id, version, action: 'edited', values, life },
      ])
      return { id, version }
    },
    { recordType: type, recordId: id, timeout: 30_000 },
  )
}

/**
 * Shows readers a record that was hidden until now, and what it names. Fails as `invalid` when readers see it already
 * or it is not in use, and like `editReference` otherwise.
 */
export async function showReferenceToReaders(input: ChangeOfReference): Promise<Result<Outcome>> {
  const { type, id } = input
  return inChangeset(
    input,
    async (transaction, changesetId) => {
      permit(input, 'editReference')
      const stored = await readReferenceForChange(transaction, input)
      requireInUse(type, stored)
      if (stored.life.publishedAt !== null) refuse('invalid', 'Readers see it already.')
      await showReference(transaction, changesetId, { type, id }, new Date())
      return { id, version: stored.version + 1 }
    },
    { recordType: type, recordId: id },
  )
}
