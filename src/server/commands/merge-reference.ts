import 'server-only'
import { mergeProblem } from '@/domain/record/merge'
import { repointReference, repointSignal } from '@/domain/record/repoint'
import { type ReferenceType, type ReferenceValues, referenceWords } from '@/domain/record/types'
import type { Result } from '@/domain/shared/result'
import type { Signal } from '@/domain/signal/schema'
import { storedChanges } from '../records/override-rows'
import {
  findReference,
  type StoredReference,
  updateLives,
  updateReference,
} from '../records/reference-tables'
import { referencesNaming, signalsDepending, whereSignalNames } from '../records/reference-use'
import { signalSnapshot, sourceColumns } from '../records/signal-rows'
import { inChangeset, type Outcome, refuse, type Transaction } from './changeset'
import { permit } from './permit'
import {
  readSignals,
  requireLinks,
  requireSignalsHold,
  type StoredSignal,
  unconfirmed,
} from './reference-checks'
import {
  type ChangeOfReference,
  parseReference,
  type ReferenceRevision,
  readReferenceForChange,
  recordReferenceRevisions,
  referenceVersions,
  requireInUse,
  showReference,
} from './reference-writes'

export type MergeReference = ChangeOfReference & {
  /** The record of the same type that stands for both from then on. */
  into: string
}

/** Milliseconds. A thousand signals take a few seconds. */
const timeout = 60_000

/**
 * Merges a record into another of its type: everything that named it names the other, each with its revision, and its
 * page leads there. Fails as `invalid` where the two do not fit or something that names it would no longer hold, as
 * `conflict` when it has moved on since `baseVersion`, as `not-found`.
 */
export async function mergeReference(input: MergeReference): Promise<Result<Outcome>> {
  const { type, id, into } = input
  return inChangeset(
    input,
    async (transaction, changesetId) => {
      permit(input, 'mergeReference')
      const merged = await readReferenceForChange(transaction, input)
      requireInUse(type, merged)
      const survivor = await requireSurvivor(transaction, type, merged, into)
      const now = new Date()

      const signals = await readSignals(transaction, whereSignalNames[type](id))
      const depending = await readSignals(transaction, signalsDepending[type](id))
      const before = await unconfirmed(transaction, depending)
      const replacement = { type, from: id, to: into }
      const moved = signals.map((one) => ({ ...one, signal: repointSignal(one.signal, replacement) }))
      await moveSignals(transaction, type, id, into, moved, now)
      await recordSignals(transaction, changesetId, moved)

      await updateLives(transaction, type, [id], { mergedInto: into })
      await moveReferences(transaction, changesetId, merged, survivor, type)
      const version = merged.version + 1
      await recordReferenceRevisions(transaction, changesetId, [
        {
          type,
          id,
          version,
          action: 'merged',
          values: merged.values,
          life: { ...merged.life, mergedInto: into },
        },
      ])
      if (merged.life.publishedAt !== null)
        await showReference(transaction, changesetId, { type, id: into }, now)

      const others = depending.filter(({ signal }) => !moved.some((one) => one.signal.id === signal.id))
      await requireSignalsHold(transaction, [...moved, ...others], before)
      return { id, version }
    },
    { recordType: type, recordId: id, timeout },
  )
}

async function requireSurvivor(
  transaction: Transaction,
  type: ReferenceType,
  merged: StoredReference,
  into: string,
): Promise<StoredReference> {
  const survivor = await findReference(transaction, type, into)
  if (!survivor)
    return refuse('invalid', `names no ${referenceWords[type].one} on record: ${into || 'empty'}`, 'into')
  const problem = mergeProblem(type, merged, survivor)
  return problem ? refuse('invalid', problem, 'into') : survivor
}

/** Writes the signals that named the record, as they now stand. */
async function moveSignals(
  transaction: Transaction,
  type: ReferenceType,
  from: string,
  to: string,
  moved: readonly StoredSignal[],
  now: Date,
): Promise<void> {
  if (moved.length === 0) return
  // Before they name the other record, while they can still be told by this one.
  await transaction.signal.updateMany({
    where: whereSignalNames[type](from),
    data: { version: { increment: 1 }, updatedAt: now },
  })
  switch (type) {
    case 'operator':
      await transaction.signal.updateMany({ where: { operator: from }, data: { operator: to } })
      break
    case 'place':
      await transaction.signal.updateMany({ where: { place: from }, data: { place: to } })
      break
    case 'filing':
      await transaction.filingStep.updateMany({ where: { filing: from }, data: { filing: to } })
      break
    case 'program':
      await transaction.productionMilestone.updateMany({ where: { program: from }, data: { program: to } })
      await transaction.fleetEstimate.updateMany({ where: { model: from }, data: { model: to } })
      await transaction.filingStep.updateMany({ where: { model: from }, data: { model: to } })
      break
    case 'source':
      await transaction.serviceArea.updateMany({
        where: { boundarySource: from },
        data: { boundarySource: to },
      })
      for (const { signal } of moved) await rewriteCitations(transaction, signal)
      break
    case 'agency':
      break
  }
}

async function rewriteCitations(transaction: Transaction, signal: Signal): Promise<void> {
  await transaction.signalSource.deleteMany({ where: { signalId: signal.id } })
  await transaction.signalSource.createMany({
    data: sourceColumns(signal).map((row) => ({ signalId: signal.id, ...row })),
  })
}

async function recordSignals(
  transaction: Transaction,
  changesetId: string,
  moved: readonly StoredSignal[],
): Promise<void> {
  if (moved.length === 0) return
  const overrides = await storedChanges(transaction)
  await transaction.revision.createMany({
    data: moved.map(({ signal, status, retractReason, version }) => ({
      changesetId,
      recordType: 'signal',
      recordId: signal.id,
      version: version + 1,
      action: 'edited',
      snapshot: signalSnapshot(signal, { status, retractReason, overrides: overrides.get(signal.id) }),
    })),
  })
}

/** Writes the reference records that named the merged one, and the survivor where it takes something over. */
async function moveReferences(
  transaction: Transaction,
  changesetId: string,
  merged: StoredReference,
  survivor: StoredReference,
  type: ReferenceType,
): Promise<void> {
  const replacement = { type, from: merged.id, to: survivor.id }
  const naming = await referencesNaming(transaction, type, merged.id, { merged: true })
  const touched = naming.filter((one) => one.type !== type || one.id !== merged.id)
  const isAmong = touched.some((one) => one.type === type && one.id === survivor.id)
  if (!isAmong && takesOver(merged, survivor)) touched.push({ ...survivor, type })
  const revisions: ReferenceRevision[] = []
  for (const one of touched) {
    const repointed = repointReference(
      one.type,
      one.id,
      one.values,
      replacement,
      (field) => merged.values[field],
    )
    const isSurvivor = one.type === type && one.id === survivor.id
    const values = parseReference(
      one.type,
      isSurvivor ? { ...repointed, ...takesOver(merged, survivor) } : repointed,
    )
    await updateReference(transaction, one.type, one.id, values)
    const versions = await referenceVersions(transaction, one.type, [one.id])
    const version = (versions.get(one.id) ?? 0) + 1
    revisions.push({ type: one.type, id: one.id, version, action: 'edited', values, life: one.life })
  }
  await recordReferenceRevisions(transaction, changesetId, revisions)
  for (const { type: of, id, values, life } of revisions) {
    if (life.mergedInto === null && life.retiredAt === null) await requireLinks(transaction, of, id, values)
  }
}

/** The terms and the credit of a source hold for what was taken from it, so they are not lost with it. */
function takesOver(merged: StoredReference, survivor: StoredReference): ReferenceValues | null {
  const taken: Record<string, ReferenceValues[string]> = {}
  for (const key of ['licence', 'attribution']) {
    const value = merged.values[key] ?? null
    if (value !== null && (survivor.values[key] ?? null) === null) taken[key] = value
  }
  return Object.keys(taken).length > 0 ? taken : null
}
