import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { inImpactOrder, type MappingOverride } from '@/domain/impact/override'
import { isoDateOf } from '@/domain/signal/date'
import { tags } from '../cache-tags'
import { db } from '../db'
import type { Prisma } from '../generated/prisma/client'
import { log } from '../log'
import { toMappingChange } from '../records/override-rows'

/**
 * Editors' corrections of the mapping by signal, of those that readers see. A stored row that no longer fits its schema is
 * logged and left out.
 */
export async function getOverrides(): Promise<Record<string, MappingOverride[]>> {
  'use cache'
  cacheTag(tags.signals)
  cacheLife('tracker')
  const seen = { signal: { status: { in: ['published', 'retracted'] } } }
  return bySignal(await db().impactOverride.findMany({ where: seen, include }))
}

/** The corrections of one signal in any status, read from the database: for editors. */
export async function readOverrides(signalId: string): Promise<MappingOverride[]> {
  const rows = await db().impactOverride.findMany({ where: { signalId }, include })
  return bySignal(rows)[signalId] ?? []
}

const include = { author: { select: { name: true } } } as const satisfies Prisma.ImpactOverrideInclude
type Row = Prisma.ImpactOverrideGetPayload<{ include: typeof include }>

function bySignal(rows: readonly Row[]): Record<string, MappingOverride[]> {
  const overrides: Record<string, MappingOverride[]> = {}
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
    overrides[row.signalId] = inImpactOrder([...(overrides[row.signalId] ?? []), override])
  }
  return overrides
}
