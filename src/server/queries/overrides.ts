import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { inImpactOrder, type MappingOverride } from '@/domain/impact/override'
import { isoDateOf } from '@/domain/signal/date'
import { tags } from '../cache-tags'
import { db } from '../db'
import { log } from '../log'
import { toMappingChange } from '../records/override-rows'

/** Editors' corrections of the mapping by signal. A stored row that no longer fits its schema is logged and left out. */
export async function getOverrides(): Promise<Record<string, MappingOverride[]>> {
  'use cache'
  cacheTag(tags.signals)
  cacheLife('tracker')
  return readOverrides()
}

/** The same, read from the database: of one signal, or of all. */
export async function readOverrides(signalId?: string): Promise<Record<string, MappingOverride[]>> {
  const rows = await db().impactOverride.findMany({
    ...(signalId === undefined ? {} : { where: { signalId } }),
    include: { author: { select: { name: true } } },
  })
  const bySignal: Record<string, MappingOverride[]> = {}
  for (const row of rows) {
    const change = toMappingChange(row)
    if (!change.ok) {
      log.error(
        { signal: row.signalId, impact: row.impact, reason: change.failure.message },
        'A stored correction of the mapping does not fit its schema',
      )
      continue
    }
    const { reason, author, createdAt } = row
    const override = { ...change.value, reason, by: author.name, on: isoDateOf(createdAt) }
    bySignal[row.signalId] = inImpactOrder([...(bySignal[row.signalId] ?? []), override])
  }
  return bySignal
}
