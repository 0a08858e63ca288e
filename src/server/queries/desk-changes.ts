import 'server-only'
import type { ChangeAct, ChangedType } from '@/domain/change/acts'
import { foldText } from '@/domain/shared/fold-text'
import { fail, ok, type Result } from '@/domain/shared/result'
import { isIsoDate } from '@/domain/signal/date'
import { requireEditor } from '../auth/session'
import { planUndo, snapshotName, type UndoPlan } from '../commands/undo-plan'
import { db } from '../db'
import type { Prisma } from '../generated/prisma/client'

/** The history of the whole desk: acts of change, newest first, and one of them in full. Nothing here is cached. */

export type Change = {
  id: string
  kind: string
  /** A person's name, or null for a command run on the host. */
  by: string | null
  reason: string
  /** Instant, ISO 8601. */
  at: string
  /** How many records it touched, and the first of them. */
  count: number
  records: { type: string; id: string; action: string; name: string }[]
  /** The act that it undoes, and the one that undid it. */
  reverts: string | null
  undoneBy: string | null
}

export type ChangesFilter = {
  /** Part of the reason; every character stands for itself. */
  text: string
  /** Id of a person, `host` for a command run there, or empty. */
  by: string
  /** Days, `YYYY-MM-DD`, both inclusive; anything else is no limit. */
  from: string
  to: string
  act: ChangeAct | null
  type: ChangedType | null
  page: number
}

export const changesPageSize = 30

const anyChange: ChangesFilter = { text: '', by: '', from: '', to: '', act: null, type: null, page: 1 }

const listed = {
  author: { select: { name: true } },
  revisions: { orderBy: { id: 'asc' }, take: 3 },
  undoneBy: { select: { id: true } },
  _count: { select: { revisions: true } },
} as const satisfies Prisma.ChangesetInclude

/** The newest acts of change, newest first. Fails as `unauthorized` or `forbidden`. */
export async function listLatestChanges(limit: number): Promise<Result<Change[]>> {
  const editor = await requireEditor()
  if (!editor.ok) return editor
  const found = await db().changeset.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    include: listed,
  })
  return ok(found.map(toChange))
}

/** One page of the acts of change that match, newest first, and who has made any. */
export async function listChanges(
  given: Partial<ChangesFilter>,
): Promise<Result<{ rows: Change[]; total: number; page: number; people: { id: string; name: string }[] }>> {
  const editor = await requireEditor()
  if (!editor.ok) return editor
  const filter = { ...anyChange, ...given }
  // The reasons are compared here: the database would take % and _ for any text, and no accent for another letter.
  const wanted = foldText(filter.text.trim())
  const marks = await db().changeset.findMany({
    where: whereOf(filter),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, reason: true },
  })
  const ids = marks.filter(({ reason }) => foldText(reason).includes(wanted)).map(({ id }) => id)
  const page = Math.min(Math.max(1, filter.page), Math.max(1, Math.ceil(ids.length / changesPageSize)))
  const found = await db().changeset.findMany({
    where: { id: { in: ids.slice((page - 1) * changesPageSize, page * changesPageSize) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    include: listed,
  })
  const people = await db().user.findMany({
    where: { changesets: { some: {} } },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  })
  return ok({ rows: found.map(toChange), total: ids.length, page, people })
}

function whereOf({ by, from, to, act, type }: ChangesFilter): Prisma.ChangesetWhereInput {
  const isKind = act === 'import' || act === 'revert'
  const revision = { ...(type && { recordType: type }), ...(act && !isKind && { action: act }) }
  return {
    ...(by === 'host' ? { authorId: null } : by ? { authorId: by } : {}),
    ...(isKind ? { kind: act } : {}),
    ...(Object.keys(revision).length > 0 ? { revisions: { some: revision } } : {}),
    createdAt: {
      ...(isIsoDate(from) && { gte: new Date(`${from}T00:00:00Z`) }),
      ...(isIsoDate(to) && { lte: new Date(`${to}T23:59:59.999Z`) }),
    },
  }
}

type Listed = Prisma.ChangesetGetPayload<{ include: typeof listed }>

function toChange(changeset: Listed): Change {
  return {
    id: changeset.id,
    kind: changeset.kind,
    by: changeset.author?.name ?? null,
    reason: changeset.reason,
    at: changeset.createdAt.toISOString(),
    count: changeset._count.revisions,
    reverts: changeset.reverts,
    undoneBy: changeset.undoneBy?.id ?? null,
    records: changeset.revisions.map(({ recordType, recordId, action, snapshot }) => ({
      type: recordType,
      id: recordId,
      action,
      name: snapshotName(snapshot, recordId),
    })),
  }
}

/** One record as an act of change left it, and as it was before. */
export type ChangedRecord = {
  type: string
  id: string
  action: string
  name: string
  version: number
  after: unknown
  /** Null where the act made the record. */
  before: unknown
}

export const changedPageSize = 25

export type ChangeInFull = Change & {
  /** One page of the records. */
  changed: ChangedRecord[]
  page: number
  /** What undoing it would do; null when it has been undone. */
  undo: UndoPlan | null
}

/** One act of change with what it changed. Fails as `unauthorized`, `forbidden` or `not-found`. */
export async function getChange(id: string, wantedPage: number): Promise<Result<ChangeInFull>> {
  const editor = await requireEditor()
  if (!editor.ok) return editor
  const changeset = await db().changeset.findUnique({ where: { id }, include: listed })
  if (!changeset) return fail('not-found', `There is no change ${id}.`)
  const change = toChange(changeset)
  const page = Math.min(Math.max(1, wantedPage), Math.max(1, Math.ceil(change.count / changedPageSize)))
  const revisions = await db().revision.findMany({
    where: { changesetId: id },
    orderBy: { id: 'asc' },
    skip: (page - 1) * changedPageSize,
    take: changedPageSize,
  })
  const befores = new Map(
    await Promise.all(
      revisions.map(async ({ id: key, recordType, recordId, version }) => {
        const before = await db().revision.findFirst({
          where: { recordType, recordId, version: { lt: version } },
          orderBy: { version: 'desc' },
          select: { snapshot: true },
        })
        return [key, before?.snapshot ?? null] as const
      }),
    ),
  )
  return ok({
    ...change,
    page,
    changed: revisions.map(({ id: key, recordType, recordId, action, snapshot, version }) => ({
      type: recordType,
      id: recordId,
      action,
      name: snapshotName(snapshot, recordId),
      version,
      after: snapshot,
      before: befores.get(key) ?? null,
    })),
    undo: change.undoneBy === null ? await planUndo(db(), id) : null,
  })
}
