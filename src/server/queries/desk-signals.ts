import 'server-only'
import { ok, type Result } from '@/domain/shared/result'
import { daysLeft } from '@/domain/signal/discarded'
import type { RecordStatus, SignalKind } from '@/domain/signal/kinds'
import { requireEditor } from '../auth/session'
import { db } from '../db'
import type { Prisma } from '../generated/prisma/client'
import { type DeskSignal, searchDesk } from '../search/desk-index'

/**
 * The list of signals as editors see it: drafts too. Nothing here is cached, and every read checks the session and the
 * role itself. A stored row is shown as it stands, so that one that no longer fits its schema can be found and mended.
 */

export type DeskSort =
  | 'relevance'
  | 'updated'
  | 'date'
  | 'headline'
  | 'kind'
  | 'operator'
  | 'place'
  | 'status'

export type DeskFilter = {
  /** Words to look for; empty looks for nothing. */
  search: string
  /** `discarded`: the drafts that were thrown away, which no other list shows. */
  status: RecordStatus | 'discarded' | null
  kind: SignalKind | null
  operator: string
  /** Null: by relevance when searching, by the last change otherwise. */
  sort: DeskSort | null
  order: 'asc' | 'desc'
  /** From 1. A page beyond the last is the last. */
  page: number
}

export type EditedSignal = {
  id: string
  kind: string
  status: string
  operator: string
  place: string | null
  date: string
  datePrecision: string
  headline: string
  version: number
  /** Instant, ISO 8601. */
  updatedAt: string
  /** Days until a discarded draft is deleted; null for any other. */
  daysLeft: number | null
}

export const adminPageSize = 50

export type DeskList = {
  rows: EditedSignal[]
  total: number
  page: number
  sort: DeskSort
  /** Nothing has all the words that were searched for: these have some of them. */
  someWords: boolean
}

/** One page of the signals that match. Fails as `unauthorized` or `forbidden`. */
export async function listSignalsForEditor(filter: DeskFilter): Promise<Result<DeskList>> {
  const editor = await requireEditor()
  if (!editor.ok) return editor
  return ok(filter.search.trim() === '' ? await allSignals(filter) : await foundSignals(filter))
}

/** These signals, drafts too, in the order of their names; those not on record are left out. Fails as the list does. */
export async function listSelectedSignals(ids: readonly string[]): Promise<Result<EditedSignal[]>> {
  const editor = await requireEditor()
  if (!editor.ok) return editor
  const rows = await db().signal.findMany({
    where: { id: { in: ids.slice(0, adminPageSize) } },
    orderBy: [{ headline: 'asc' }, { id: 'asc' }],
    include: namesIncluded,
  })
  return ok(rows.map(withNames))
}

async function foundSignals(filter: DeskFilter): Promise<DeskList> {
  const { signals, someWords } = await searchDesk(filter.search.slice(0, 400))
  const { status, kind, operator, order } = filter
  const sort = filter.sort ?? 'relevance'
  const matching = signals.filter(
    (signal) =>
      (status === 'discarded' ? signal.discardedAt !== null : signal.discardedAt === null) &&
      (status === null || status === 'discarded' || signal.status === status) &&
      (kind === null || signal.kind === kind) &&
      (operator === '' || signal.operatorSlug === operator),
  )
  const sorted = sort === 'relevance' ? matching : matching.toSorted(comparing(sort, order))
  const page = pageWithin(filter.page, sorted.length)
  const rows = sorted.slice((page - 1) * adminPageSize, page * adminPageSize).map(toRow)
  return { rows, total: sorted.length, page, sort, someWords }
}

function comparing(sort: Exclude<DeskSort, 'relevance'>, order: 'asc' | 'desc') {
  const sign = order === 'asc' ? 1 : -1
  const keyOf = (signal: DeskSignal) =>
    sort === 'updated' ? signal.updatedAt.toISOString() : (signal[sort] ?? '')
  return (a: DeskSignal, b: DeskSignal) => sign * keyOf(a).localeCompare(keyOf(b)) || (a.id < b.id ? -1 : 1)
}

async function allSignals(filter: DeskFilter): Promise<DeskList> {
  const where = whereOf(filter)
  const sort = filter.sort === null || filter.sort === 'relevance' ? 'updated' : filter.sort
  const total = await db().signal.count({ where })
  const page = pageWithin(filter.page, total)
  const rows = await db().signal.findMany({
    where,
    orderBy: [orderOf(sort, filter.order), { id: 'asc' }],
    skip: (page - 1) * adminPageSize,
    take: adminPageSize,
    include: namesIncluded,
  })
  return {
    total,
    page,
    sort,
    someWords: false,
    rows: rows.map(withNames),
  }
}

const namesIncluded = {
  operatorItem: { select: { name: true } },
  placeItem: { select: { name: true } },
} as const

function withNames({
  operatorItem,
  placeItem,
  ...row
}: Prisma.SignalGetPayload<{ include: typeof namesIncluded }>): EditedSignal {
  const named = { operator: operatorItem.name, place: placeItem?.name ?? null }
  return toRow({ ...row, operatorSlug: row.operator, ...named })
}

const pageWithin = (page: number, total: number) =>
  Math.min(Math.max(1, page), Math.max(1, Math.ceil(total / adminPageSize)))

function toRow(signal: DeskSignal): EditedSignal {
  const { id, kind, status, operator, place, date, datePrecision, headline, version } = signal
  return {
    id,
    kind,
    status,
    operator,
    place,
    date,
    datePrecision,
    headline,
    version,
    updatedAt: signal.updatedAt.toISOString(),
    daysLeft: signal.discardedAt === null ? null : daysLeft(signal.discardedAt, new Date()),
  }
}

function whereOf({ status, kind, operator }: DeskFilter): Prisma.SignalWhereInput {
  return {
    discardedAt: status === 'discarded' ? { not: null } : null,
    ...(status && status !== 'discarded' ? { status } : {}),
    ...(kind ? { kind } : {}),
    ...(operator ? { operator } : {}),
  }
}

function orderOf(
  sort: Exclude<DeskSort, 'relevance'>,
  order: 'asc' | 'desc',
): Prisma.SignalOrderByWithRelationInput {
  switch (sort) {
    case 'updated':
      return { updatedAt: order }
    case 'operator':
      return { operatorItem: { name: order } }
    case 'place':
      return { placeItem: { name: order } }
    default:
      return { [sort]: order }
  }
}
