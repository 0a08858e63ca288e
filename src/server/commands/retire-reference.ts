import 'server-only'
import { referenceWords } from '@/domain/reference/types'
import type { Result } from '@/domain/shared/result'
import { updateLives } from '../records/reference-tables'
import { referencesNaming, signalsUsing } from '../records/reference-use'
import { inChangeset, type Outcome, refuse } from './changeset'
import { permit } from './permit'
import { requireLinks, usageInWords } from './reference-checks'
import {
  type ChangeOfReference,
  readReferenceForChange,
  recordReferenceRevisions,
  requireInUse,
} from './reference-writes'

/**
 * Takes a record out of use: no list, picker or public page shows it. Fails as `invalid` while a signal or a record in
 * use rests on it, as `conflict` when it has moved on since `baseVersion`, as `not-found`.
 */
export async function retireReference(input: ChangeOfReference): Promise<Result<Outcome>> {
  const { type, id } = input
  return inChangeset(
    'ui',
    input,
    async (transaction, changesetId) => {
      permit(input, 'retireReference')
      const stored = await readReferenceForChange(transaction, input)
      requireInUse(type, stored)
      // A retracted signal keeps its page, which names the record; a discarded draft cannot come back without it.
      const signals = await transaction.signal.count({
        where: { ...signalsUsing[type](id), discardedAt: null },
      })
      const records = await referencesNaming(transaction, type, id)
      const use = usageInWords(
        signals,
        records.filter(({ life }) => life.retiredAt === null),
      )
      if (use !== '') {
        refuse(
          'invalid',
          `It is used by ${use}. Point them at another record first, or merge this ${referenceWords[type].one} into another one.`,
        )
      }
      const life = { ...stored.life, retiredAt: new Date() }
      await updateLives(transaction, type, [id], { retiredAt: life.retiredAt })
      const version = stored.version + 1
      await recordReferenceRevisions(transaction, changesetId, [
        { type, id, version, action: 'retired', values: stored.values, life },
      ])
      return { id, version }
    },
    { recordType: type, recordId: id },
  )
}

/** Takes a retired record into use again, as it stood. Fails like `retireReference`. */
export async function bringBackReference(input: ChangeOfReference): Promise<Result<Outcome>> {
  const { type, id } = input
  return inChangeset(
    'ui',
    input,
    async (transaction, changesetId) => {
      permit(input, 'retireReference')
      const stored = await readReferenceForChange(transaction, input)
      if (stored.life.retiredAt === null) refuse('invalid', 'Only a retired record can be brought back.')
      await requireLinks(transaction, type, id, stored.values)
      const life = { ...stored.life, retiredAt: null }
      await updateLives(transaction, type, [id], { retiredAt: null })
      const version = stored.version + 1
      await recordReferenceRevisions(transaction, changesetId, [
        { type, id, version, action: 'restored', values: stored.values, life },
      ])
      return { id, version }
    },
    { recordType: type, recordId: id },
  )
}
