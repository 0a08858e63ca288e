import 'server-only'
import { z } from 'zod'
import { type MappingChange, mappingChangeSchema } from '@/domain/impact/override'
import { groupBy } from '@/domain/shared/group'
import type { RecordStatus } from '@/domain/signal/kinds'
import { type StorableSignal, storableSchema } from '@/domain/signal/schema'
import type { UndoneSignal } from '@/domain/signal/undone'
import { mappingChangeColumns, storedChanges } from '../records/override-rows'
import { readerVisible } from '../records/reference-rows'
import {
  canonicalSignal,
  parseRecordStatus,
  type SignalRecordRow,
  signalInclude,
  signalSnapshot,
  toSignal,
  toSignalData,
} from '../records/signal-rows'
import { refuse, type Transaction } from './changeset'
import { sameContent } from './load-plan'
import { portions } from './portions'
import { publishReferences } from './publish-references'
import { requireStored } from './signal-writes'
import type { PlannedStep } from './undo-plan'

const keptSchema = z.object({
  retractReason: z.string().nullable().default(null),
  overrides: z
    .array(
      mappingChangeSchema.and(
        z.object({
          reason: z.string().optional(),
          authorId: z.string().optional(),
          createdAt: z.iso.datetime().optional(),
        }),
      ),
    )
    .default([]),
})
type Kept = z.infer<typeof keptSchema> & { signal: StorableSignal }
type KeptCorrection = Kept['overrides'][number]

export type UndoneAct = {
  changesetId: string
  /** Who undoes it, and why: told to readers of what is retracted. */
  authorId: string
  reason: string
  now: Date
}

/** Puts signals back to what the plan says, each with its revision, and shows readers what they need again. */
export async function putBackSignals(
  transaction: Transaction,
  act: UndoneAct,
  steps: readonly PlannedStep[],
): Promise<void> {
  for (const some of portions(steps)) await putBackPortion(transaction, act, some)
}

async function putBackPortion(
  transaction: Transaction,
  act: UndoneAct,
  steps: readonly PlannedStep[],
): Promise<void> {
  const ids = steps.map(({ recordId }) => recordId)
  const rows = await transaction.signal.findMany({ where: { id: { in: ids } }, include: signalInclude })
  const kept = await keptBefore(transaction, steps)
  const stored = await storedChanges(transaction, ids)
  const signals = new Map(steps.map(({ recordId, signal }) => [recordId, signal]))
  const afters = rows.map((row) => after(act, row, signals.get(row.id) ?? null, kept.get(row.id) ?? null))
  if (afters.length < ids.length) throw new Error('The plan names a signal that is not stored')
  for (const one of afters) {
    if (!one.sameContent)
      await transaction.signal.update({ where: { id: one.row.id }, data: toSignalData(one.signal).update })
    if (one.kept && (one.kept.overrides.length > 0 || stored.has(one.row.id)))
      await putBackCorrections(transaction, one.row.id, one.kept.overrides, act)
  }
  await putBackLives(transaction, act, afters)
  await showWhatIsNeeded(transaction, act.now, afters)
  const corrections = await storedChanges(transaction, ids)
  await transaction.revision.createMany({
    data: afters.map(({ row, signal, status, discarded, retractReason }) => ({
      changesetId: act.changesetId,
      recordType: 'signal',
      recordId: row.id,
      version: row.version + 1,
      action: actionOf(row, { status, discarded }),
      snapshot: signalSnapshot(signal, { status, retractReason, overrides: corrections.get(row.id) }),
    })),
  })
}

type After = {
  row: SignalRecordRow
  signal: StorableSignal
  /** Whether it says already what it is to say. */
  sameContent: boolean
  status: RecordStatus
  discarded: boolean
  retractReason: string | null
  /** What stood before, where its content is put back. */
  kept: Kept | null
}

function after(
  act: UndoneAct,
  row: SignalRecordRow,
  undone: UndoneSignal | null,
  before: Kept | null,
): After {
  if (!undone) throw new Error(`The plan says nothing of ${row.id}`)
  const { status, discarded, content } = undone
  const kept = content === 'before' ? before : null
  const now = toSignal(row)
  const signal = kept ? { ...kept.signal, id: row.id } : requireStored(row)
  const sameNow = !kept || (now.ok && sameContent(canonicalSignal(signal), canonicalSignal(now.value)))
  const retractReason = status === 'retracted' ? (kept?.retractReason ?? act.reason) : null
  return { row, signal, sameContent: sameNow, status, discarded, retractReason, kept }
}

/** Signals that are to live alike are written together. */
async function putBackLives(
  transaction: Transaction,
  { now }: UndoneAct,
  afters: readonly After[],
): Promise<void> {
  const alike = groupBy(afters, ({ row, status, discarded, retractReason }) =>
    JSON.stringify([status, discarded, retractReason, row.publishedAt === null]),
  )
  for (const some of alike.values()) {
    const [first] = some
    if (!first) continue
    const { status, discarded, retractReason, row } = first
    await transaction.signal.updateMany({
      where: { id: { in: some.map((one) => one.row.id) } },
      data: {
        status,
        retractReason,
        version: { increment: 1 },
        discardedAt: discarded ? now : null,
        updatedAt: now,
        ...(status === 'published' && row.publishedAt === null && { publishedAt: now }),
      },
    })
  }
}

/** Only signals that name what readers do not see need to be looked at one by one. */
async function showWhatIsNeeded(
  transaction: Transaction,
  now: Date,
  afters: readonly After[],
): Promise<void> {
  const published = afters.filter(({ status }) => status === 'published')
  const hidden = new Set(
    await namingHidden(
      transaction,
      published.map(({ row }) => row.id),
    ),
  )
  for (const { signal } of published)
    if (hidden.has(signal.id)) await publishReferences(transaction, signal, now)
}

async function namingHidden(transaction: Transaction, ids: string[]): Promise<string[]> {
  const isNot = { isNot: readerVisible }
  const rows = await transaction.signal.findMany({
    where: {
      id: { in: ids },
      OR: [
        { operatorItem: isNot },
        { place: { not: null }, placeItem: isNot },
        { sources: { some: { sourceItem: isNot } } },
        { filingStep: { filingItem: isNot } },
        { filingStep: { model: { not: null }, program: isNot } },
        { milestone: { programItem: isNot } },
        { fleetEstimate: { model: { not: null }, program: isNot } },
        { serviceArea: { boundarySource: { not: null }, boundarySourceItem: isNot } },
      ],
    },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

async function keptBefore(transaction: Transaction, steps: readonly PlannedStep[]) {
  const wanted = steps.flatMap(({ recordId, before, signal }) =>
    before === null || signal?.content !== 'before'
      ? []
      : [{ recordType: 'signal', recordId, version: before }],
  )
  const kept = new Map<string, Kept>()
  if (wanted.length === 0) return kept
  const rows = await transaction.revision.findMany({
    where: { OR: wanted },
    select: { recordId: true, snapshot: true },
  })
  for (const { recordId, snapshot } of rows) {
    const signal = storableSchema.safeParse(snapshot)
    const rest = keptSchema.safeParse(snapshot)
    if (!signal.success || !rest.success)
      refuse('conflict', `What the signal ${recordId} said before can no longer be read.`)
    kept.set(recordId, { ...rest.data, signal: signal.data })
  }
  return kept
}

function actionOf(row: SignalRecordRow, after: { status: RecordStatus; discarded: boolean }): string {
  const before = parseRecordStatus(row.status)
  if (after.discarded !== (row.discardedAt !== null)) return after.discarded ? 'discarded' : 'restored'
  if (after.status === before) return 'edited'
  if (after.status === 'draft') return 'returned'
  return after.status === 'in-review' ? 'submitted' : after.status
}

/** Makes the corrections of the mapping what they were, with the person who made each, when and why. */
async function putBackCorrections(
  transaction: Transaction,
  signalId: string,
  before: readonly KeptCorrection[],
  undo: Pick<UndoneAct, 'authorId' | 'reason' | 'now'>,
): Promise<void> {
  const current = (await storedChanges(transaction, [signalId])).get(signalId) ?? []
  const lost = current.filter(({ impact }) => !before.some((one) => one.impact === impact))
  await transaction.impactOverride.deleteMany({
    where: { signalId, impact: { in: lost.map(({ impact }) => impact) } },
  })
  for (const correction of before) {
    const now = current.find(({ impact }) => impact === correction.impact)
    if (now && isSame(now, correction) && (correction.reason ?? now.reason) === now.reason) continue
    const origin = correction.reason ? correction : await originOf(transaction, signalId, correction)
    const columns = {
      ...mappingChangeColumns(correction),
      reason: origin?.reason ?? undo.reason,
      authorId: origin?.authorId ?? undo.authorId,
      createdAt: origin?.createdAt ? new Date(origin.createdAt) : undo.now,
    }
    await transaction.impactOverride.upsert({
      where: { signalId_impact: { signalId, impact: correction.impact } },
      create: { ...columns, signalId },
      update: columns,
    })
  }
}

const isSame = (a: MappingChange, b: MappingChange) =>
  JSON.stringify(mappingChangeColumns(a)) === JSON.stringify(mappingChangeColumns(b))

/** Who made a correction, when and why, where the revision does not say: the act in whose snapshot it first stood. */
async function originOf(transaction: Transaction, signalId: string, correction: MappingChange) {
  const revisions = await transaction.revision.findMany({
    where: { recordType: 'signal', recordId: signalId },
    orderBy: { version: 'asc' },
    select: {
      snapshot: true,
      createdAt: true,
      changeset: { select: { reason: true, authorId: true } },
    },
  })
  const first = revisions.find(({ snapshot }) =>
    keptSchema.safeParse(snapshot).data?.overrides.some((one) => isSame(one, correction)),
  )
  if (!first) return null
  const { reason, authorId } = first.changeset
  return { reason, authorId, createdAt: first.createdAt.toISOString() }
}
