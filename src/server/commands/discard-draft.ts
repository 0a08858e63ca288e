import 'server-only'
import type { Result } from '@/domain/shared/result'
import { db } from '../db'
import { log } from '../log'
import { inChangeset, type Outcome, refuse, type Transaction, type Written } from './changeset'
import { type Author, permitOnDraft } from './permit'
import { purgeDrafts } from './purge-drafts'
import { requireReferences } from './references'
import type { ChangeOfStatus } from './retract-signal'
import { readForChange, recordRevision, requireStored } from './signal-writes'

/**
 * Throws a draft away: it leaves every list but that of discarded drafts, and can be brought back for 30 days. What it
 * brought along stays hidden with it. `reason` may be empty: nobody but editors has seen it. Fails as `invalid` for
 * what readers have ever seen and where other records point at it, as `conflict`, as `not-found`.
 */
export async function discardDraft(input: ChangeOfStatus): Promise<Result<Outcome>> {
  const reason = input.reason.trim() || 'Draft discarded'
  const discarded = await inChangeset({ ...input, reason }, (transaction, changesetId) =>
    discardWithin(transaction, changesetId, input),
  )
  if (discarded.ok && !discarded.value.repeated) await purgeOldDrafts()
  return discarded
}

/** Discards one draft as a part of an act. */
export async function discardWithin(
  transaction: Transaction,
  changesetId: string,
  input: Author & Pick<ChangeOfStatus, 'id' | 'baseVersion'>,
): Promise<Written> {
  const { row, status } = await readForChange(transaction, input.id, input.baseVersion)
  await permitOnDraft(transaction, input, 'discardDraft', input.id)
  if (row.publishedAt !== null || (status !== 'draft' && status !== 'in-review')) {
    refuse('invalid', 'Only a draft that readers have never seen can be discarded. Retract this signal.')
  }
  await requireNotPointedAt(transaction, input.id)
  const signal = requireStored(row)
  const version = row.version + 1
  const now = new Date()
  await transaction.signal.update({
    where: { id: input.id },
    data: { discardedAt: now, version, updatedAt: now },
  })
  return recordRevision(transaction, changesetId, {
    signal,
    version,
    action: 'discarded',
    status,
    retractReason: null,
  })
}

/** The discard is done by now: a purge that fails is tried again at the next one and at the next start. */
export async function purgeOldDrafts(): Promise<void> {
  try {
    await purgeDrafts(db(), new Date())
  } catch (err) {
    log.error({ err }, 'Discarded drafts could not be purged')
  }
}

/** A record must not point at one that is about to go: the names of those that do are told. */
async function requireNotPointedAt(transaction: Transaction, id: string): Promise<void> {
  const pointing = await transaction.signal.findMany({
    where: { discardedAt: null, OR: [{ alternateOf: id }, { restates: id }, { target: { evidence: id } }] },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  if (pointing.length === 0) return
  const names = pointing.map((signal) => signal.id).join(', ')
  refuse('invalid', `Other signals point at this draft: ${names}. Change or discard them first.`)
}

/**
 * Brings a discarded draft back as it stood. Fails as `invalid` unless it is discarded, and where what it points at was
 * discarded or deleted meanwhile; as `conflict`, as `not-found`.
 */
export async function restoreDraft(input: ChangeOfStatus): Promise<Result<Outcome>> {
  const reason = input.reason.trim() || 'Draft restored'
  return inChangeset({ ...input, reason }, async (transaction, changesetId) => {
    const { row, status } = await readForChange(transaction, input.id, input.baseVersion, 'discarded')
    await permitOnDraft(transaction, input, 'restoreDraft', input.id)
    const signal = requireStored(row)
    await requireReferences(transaction, signal)
    const version = row.version + 1
    await transaction.signal.update({
      where: { id: input.id },
      data: { discardedAt: null, version, updatedAt: new Date() },
    })
    return recordRevision(transaction, changesetId, {
      signal,
      version,
      action: 'restored',
      status,
      retractReason: null,
    })
  })
}
