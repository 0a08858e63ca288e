import 'server-only'
import type { Result } from '@/domain/shared/result'
import type { Signal } from '@/domain/signal/schema'
import { toSignalData } from '../records/signal-rows'
import { inChangeset, type Outcome, type Submission } from './changeset'
import { addNewRecords, type NewRecords, parseRecords } from './new-records'
import { permit } from './permit'
import { publishReferences } from './publish-references'
import { requireReferences } from './references'
import { newSignalId } from './signal-id'
import { parseSignal, recordRevision, requirePublishable } from './signal-writes'

export type CreateSignal = Submission & {
  /** Its id is replaced by one made here. */
  signal: Signal
  records?: NewRecords
  /** `in-review` asks for a review, so what could not be published is refused. */
  status: 'draft' | 'in-review' | 'published'
}

const actionOf = { draft: 'created', 'in-review': 'submitted', published: 'published' } as const

/**
 * Writes a new signal as a draft, in review or published, together with the reference records that it brings along;
 * readers see those as soon as a published signal needs them.
 * Fails as `forbidden` where the role may not, as `invalid` naming the field, as `conflict` when a new reference record's identifier is taken.
 */
export async function createSignal(input: CreateSignal): Promise<Result<Outcome>> {
  const parsed = parseSignal(input.signal)
  if (!parsed.ok) return parsed
  const records = parseRecords(input.records)
  if (!records.ok) return records
  return inChangeset(input, async (transaction, changesetId) => {
    permit(input, 'writeDraft')
    if (input.status === 'published') permit(input, 'publish')
    const linked = await addNewRecords(transaction, changesetId, parsed.value, records.value)
    const signal = { ...linked, id: await newSignalId(transaction, linked) }
    await requireReferences(transaction, signal)
    if (input.status !== 'draft') await requirePublishable(transaction, signal)
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
      action: actionOf[input.status],
      status: input.status,
      retractReason: null,
    })
    return { ...written, referenceShown }
  })
}
