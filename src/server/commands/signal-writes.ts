import 'server-only'
import { acceptGeometry } from '@/domain/area/accept'
import type { Boundary } from '@/domain/area/boundary'
import { fail, ok, type Result } from '@/domain/shared/result'
import { confidenceProblem, sourceProblem } from '@/domain/signal/confidence'
import { type RecordStatus, type SourceKind, sourceKinds } from '@/domain/signal/kinds'
import { type Signal, signalSchema } from '@/domain/signal/schema'
import { futureDays, latestDay } from '@/domain/signal/timing'
import { storedChanges } from '../records/override-rows'
import { parseRecordStatus, signalInclude, signalSnapshot, toSignal } from '../records/signal-rows'
import { refuse, type Transaction } from './changeset'

/** What the commands on one signal share. */

export type RevisionAction =
  | 'created'
  | 'edited'
  | 'submitted'
  | 'returned'
  | 'published'
  | 'retracted'
  | 'discarded'
  | 'restored'

/** A caller's signal through the schema of its kind: the last word on what may be stored. */
export function parseSignal(input: unknown): Result<Signal> {
  const parsed = signalSchema.safeParse(input)
  if (parsed.success) {
    const [untimely] = futureDays(parsed.data, latestDay(new Date()))
    return untimely ? fail('invalid', untimely.message, untimely.field) : acceptBoundary(parsed.data)
  }
  const [issue] = parsed.error.issues
  return fail('invalid', issue?.message ?? 'is not valid', String(issue?.path[0] ?? '') || null)
}

/** The signal with the geometry of its boundary made fit to be stored. Fails as `invalid` on one that is not. */
function acceptBoundary(signal: Signal): Result<Signal> {
  if (signal.kind !== 'service-area' || signal.boundary === null) return ok(signal)
  const accepted = acceptGeometry(signal.boundary.geometry)
  if (!accepted.ok) return fail('invalid', accepted.failure.message, 'boundary')
  return ok({ ...signal, boundary: { ...signal.boundary, geometry: accepted.value.geometry } })
}

/** An edited signal with the boundary that is stored: boundaries come from files, and a form does not carry one. */
export function keepBoundary(boundary: Boundary | null, edited: Signal): Signal {
  if (edited.kind !== 'service-area') return edited
  if (boundary !== null && !edited.sources.includes(boundary.source)) {
    refuse('invalid', `must keep ${boundary.source}, the source of the recorded boundary`, 'sources')
  }
  return { ...edited, boundary }
}

function requireSource(signal: Signal): void {
  const problem = sourceProblem(signal)
  if (problem) refuse('invalid', problem.message, problem.field)
}

/** Refuses a published signal that says again what readers do not see: the event would then count nowhere. */
export async function requireVisibleOriginal(transaction: Transaction, { restates }: Signal): Promise<void> {
  if (restates === null) return
  const original = await transaction.signal.findUnique({ where: { id: restates }, select: { status: true } })
  if (original?.status === 'published') return
  refuse('invalid', `names a signal that readers do not see: ${restates}`, 'restates')
}

/** Refuses a signal that readers may not see as it stands: without a source, or confirmed without a primary one. */
export async function requirePublishable(transaction: Transaction, signal: Signal): Promise<void> {
  requireSource(signal)
  const rows = await transaction.source.findMany({
    where: { id: { in: signal.sources } },
    select: { id: true, kind: true },
  })
  const sources = new Map(rows.map(({ id, kind }) => [id, { kind: parseSourceKind(kind) }]))
  const problem = confidenceProblem(signal, sources)
  if (problem) refuse('invalid', problem.message, problem.field)
  await requireVisibleOriginal(transaction, signal)
}

function parseSourceKind(kind: string): SourceKind {
  const known = sourceKinds.find((one) => one === kind)
  if (!known) throw new Error(`Unknown kind of source: ${kind}`)
  return known
}

/**
 * Reads the signal as stored and refuses when it has moved on since the caller read it, and a draft that was discarded.
 * @param wanted `discarded`: refuse any other, for the one act that brings a draft back
 */
export async function readForChange(
  transaction: Transaction,
  id: string,
  baseVersion: number,
  wanted: 'in use' | 'discarded' = 'in use',
) {
  const row = await transaction.signal.findUnique({ where: { id }, include: signalInclude })
  if (!row) refuse('not-found', `There is no signal ${id}.`)
  if (row.version !== baseVersion) {
    refuse(
      'conflict',
      `Someone has changed this signal since you opened it: it is at version ${row.version}, and yours is based on version ${baseVersion}. Nothing was saved.`,
    )
  }
  if (wanted === 'in use' && row.discardedAt !== null) {
    refuse('invalid', 'This draft was discarded. Restore it first.')
  }
  if (wanted === 'discarded' && row.discardedAt === null) {
    refuse('invalid', 'Only a discarded draft can be restored.')
  }
  return { row, status: parseRecordStatus(row.status) }
}

/** A stored row as a signal. Refuses one that no longer fits its schema: it has to be edited first. */
export function requireStored(row: Parameters<typeof toSignal>[0]): Signal {
  const signal = toSignal(row)
  return signal.ok ? signal.value : refuse('invalid', signal.failure.message, signal.failure.field)
}

/** Writes the revision of a signal as it now stands, with the corrections of its mapping that are on record. */
export async function recordRevision(
  transaction: Transaction,
  changesetId: string,
  revision: {
    signal: Signal
    version: number
    action: RevisionAction
    status: RecordStatus
    retractReason: string | null
  },
): Promise<{ id: string; version: number }> {
  const { signal, version, action, status, retractReason } = revision
  const overrides = (await storedChanges(transaction, [signal.id])).get(signal.id)
  await transaction.revision.create({
    data: {
      changesetId,
      recordType: 'signal',
      recordId: signal.id,
      version,
      action,
      snapshot: signalSnapshot(signal, { status, retractReason, overrides }),
    },
  })
  return { id: signal.id, version }
}
