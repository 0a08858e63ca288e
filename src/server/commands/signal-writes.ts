import 'server-only'
import { acceptGeometry } from '@/domain/area/accept'
import type { Boundary } from '@/domain/area/boundary'
import { fail, ok, type Result } from '@/domain/shared/result'
import { type RecordStatus, type SourceKind, sourceKinds } from '@/domain/signal/kinds'
import { pointerWords } from '@/domain/signal/labels'
import { pointersOf, unseenProblems } from '@/domain/signal/references'
import { type Signal, type StorableSignal, storableSchema } from '@/domain/signal/schema'
import { futureDays, latestDay } from '@/domain/signal/timing'
import { confidenceProblem, sourceProblem } from '@/domain/source/confidence'
import { storedChanges } from '../records/override-rows'
import { signalsPointingAt } from '../records/signal-pointers'
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

/**
 * A caller's signal through the schema of its kind: the one door to a command, whoever the caller is, and the last word
 * on what may be stored. A form is read by the same schema before, to tell its author of every field at once.
 */
export function parseSignal(input: unknown): Result<StorableSignal> {
  const parsed = storableSchema.safeParse(input)
  if (parsed.success) {
    const [untimely] = futureDays(parsed.data, latestDay(new Date()))
    return untimely ? fail('invalid', untimely.message, untimely.field) : acceptBoundary(parsed.data)
  }
  const [issue] = parsed.error.issues
  return fail('invalid', issue?.message ?? 'is not valid', String(issue?.path[0] ?? '') || null)
}

/** The signal with the geometry of its boundary made fit to be stored. Fails as `invalid` on one that is not. */
function acceptBoundary(signal: StorableSignal): Result<StorableSignal> {
  if (signal.kind !== 'service-area' || signal.boundary === null) return ok(signal)
  const accepted = acceptGeometry(signal.boundary.geometry)
  if (!accepted.ok) return fail('invalid', accepted.failure.message, 'boundary')
  return ok({ ...signal, boundary: { ...signal.boundary, geometry: accepted.value.geometry } })
}

/** An edited signal with the boundary that is stored: boundaries come from files, and a form does not carry one. */
export function keepBoundary(boundary: Boundary | null, edited: StorableSignal): StorableSignal {
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

/** Refuses a published signal that points at one that readers do not see. */
async function requireSeenPointers(transaction: Transaction, signal: Signal): Promise<void> {
  const named = pointersOf(signal).map(({ id }) => id)
  if (named.length === 0) return
  const rows = await transaction.signal.findMany({
    where: { id: { in: named }, status: 'published' },
    select: { id: true },
  })
  const seen = new Set(rows.map(({ id }) => id))
  const [problem] = unseenProblems(signal, (id) => seen.has(id))
  if (problem) refuse('invalid', problem.message, problem.field)
}

/**
 * Refuses to take a signal from readers while signals that they see point at it: an account or a restatement of it
 * would count nowhere, and a promise would be kept by nothing.
 */
export async function requireNothingPointsAt(
  transaction: Transaction,
  id: string,
  statuses: readonly RecordStatus[] = ['published'],
): Promise<void> {
  const pointing = await signalsPointingAt(transaction, id, statuses)
  if (pointing.length === 0) return
  const words = pointing.map((one) => `${one.id} (${pointerWords[one.field]})`).join(', ')
  refuse(
    'invalid',
    `Published signals point at this one: ${words}. Change what they point at, or retract them first.`,
  )
}

/**
 * Refuses a signal that readers may not see as it stands: without a source, confirmed without a primary one, or pointing
 * at a signal that they do not see.
 */
export async function requirePublishable(transaction: Transaction, signal: Signal): Promise<void> {
  requireSource(signal)
  const rows = await transaction.source.findMany({
    where: { id: { in: signal.sources } },
    select: { id: true, kind: true },
  })
  const sources = new Map(rows.map(({ id, kind }) => [id, { kind: parseSourceKind(kind) }]))
  const problem = confidenceProblem(signal, sources)
  if (problem) refuse('invalid', problem.message, problem.field)
  await requireSeenPointers(transaction, signal)
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
export function requireStored(row: Parameters<typeof toSignal>[0]): StorableSignal {
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
