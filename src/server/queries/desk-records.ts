import 'server-only'
import { mergeProblem } from '@/domain/record/merge'
import {
  type ReferenceType,
  type ReferenceValues,
  referenceLinks,
  referenceName,
  referenceTypes,
  referenceWords,
} from '@/domain/record/types'
import { foldText } from '@/domain/shared/fold-text'
import { fail, ok, type Result } from '@/domain/shared/result'
import { requireEditor } from '../auth/session'
import { db } from '../db'
import { timesUsed } from '../records/reference-counts'
import { findReference, findReferences, type StoredReference } from '../records/reference-tables'
import { referencesNaming, signalsUsing, whereSignalNames } from '../records/reference-use'

/**
 * Reference records as editors see them: hidden, retired and merged ones too. Nothing here is cached, and every read
 * checks the session and the role itself.
 */

/** Where a record stands. `draft`: in use, and no reader sees it yet. */
export type ReferenceState = 'published' | 'draft' | 'retired' | 'merged'

function statusOf({ life }: StoredReference): ReferenceState {
  if (life.mergedInto !== null) return 'merged'
  if (life.retiredAt !== null) return 'retired'
  return life.publishedAt === null ? 'draft' : 'published'
}

export type DeskRecordRow = {
  id: string
  name: string
  /** What tells it from others of its name: its operator, its country, its publisher. */
  detail: string
  status: ReferenceState
  /** How many signals use it. */
  used: number
  /** Instant of its newest revision, ISO 8601; null where it has none. */
  updatedAt: string | null
}

export type DeskRecordFilter = {
  search: string
  state: 'use' | 'draft' | 'retired' | 'merged' | 'all'
  sort: 'name' | 'id' | 'detail' | 'used' | 'updated'
  order: 'asc' | 'desc'
  /** From 1. A page beyond the last is the last. */
  page: number
}

export const deskRecordPageSize = 50

/** How many records of each type are in use. Fails as `unauthorized` or `forbidden`. */
export async function countDeskRecords(): Promise<Result<Record<ReferenceType, number>>> {
  const editor = await requireEditor()
  if (!editor.ok) return editor
  const counts = { operator: 0, place: 0, agency: 0, filing: 0, program: 0, source: 0 }
  for (const type of referenceTypes) {
    counts[type] = (await findReferences(db(), type, { mergedInto: null, retiredAt: null })).length
  }
  return ok(counts)
}

/** One page of the records of a type that match. Fails as `unauthorized` or `forbidden`. */
export async function listDeskRecords(
  type: ReferenceType,
  filter: DeskRecordFilter,
): Promise<Result<{ rows: DeskRecordRow[]; total: number; page: number }>> {
  const editor = await requireEditor()
  if (!editor.ok) return editor
  const words = foldText(filter.search.trim().slice(0, 200)).split(/\s+/).filter(Boolean)
  const names = await namesOfLinked(type)
  const matching = (await findReferences(db(), type))
    .map((record) => ({ record, status: statusOf(record), detail: detailOf(type, record.values, names) }))
    .filter(({ status }) => isAsked(filter.state, status))
    .filter(({ record, detail }) => {
      const text = foldText([record.id, detail, ...Object.values(record.values)].join(' '))
      return words.every((word) => text.includes(word))
    })
  const used = await timesUsed(db(), type)
  const updated = await lastChanges(type)
  const rows = matching.map(
    ({ record: { id, values }, status, detail }): DeskRecordRow => ({
      id,
      name: referenceName(type, values),
      detail,
      status,
      used: used.get(id) ?? 0,
      updatedAt: updated.get(id)?.toISOString() ?? null,
    }),
  )
  rows.sort((a, b) => compare(a, b, filter.sort) * (filter.order === 'asc' ? 1 : -1) || byText(a.id, b.id))
  const total = rows.length
  const page = Math.min(Math.max(1, filter.page), Math.max(1, Math.ceil(total / deskRecordPageSize)))
  const start = (page - 1) * deskRecordPageSize
  return ok({ total, page, rows: rows.slice(start, start + deskRecordPageSize) })
}

function isAsked(state: DeskRecordFilter['state'], status: ReferenceState): boolean {
  if (state === 'all') return true
  return state === 'use' ? status === 'published' || status === 'draft' : state === status
}

const byText = (a: string, b: string) => a.localeCompare(b, 'en')

function compare(a: DeskRecordRow, b: DeskRecordRow, sort: DeskRecordFilter['sort']): number {
  if (sort === 'used') return a.used - b.used
  if (sort === 'updated') return byText(a.updatedAt ?? '', b.updatedAt ?? '')
  return byText(a[sort], b[sort])
}

type Names = ReadonlyMap<string, string>

/** Names of the records that those of a type name, by `type/id`. */
async function namesOfLinked(type: ReferenceType): Promise<Names> {
  const names = new Map<string, string>()
  for (const linked of new Set(Object.values(referenceLinks[type]))) {
    for (const { id, values } of await findReferences(db(), linked))
      names.set(`${linked}/${id}`, referenceName(linked, values))
  }
  return names
}

function detailOf(type: ReferenceType, values: ReferenceValues, names: Names): string {
  const named = (field: string) => {
    const id = values[field]
    return typeof id === 'string' ? (names.get(`${referenceLinks[type][field]}/${id}`) ?? id) : null
  }
  const parts = {
    operator: [values.country, values.parent],
    place: [values.kind, named('parent')],
    agency: [named('place')],
    filing: [named('operator'), named('agency')],
    program: [named('operator')],
    source: [values.publisher, values.kind],
  }[type]
  return parts.filter((part) => part !== null && part !== '').join(', ')
}

async function lastChanges(type: ReferenceType): Promise<Map<string, Date>> {
  const newest = await db().revision.groupBy({
    by: ['recordId'],
    where: { recordType: type },
    _max: { createdAt: true },
  })
  return new Map(newest.flatMap(({ recordId, _max }) => (_max.createdAt ? [[recordId, _max.createdAt]] : [])))
}

export type UsingSignal = { id: string; headline: string; date: string; status: string; discarded: boolean }
export type UsingRecord = { type: ReferenceType; id: string; name: string; status: ReferenceState }

export type DeskRevision = {
  version: number
  action: string
  at: string
  /** A person's name, or null for a command run on the host. */
  by: string | null
  reason: string
  snapshot: Readonly<Record<string, unknown>>
}

/** One record as an editor works on it. */
export type DeskRecord = {
  id: string
  type: ReferenceType
  name: string
  values: ReferenceValues
  status: ReferenceState
  /** Of the record that it was merged into. */
  mergedInto: { id: string; name: string } | null
  /** The names of the records that it names, by field. */
  linked: Readonly<Record<string, string>>
  version: number
  history: DeskRevision[]
  /** The first of the signals that use it, newest first, and how many there are. */
  signals: UsingSignal[]
  signalCount: number
  /** How many of them readers see. */
  publishedCount: number
  records: UsingRecord[]
}

/** Signals that a record's page lists. */
const maxUsing = 100

/** One record in any status. Fails as `unauthorized`, `forbidden` or `not-found`. */
export async function getDeskRecord(type: ReferenceType, id: string): Promise<Result<DeskRecord>> {
  const editor = await requireEditor()
  if (!editor.ok) return editor
  const stored = await findReference(db(), type, id)
  if (!stored) return fail('not-found', `There is no ${referenceWords[type].one} ${id}.`)
  const revisions = await db().revision.findMany({
    where: { recordType: type, recordId: id },
    orderBy: { version: 'desc' },
    include: { changeset: { include: { author: { select: { name: true } } } } },
  })
  const where = signalsUsing[type](id)
  const signals = await db().signal.findMany({
    where,
    orderBy: [{ date: 'desc' }, { id: 'asc' }],
    take: maxUsing,
    select: { id: true, headline: true, date: true, status: true, discardedAt: true },
  })
  const { mergedInto } = stored.life
  const survivor = mergedInto === null ? null : await findReference(db(), type, mergedInto)
  return ok({
    id,
    type,
    name: referenceName(type, stored.values),
    values: stored.values,
    status: statusOf(stored),
    mergedInto: survivor && { id: survivor.id, name: referenceName(type, survivor.values) },
    linked: await linkedNames(type, stored.values),
    version: revisions[0]?.version ?? 0,
    history: revisions.map(({ version, action, createdAt, changeset, snapshot }) => ({
      version,
      action,
      at: createdAt.toISOString(),
      by: changeset.author?.name ?? null,
      reason: changeset.reason,
      snapshot: typeof snapshot === 'object' && !Array.isArray(snapshot) ? (snapshot ?? {}) : {},
    })),
    signals: signals.map(({ discardedAt, ...signal }) => ({ ...signal, discarded: discardedAt !== null })),
    signalCount: await db().signal.count({ where }),
    publishedCount: await db().signal.count({ where: { AND: [where, { status: 'published' }] } }),
    records: (await referencesNaming(db(), type, id)).map((one) => ({
      type: one.type,
      id: one.id,
      name: referenceName(one.type, one.values),
      status: statusOf(one),
    })),
  })
}

async function linkedNames(type: ReferenceType, values: ReferenceValues): Promise<Record<string, string>> {
  const names: Record<string, string> = {}
  for (const [field, linked] of Object.entries(referenceLinks[type])) {
    const id = values[field]
    const found = typeof id === 'string' ? await findReference(db(), linked, id) : null
    if (found) names[field] = referenceName(linked, found.values)
  }
  return names
}

/** What merging a record into another one would do. */
export type MergePlan = {
  into: { id: string; name: string }
  /** Why it cannot be done, following the name of the field; null when it can be tried. */
  problem: string | null
  signals: number
  records: number
}

/** Fails as `not-found` when one of the two is not on record, as `unauthorized` or `forbidden`. */
export async function planMerge(type: ReferenceType, id: string, into: string): Promise<Result<MergePlan>> {
  const editor = await requireEditor()
  if (!editor.ok) return editor
  const merged = await findReference(db(), type, id)
  const survivor = await findReference(db(), type, into)
  if (!merged || !survivor) return fail('not-found', `names no ${referenceWords[type].one} on record`, 'into')
  return ok({
    into: { id: into, name: referenceName(type, survivor.values) },
    problem: mergeProblem(type, merged, survivor),
    signals: await db().signal.count({ where: whereSignalNames[type](id) }),
    records: (await referencesNaming(db(), type, id)).filter((one) => one.type !== type || one.id !== id)
      .length,
  })
}
