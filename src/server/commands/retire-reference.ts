import 'server-only'
import { referenceWords } from '@/domain/record/types'
import type { Result } from '@/domain/shared/result'
import { updateLives } from '../records/reference-tables'
import { inChangeset, type Outcome, refuse } from './changeset'
import { permit } from './permit'
import { requireLinks, requireOwnAddress, usageOf } from './reference-checks'
import {
  type ChangeOfReference,
  readReferenceForChange,
  recordReferenceRevisions,
  requireInUse,
  showNamed,
} from './reference-writes'

/**
 * Takes a record out of use: no list, picker or public page shows it. Fails as `invalid` while a signal or a record in
 * use rests on it, as `conflict` when it has moved on since `baseVersion`, as `not-found`.
 */
export async function retireReference(input: ChangeOfReference): Promise<Result<Outcome>> {
  const { type, id } = input
  return inChangeset(
    input,
    async (transaction, changesetId) => {
      permit(input, 'retireReference')
      const stored = await readReferenceForChange(transaction, input)
      requireInUse(type, stored)
      const use = await usageOf(transaction, type, id)
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
    input,
    async (transaction, changesetId) => {
      permit(input, 'retireReference')
      const stored = await readReferenceForChange(transaction, input)
      if (stored.life.retiredAt === null) refuse('invalid', 'Only a retired record can be brought back.')
      await requireLinks(transaction, type, id, stored.values)
      if (type === 'source') await requireOwnAddress(transaction, id, stored.values)
      const life = { ...stored.life, retiredAt: null }
      await updateLives(transaction, type, [id], { retiredAt: null })
      // Nothing kept in sight what it names while it was away.
      if (life.publishedAt !== null)
        await showNamed(transaction, changesetId, { type, values: stored.values }, new Date())
      const version = stored.version + 1
      await recordReferenceRevisions(transaction, changesetId, [
        { type, id, version, action: 'restored', values: stored.values, life },
      ])
      return { id, version }
    },
    { recordType: type, recordId: id },
  )
}
