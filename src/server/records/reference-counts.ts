import 'server-only'
import type { ReferenceType } from '@/domain/record/types'
import type { Prisma } from '../generated/prisma/client'

/** How many signals use each record of a type. Drafts that were thrown away count for nothing. */
export async function timesUsed(
  client: Prisma.TransactionClient,
  type: ReferenceType,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const add = (id: string | null) => id !== null && counts.set(id, (counts.get(id) ?? 0) + 1)
  const signal = { discardedAt: null }
  switch (type) {
    case 'operator':
    case 'place': {
      const rows = await client.signal.findMany({ where: signal, select: { operator: true, place: true } })
      for (const row of rows) add(row[type])
      break
    }
    case 'filing':
    case 'agency': {
      const rows = await client.filingStep.findMany({
        where: { signal },
        select: { filing: true, filingItem: { select: { agency: true } } },
      })
      for (const { filing, filingItem } of rows) add(type === 'filing' ? filing : filingItem.agency)
      break
    }
    case 'program': {
      for (const { program } of await client.productionMilestone.findMany({ where: { signal } })) add(program)
      const models = { where: { signal, model: { not: null } }, select: { model: true } }
      for (const { model } of await client.fleetEstimate.findMany(models)) add(model)
      for (const { model } of await client.filingStep.findMany(models)) add(model)
      break
    }
    case 'source':
      for (const { sourceId } of await client.signalSource.findMany({
        where: { signal },
        select: { sourceId: true },
      }))
        add(sourceId)
      break
  }
  return counts
}
