import 'server-only'
import { z } from 'zod'
import type { Role } from '@/domain/desk/permissions'
import { type MappingChange, type MappingOverride, mappingChangeSchema } from '@/domain/impact/override'
import { fail, ok, type Result } from '@/domain/shared/result'
import type { RecordStatus } from '@/domain/signal/kinds'
import type { RevisionEntry } from '@/domain/signal/record'
import { type Signal, signalSchema } from '@/domain/signal/schema'
import { requireEditor } from '../auth/session'
import { db } from '../db'
import { type PointingSignal, signalsPointingAt } from '../records/signal-pointers'
import { parseRecordStatus, signalInclude, toSignal } from '../records/signal-rows'
import { readOverrides } from './overrides'

/** One signal as an editor works on it. */
export type EditableSignal = {
  signal: Signal
  status: RecordStatus
  version: number
  publishedAt: string | null
  updatedAt: string
  retractReason: string | null
  /** When a draft was thrown away, ISO 8601; null otherwise. */
  discardedAt: string | null
  /** Who asks: what this person may do with it is in src/domain/desk/permissions.ts. */
  viewer: { role: Role; ownsDraft: boolean }
  /** Corrections of its mapping. */
  overrides: MappingOverride[]
  /** Published signals that point at it and keep it from being retracted; none unless it is published. */
  pointing: PointingSignal[]
  /** Newest first; null where a snapshot no longer fits the schema. */
  history: (RevisionEntry & { snapshot: RevisionSnapshot | null })[]
}

/** A signal as it stood after a revision, with the corrections of its mapping. */
export type RevisionSnapshot = { signal: Signal; overrides: MappingChange[] }

const correctionsSchema = z.object({ overrides: z.array(mappingChangeSchema).default([]) })

function readSnapshot(stored: unknown): RevisionSnapshot | null {
  const signal = signalSchema.safeParse(stored)
  const corrections = correctionsSchema.safeParse(stored)
  if (!signal.success || !corrections.success) return null
  return { signal: signal.data, overrides: corrections.data.overrides }
}

/**
 * One signal in any status with its whole history. Fails as `unauthorized`, `forbidden`, `not-found`, or `invalid`
 * when the stored row does not fit its schema.
 */
export async function getSignalForEditor(id: string): Promise<Result<EditableSignal>> {
  const editor = await requireEditor()
  if (!editor.ok) return editor
  const row = await db().signal.findUnique({ where: { id }, include: signalInclude })
  if (!row) return fail('not-found', `There is no signal ${id}.`)
  const signal = toSignal(row)
  if (!signal.ok) return signal
  const revisions = await db().revision.findMany({
    where: { recordType: 'signal', recordId: id },
    orderBy: { version: 'desc' },
    include: { changeset: { include: { author: { select: { id: true, name: true } } } } },
  })
  return ok({
    signal: signal.value,
    status: parseRecordStatus(row.status),
    version: row.version,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
    retractReason: row.retractReason,
    discardedAt: row.discardedAt?.toISOString() ?? null,
    viewer: {
      role: editor.value.role,
      ownsDraft: revisions.at(-1)?.changeset.author?.id === editor.value.id,
    },
    overrides: await readOverrides(id),
    pointing: row.status === 'published' ? await signalsPointingAt(db(), id, ['published']) : [],
    history: revisions.map((revision) => ({
      version: revision.version,
      action: revision.action,
      at: revision.createdAt.toISOString(),
      by: revision.changeset.author?.name ?? null,
      reason: revision.changeset.reason,
      snapshot: readSnapshot(revision.snapshot),
    })),
  })
}
