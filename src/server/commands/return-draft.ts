import 'server-only'
import type { Result } from '@/domain/shared/result'
import { inChangeset, type Outcome, refuse } from './changeset'
import { permit } from './permit'
import type { ChangeOfStatus } from './retract-signal'
import { readForChange, recordRevision, requireStored } from './signal-writes'

/**
 * Returns a submitted draft to its author; the reason says what is missing. Fails as `forbidden` where the role may
 * not, as `invalid` unless it is in review, as `conflict` when it has moved on, as `not-found`.
 */
export async function returnDraft(input: ChangeOfStatus): Promise<Result<Outcome>> {
  return inChangeset(input, async (transaction, changesetId) => {
    const { row, status } = await readForChange(transaction, input.id, input.baseVersion)
    permit(input, 'returnDraft')
    if (status !== 'in-review') refuse('invalid', 'Only a draft in review can be returned.')
    const signal = requireStored(row)
    const version = row.version + 1
    await transaction.signal.update({
      where: { id: input.id },
      data: { status: 'draft', version, updatedAt: new Date() },
    })
    return recordRevision(transaction, changesetId, {
      signal,
      version,
      action: 'returned',
      status: 'draft',
      retractReason: null,
    })
  })
}
