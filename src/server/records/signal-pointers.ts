import 'server-only'
import type { RecordStatus } from '@/domain/signal/kinds'
import type { PointerField } from '@/domain/signal/references'
import type { Prisma } from '../generated/prisma/client'

/** A signal that points at another one, and by what. */
export type PointingSignal = { id: string; headline: string; field: PointerField }

/** The signals of these statuses that point at this one, newest first. */
export async function signalsPointingAt(
  transaction: Pick<Prisma.TransactionClient, 'signal'>,
  id: string,
  statuses: readonly RecordStatus[],
): Promise<PointingSignal[]> {
  const rows = await transaction.signal.findMany({
    where: {
      status: { in: [...statuses] },
      discardedAt: null,
      OR: [{ alternateOf: id }, { restates: id }, { target: { evidence: id } }],
    },
    select: { id: true, headline: true, alternateOf: true, restates: true },
    orderBy: [{ date: 'desc' }, { id: 'asc' }],
  })
  return rows.map(({ alternateOf, restates, ...row }) => ({
    ...row,
    field: alternateOf === id ? 'alternateOf' : restates === id ? 'restates' : 'evidence',
  }))
}
