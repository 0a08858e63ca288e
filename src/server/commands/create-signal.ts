import 'server-only'
import type { Result } from '@/domain/shared/result'
import type { Signal } from '@/domain/signal/schema'
import { toSignalData } from '../records/signal-rows'
import { inChangeset, type Outcome, type Submission } from './changeset'
import { addNewRecords, type NewRecords } from './new-records'
import { publishReferences } from './publish-references'
import { requireReferences } from './references'
import { newSignalId } from './signal-id'
import { parseSignal, recordRevision, requirePublishable } from './signal-writes'

export type CreateSignal = Submission & {
  /** Its id is replaced by one made here. */
  signal: Signal
  records?: NewRecords
  status: 'draft' | 'published'
}

/**
 * Writes a new signal as a draft or published, together with the reference records that it brings along;
 * readers see those as soon as a published signal needs them.
 * Fails as `invalid` naming the field, as `conflict` when a new reference record's identifier is taken.
 */
export async function createSignal(input: CreateSignal): Promise<Result<Outcome>> {
  const parsed = parseSignal(input.signal)
  if (!parsed.ok) return parsed
  return inChangeset('ui', input, async (transaction, changesetId) => {
    const linked = await addNewRecords(transaction, changesetId, parsed.value, input.records ?? {})
    const signal = { ...linked, id: await newSignalId(transaction, linked) }
    await requireReferences(transaction, signal)
    if (input.status === 'published') await requirePublishable(transaction, signal)
    const now = new Date()
    await transaction.signal.create({
      data: {
        ...toSignalData(signal).create,
        status: input.status,
        version: 1,
        publishedAt: input.status === 'published' ? now : null,
        createdAt: now,
        updatedAt: now,
      },
    })
    const referenceShown = input.status === 'published' && (await publishReferences(transaction, signal, now))
    const written = await recordRevision(transaction, changesetId, {
      signal,
      version: 1,
      action: input.status === 'published' ? 'published' : 'created',
      status: input.status,
      retractReason: null,
    })
    return { ...written, referenceShown }
  })
}
