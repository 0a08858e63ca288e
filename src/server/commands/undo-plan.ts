import 'server-only'
import { z } from 'zod'
import { type RecordStatus, recordStatuses } from '@/domain/signal/kinds'
import { type SignalLife, type UndoneSignal, type UndoStep, undoneSignal } from '@/domain/signal/undone'
import type { Prisma } from '../generated/prisma/client'
import { parseRecordStatus } from '../records/signal-rows'
import { portionSize, portions } from './portions'

type Client = Pick<Prisma.TransactionClient, 'changeset' | 'revision' | 'signal'>

/** A record that an act of change touched, as the history names it. */
export type TouchedRecord = { recordType: string; recordId: string; name: string }

/** What undoing does to one record. */
export type PlannedStep = TouchedRecord & {
  step: UndoStep
  /** Versions that the act wrote, first and last. */
  first: number
  last: number
  /** The version before the act; null when the act made the record. */
  before: number | null
  /** How a signal is to stand; null for a reference record. */
  signal: UndoneSignal | null
}

/** What stands in the way of undoing. */
export type UndoObstacle = TouchedRecord & {
  /** `later`: changed since by `changeset`. `names`: `by` names it and would name what readers do not see. `gone`. */
  why: 'later' | 'names' | 'gone'
  changeset: string | null
  by: string | null
}

export type UndoPlan = { steps: PlannedStep[]; obstacles: UndoObstacle[] }

const lifeSchema = z.object({ status: z.enum(recordStatuses) })
const nameSchema = z.object({
  headline: z.string().optional(),
  title: z.string().optional(),
  name: z.string().optional(),
})

/** What a snapshot calls its record. */
export function snapshotName(snapshot: unknown, recordId: string): string {
  const named = nameSchema.safeParse(snapshot).data
  return named?.headline ?? named?.title ?? named?.name ?? recordId
}

/**
 * What undoing an act of change would do to each record that it touched, and what stands in the way: later changes of
 * the same records, and records that name what readers would no longer see. Snapshots are read in portions and not kept.
 */
export async function planUndo(client: Client, changesetId: string): Promise<UndoPlan> {
  const touched = await touchedRecords(client, changesetId)
  const plan: UndoPlan = { steps: [], obstacles: [] }
  for (const some of portions(touched)) {
    const { pasts, laters } = await historiesOf(client, some)
    const lives = await livesOf(client, some)
    for (const record of some) {
      const key = keyOf(record)
      const past = pasts.get(key) ?? null
      const later = laters.get(key)
      const name = past?.name ?? record.name
      const of = { recordType: record.recordType, recordId: record.recordId, name }
      const now = record.recordType === 'signal' ? (lives.get(record.recordId) ?? 'gone') : null
      if (later !== undefined) {
        plan.obstacles.push({ ...of, why: 'later', changeset: later, by: null })
        continue
      }
      if (now === 'gone') {
        plan.obstacles.push({ ...of, why: 'gone', changeset: null, by: null })
        continue
      }
      const signal = now && undoneSignal(past?.life ?? null, now)
      const { first, last } = record
      const step = signal?.step ?? (past === null ? 'hide' : 'put-back')
      plan.steps.push({ ...of, step, first, last, before: past?.version ?? null, signal })
    }
  }
  plan.obstacles.push(...(await namedBy(client, plan.steps)))
  return plan
}

type Touched = TouchedRecord & { first: number; last: number }

const keyOf = ({ recordType, recordId }: Pick<TouchedRecord, 'recordType' | 'recordId'>) =>
  `${recordType}/${recordId}`

async function touchedRecords(client: Client, changesetId: string): Promise<Touched[]> {
  const touched = new Map<string, Touched>()
  let after: string | undefined
  for (;;) {
    const revisions = await client.revision.findMany({
      where: { changesetId },
      select: { id: true, recordType: true, recordId: true, version: true, snapshot: true },
      orderBy: { id: 'asc' },
      take: portionSize,
      ...(after === undefined ? {} : { cursor: { id: after }, skip: 1 }),
    })
    for (const { recordType, recordId, version, snapshot } of revisions) {
      const key = keyOf({ recordType, recordId })
      const known = touched.get(key)
      const first = Math.min(known?.first ?? version, version)
      const last = Math.max(known?.last ?? version, version)
      touched.set(key, { recordType, recordId, name: snapshotName(snapshot, recordId), first, last })
    }
    if (revisions.length < portionSize) return [...touched.values()]
    after = revisions.at(-1)?.id
  }
}

type Past = { version: number; name: string; life: SignalLife | null }

/** The version before the act of each record, and the act that first changed it since. */
async function historiesOf(client: Client, some: readonly Touched[]) {
  const marks = await client.revision.findMany({
    where: { recordId: { in: some.map(({ recordId }) => recordId) } },
    select: { recordType: true, recordId: true, version: true, changesetId: true, action: true },
    orderBy: { version: 'asc' },
  })
  const byKey = new Map(some.map((record) => [keyOf(record), record]))
  const befores = new Map<string, number>()
  const discarded = new Map<string, boolean>()
  const laters = new Map<string, string>()
  const firstLater = new Map<string, number>()
  for (const mark of marks) {
    const key = keyOf(mark)
    const record = byKey.get(key)
    if (!record) continue
    if (mark.version < record.first) {
      befores.set(key, mark.version)
      // A merge or an undo may edit a discarded draft, which stays discarded.
      if (mark.action !== 'edited') discarded.set(key, mark.action === 'discarded')
    }
    if (mark.version > record.last && mark.version < (firstLater.get(key) ?? Number.POSITIVE_INFINITY)) {
      firstLater.set(key, mark.version)
      laters.set(key, mark.changesetId)
    }
  }
  const wanted = some.flatMap(({ recordType, recordId }) => {
    const version = befores.get(`${recordType}/${recordId}`)
    return version === undefined ? [] : [{ recordType, recordId, version }]
  })
  const rows =
    wanted.length === 0
      ? []
      : await client.revision.findMany({
          where: { OR: wanted },
          select: { recordType: true, recordId: true, version: true, snapshot: true },
        })
  const pasts = new Map(
    rows.map(({ version, snapshot, ...record }): [string, Past] => {
      const status = lifeSchema.safeParse(snapshot).data?.status
      const isDiscarded = discarded.get(keyOf(record)) ?? false
      const life = status === undefined ? null : { status, discarded: isDiscarded }
      return [keyOf(record), { version, name: snapshotName(snapshot, record.recordId), life }]
    }),
  )
  return { pasts, laters }
}

async function livesOf(client: Client, some: readonly Touched[]) {
  const ids = some.filter(({ recordType }) => recordType === 'signal').map(({ recordId }) => recordId)
  const rows = await client.signal.findMany({
    where: { id: { in: ids } },
    select: { id: true, status: true, publishedAt: true, discardedAt: true },
  })
  return new Map(
    rows.map(({ id, status, publishedAt, discardedAt }) => [
      id,
      { status: parseRecordStatus(status), discarded: discardedAt !== null, seen: publishedAt !== null },
    ]),
  )
}

/** The records outside the act that name a signal which readers, or editors, would no longer see. */
async function namedBy(client: Client, steps: readonly PlannedStep[]): Promise<UndoObstacle[]> {
  const leaving = steps.filter(({ step }) => step === 'retract' || step === 'discard')
  const inPlan = new Set(steps.filter(({ signal }) => signal).map(({ recordId }) => recordId))
  const obstacles: UndoObstacle[] = []
  for (const some of portions(leaving)) {
    const byId = new Map(some.map((step) => [step.recordId, step]))
    for (const { id, names } of await publishedSignalsNaming(client, [...byId.keys()])) {
      const named = byId.get(names)
      if (!named || inPlan.has(id)) continue
      const { recordType, recordId, name } = named
      obstacles.push({ recordType, recordId, name, why: 'names', changeset: null, by: id })
    }
  }
  return obstacles
}

/** The published signals that name one of these as the main account, as what they say again, or as evidence. */
export async function publishedSignalsNaming(
  client: Pick<Client, 'signal'>,
  ids: string[],
): Promise<{ id: string; names: string }[]> {
  const status: RecordStatus = 'published'
  const named = { in: ids }
  const rows = await client.signal.findMany({
    where: {
      status,
      OR: [{ alternateOf: named }, { restates: named }, { target: { evidence: named } }],
    },
    select: { id: true, alternateOf: true, restates: true, target: { select: { evidence: true } } },
  })
  const wanted = new Set(ids)
  return rows.flatMap(({ id, alternateOf, restates, target }) =>
    [alternateOf, restates, target?.evidence ?? null]
      .filter((one) => one !== null && wanted.has(one))
      .map((names) => ({ id, names: names ?? '' })),
  )
}
