import 'server-only'
import { idKeyOf, type ReferenceValues, referenceLinks, referenceWords } from '@/domain/reference/types'
import type { Result } from '@/domain/shared/result'
import { findReference, updateReference } from '../records/reference-tables'
import { referencesNaming, signalsDepending, signalsNaming } from '../records/reference-use'
import { inChangeset, type Outcome, refuse, type Transaction } from './changeset'
import { permit } from './permit'
import {
  readSignals,
  requireLinks,
  requireOwnAddress,
  requireSignalsHold,
  unconfirmed,
  usageInWords,
} from './reference-checks'
import {
  type ChangeOfReference,
  parseReference,
  readReferenceForChange,
  recordReferenceRevisions,
  requireInUse,
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
    'ui',
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
      if (life.publishedAt !== null) {
        for (const [field, linked] of Object.entries(referenceLinks[type])) {
          const named = values[field]
          if (typeof named !== 'string' || named === stored.values[field]) continue
          const target = await findReference(transaction, linked, named)
          if (target?.life.publishedAt === null)
            await showReference(transaction, changesetId, { type: linked, id: named }, new Date())
        }
      }
      const version = stored.version + 1
      await recordReferenceRevisions(transaction, changesetId, [
        { type, id, version, action: 'edited', values, life },
      ])
      return { id, version }
    },
    { recordType: type, recordId: id, timeout: 30_000 },
  )
}

/** The pages and the figures of a place depend on its kind. */
async function requireSameKind(
  transaction: Transaction,
  id: string,
  before: ReferenceValues,
  after: ReferenceValues,
): Promise<void> {
  if (before.kind === after.kind) return
  const signals = await transaction.signal.count({ where: signalsNaming.place(id) })
  const records = await referencesNaming(transaction, 'place', id)
  const use = usageInWords(signals, records)
  if (use === '') return
  refuse(
    'invalid',
    `cannot change while it is used by ${use}: the address and the figures of a ${referenceWords.place.one} depend on its kind. Add a new place and move them there`,
    'kind',
  )
}

/**
 * Shows readers a record that was hidden until now, and what it names. Fails as `invalid` when readers see it already
 * or it is not in use, and like `editReference` otherwise.
 */
export async function showReferenceToReaders(input: ChangeOfReference): Promise<Result<Outcome>> {
  const { type, id } = input
  return inChangeset(
    'ui',
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
