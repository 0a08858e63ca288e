import 'server-only'
import { normalizeReason } from '@/domain/shared/reason'
import type { Result } from '@/domain/shared/result'
import type { Signal, StorableSignal } from '@/domain/signal/schema'
import { storedBoundary, toSignalData } from '../records/signal-rows'
import {
  inChangeset,
  type Outcome,
  refuse,
  type Submission,
  type Transaction,
  type Written,
} from './changeset'
import { addNewRecords, type NewRecords, parseRecords, type StorableRecords } from './new-records'
import { permit, permitOnDraft } from './permit'
import { publishReferences } from './publish-references'
import { requireReferences } from './references'
import { keepBoundary, parseSignal, readForChange, recordRevision, requirePublishable } from './signal-writes'

export type UpdateSignal = Submission & {
  id: string
  /** The version that the author had before them. */
  baseVersion: number
  signal: Signal
  records?: NewRecords
  /** May be empty while the signal is a draft: nobody has read it yet. */
  reason: string
  /** `save` leaves the status as it is; `submit` asks for a review of a draft; `publish` shows it to readers. */
  action: 'save' | 'submit' | 'publish'
}

const reasonWithout = {
  save: 'Draft edited',
  submit: 'Submitted for review',
  publish: 'First publication',
} as const
const statusAfter = { save: null, submit: 'in-review', publish: 'published' } as const

/**
 * Replaces the content of a draft or published signal. Fails as `forbidden` where the role may not, as `conflict` when the record has moved on since
 * `baseVersion`, as `not-found`, and as `invalid` naming the field.
 */
export async function updateSignal(input: UpdateSignal): Promise<Result<Outcome>> {
  const parsed = parseSignal({ ...input.signal, id: input.id })
  if (!parsed.ok) return parsed
  const records = parseRecords(input.records)
  if (!records.ok) return records
  const given = normalizeReason(input.reason)
  const reason = given || reasonWithout[input.action]
  return inChangeset({ ...input, reason }, (transaction, changesetId) =>
    updateWithin(transaction, changesetId, { ...input, signal: parsed.value, records: records.value }),
  )
}

/** An update whose signal and records have been through their schemas. */
type StorableUpdate = Omit<UpdateSignal, 'submissionKey' | 'content' | 'signal' | 'records'> & {
  signal: StorableSignal
  records?: StorableRecords
}

/** Replaces the content of one signal as a part of an act. */
export async function updateWithin(
  transaction: Transaction,
  changesetId: string,
  input: StorableUpdate,
): Promise<Written> {
  const given = normalizeReason(input.reason)
  const { row, status: before } = await readForChange(transaction, input.id, input.baseVersion)
  if (row.publishedAt === null) await permitOnDraft(transaction, input, 'editDraft', input.id)
  else permit(input, 'editPublished')
  if (input.action === 'publish') permit(input, 'publish')
  if (input.action === 'submit') await permitOnDraft(transaction, input, 'submitDraft', input.id)
  if (before === 'retracted') {
    refuse('invalid', 'This signal is retracted. Publish it again before you edit it.')
  }
  if (given === '' && row.publishedAt !== null) {
    refuse('invalid', 'cannot be empty: readers have seen this signal and are told why it changed', 'reason')
  }
  if (input.action === 'submit' && before !== 'draft') {
    refuse('invalid', 'Only a draft can be submitted for review.')
  }
  if (row.kind !== input.signal.kind) refuse('invalid', `is ${row.kind} and cannot change`, 'kind')

  const edited = input.records
    ? await addNewRecords(transaction, changesetId, input.signal, input.records)
    : input.signal
  const signal = keepBoundary(storedBoundary(row), edited)
  const status = statusAfter[input.action] ?? before
  await requireReferences(transaction, signal)
  if (status === 'published' || input.action === 'submit') await requirePublishable(transaction, signal)

  const now = new Date()
  const version = row.version + 1
  await transaction.signal.update({
    where: { id: input.id },
    data: {
      ...toSignalData(signal).update,
      status,
      version,
      publishedAt: status === 'published' ? (row.publishedAt ?? now) : row.publishedAt,
      updatedAt: now,
    },
  })
  const referenceShown = status === 'published' && (await publishReferences(transaction, signal, now))
  const written = await recordRevision(transaction, changesetId, {
    signal,
    version,
    action: status === before ? 'edited' : status === 'in-review' ? 'submitted' : 'published',
    status,
    retractReason: null,
  })
  return { ...written, referenceShown }
}
