import 'server-only'
import { normalizeReason } from '@/domain/shared/reason'
import type { Result } from '@/domain/shared/result'
import { inChangeset, type Outcome, refuse, type Submission } from './changeset'
import { permit } from './permit'
import { publishReferences } from './publish-references'
import { requireReferences } from './references'
import {
  readForChange,
  recordRevision,
  requireNothingPointsAt,
  requirePublishable,
  requireStored,
} from './signal-writes'

export type ChangeOfStatus = Submission & {
  id: string
  /** The version that the author had before them. */
  baseVersion: number
}

/**
 * Withdraws a published signal: it counts no more, and its page says so and why. `reason` is shown to readers.
 * Fails as `invalid` unless it is published and while published signals point at it, as `conflict` when it has moved on,
 * as `not-found`.
 */
export async function retractSignal(input: ChangeOfStatus): Promise<Result<Outcome>> {
  return inChangeset(input, async (transaction, changesetId) => {
    const { row, status } = await readForChange(transaction, input.id, input.baseVersion)
    permit(input, 'retract')
    if (status !== 'published') refuse('invalid', 'Only a published signal can be retracted.')
    const signal = requireStored(row)
    await requireNothingPointsAt(transaction, signal.id)
    const version = row.version + 1
    const retractReason = normalizeReason(input.reason)
    await transaction.signal.update({
      where: { id: input.id },
      data: { status: 'retracted', retractReason, version, updatedAt: new Date() },
    })
    return recordRevision(transaction, changesetId, {
      signal,
      version,
      action: 'retracted',
      status: 'retracted',
      retractReason,
    })
  })
}

/** Undoes a retraction: the signal is published again as it stood. Fails like `retractSignal`. */
export async function restoreSignal(input: ChangeOfStatus): Promise<Result<Outcome>> {
  return inChangeset(input, async (transaction, changesetId) => {
    const { row, status } = await readForChange(transaction, input.id, input.baseVersion)
    permit(input, 'publishAgain')
    if (status !== 'retracted') refuse('invalid', 'Only a retracted signal can be published again.')
    const signal = requireStored(row)
    await requirePublishable(transaction, signal)
    await requireReferences(transaction, signal)
    const now = new Date()
    const referenceShown = await publishReferences(transaction, signal, now)
    const version = row.version + 1
    await transaction.signal.update({
      where: { id: input.id },
      data: { status: 'published', retractReason: null, version, updatedAt: now },
    })
    const written = await recordRevision(transaction, changesetId, {
      signal,
      version,
      action: 'published',
      status: 'published',
      retractReason: null,
    })
    return { ...written, referenceShown }
  })
}
