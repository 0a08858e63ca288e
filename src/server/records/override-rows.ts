import 'server-only'
import { inImpactOrder, type MappingChange, mappingChangeSchema } from '@/domain/impact/override'
import { fail, ok, type Result } from '@/domain/shared/result'
import type { ImpactOverride, Prisma } from '../generated/prisma/client'

/** Stored rows of editors' corrections ↔ the changes of the domain. */

/** Reads a stored row through the schema. Fails as `invalid` where it does not fit, as after the loss of an impact. */
export function toMappingChange(row: ImpactOverride): Result<MappingChange> {
  const parsed = mappingChangeSchema.safeParse(row)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  const field = issue?.path.join('.') || null
  return fail('invalid', `${field ?? 'record'}: ${issue?.message}`, field)
}

/** The columns of a change, without its key, its author and its reason. */
export function mappingChangeColumns(change: MappingChange) {
  const { action, impact } = change
  if (change.action === 'remove') return { action, impact, direction: null, strength: null, mechanism: null }
  const { direction, strength, mechanism } = change
  return { action, impact, direction, strength, mechanism }
}

/** A correction as a revision keeps it: enough to put it back as it was, whose it was and why. */
export type KeptCorrection = MappingChange & {
  reason: string
  authorId: string
  /** Instant, ISO 8601. */
  createdAt: string
}

/** The changes on record for each signal that has any, in the order in which a revision keeps them. */
export async function storedChanges(
  transaction: Prisma.TransactionClient,
  signalIds?: readonly string[],
): Promise<Map<string, KeptCorrection[]>> {
  const rows = await transaction.impactOverride.findMany({
    where: signalIds ? { signalId: { in: [...signalIds] } } : {},
  })
  const changes = new Map<string, KeptCorrection[]>()
  for (const row of rows) {
    const change = toMappingChange(row)
    if (!change.ok)
      throw new Error(`The correction ${row.id} does not fit its schema: ${change.failure.message}`)
    const { reason, authorId, createdAt } = row
    const kept = { ...change.value, reason, authorId, createdAt: createdAt.toISOString() }
    changes.set(row.signalId, inImpactOrder([...(changes.get(row.signalId) ?? []), kept]))
  }
  return changes
}
