import 'server-only'
import { identifierOf } from '@/domain/shared/identifier'
import type { Signal } from '@/domain/signal/schema'
import type { Transaction } from './changeset'
import { firstFree } from './new-records'

const longest = 80

/** An identifier in words: operator, kind, date as far as it is known, and the start of the headline. */
function signalIdFrom(
  signal: Pick<Signal, 'operator' | 'kind' | 'date' | 'datePrecision' | 'headline'>,
): string {
  const date = signal.datePrecision === 'day' ? signal.date : signal.date.slice(0, 7)
  const id = identifierOf(`${signal.operator}-${signal.kind}-${date}-${signal.headline}`)
  if (id.length <= longest) return id
  const lastWord = id.lastIndexOf('-', longest)
  return id.slice(0, lastWord > 0 ? lastWord : longest)
}

/**
 * The identifier for a new signal, made unique by a number where two would read the same. One that a deleted draft had
 * stays taken: its history is still on record.
 */
export async function newSignalId(transaction: Transaction, signal: Signal): Promise<string> {
  const wanted = signalIdFrom(signal)
  const taken = await transaction.signal.findMany({
    where: { id: { startsWith: wanted } },
    select: { id: true },
  })
  const remembered = await transaction.revision.findMany({
    where: { recordType: 'signal', version: 1, recordId: { startsWith: wanted } },
    select: { recordId: true },
  })
  return firstFree(wanted, [...taken.map(({ id }) => id), ...remembered.map(({ recordId }) => recordId)])
}
