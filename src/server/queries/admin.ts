import 'server-only'
import { z } from 'zod'
import { ok, type Result } from '@/domain/shared/result'
import type { RecordStatus, SignalKind } from '@/domain/signal/kinds'
import { requireEditor } from '../auth/session'
import { db } from '../db'
import type { Prisma } from '../generated/prisma/client'

/**
 * What editors see: drafts too. Nothing here is cached, and every read checks the session and the role itself.
 * A stored row is shown as it stands, so that one that no longer fits its schema can be found and mended.
 */

export type AdminSort = 'updated' | 'date' | 'headline' | 'kind' | 'operator' | 'place' | 'status'

export type AdminFilter = {
  /** Part of a headline or an id. */
  search: string
  status: RecordStatus | null
  kind: SignalKind | null
  operator: string
  sort: AdminSort
  order: 'asc' | 'desc'
  /** From 1. A page beyond the last is the last. */
  page: number
}

export type AdminSignal = {
  id: string
  kind: string
  status: string
  operator: string
  place: string | null
  date: string
  datePrecision: string
  headline: string
  /** Instant, ISO 8601. */
  updatedAt: string
}

export const adminPageSize = 50

/** One page of the signals that match. Fails as `unauthorized` or `forbidden`. */
export async function listSignalsForEditor(
  filter: AdminFilter,
): Promise<Result<{ rows: AdminSignal[]; total: number; page: number }>> {
  const editor = await requireEditor()
  if (!editor.ok) return editor
  const where = whereOf(filter)
  const total = await db().signal.count({ where })
  const page = Math.min(Math.max(1, filter.page), Math.max(1, Math.ceil(total / adminPageSize)))
  const rows = await db().signal.findMany({
    where,
    orderBy: [orderOf(filter), { id: 'asc' }],
    skip: (page - 1) * adminPageSize,
    take: adminPageSize,
    include: {
      operatorItem: { select: { name: true } },
      placeItem: { select: { name: true } },
    },
  })
  return ok({
    total,
    page,
    rows: rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      status: row.status,
      operator: row.operatorItem.name,
      place: row.placeItem?.name ?? null,
      date: row.date,
      datePrecision: row.datePrecision,
      headline: row.headline,
      updatedAt: row.updatedAt.toISOString(),
    })),
  })
}

function whereOf({ search, status, kind, operator }: AdminFilter): Prisma.SignalWhereInput {
  const text = search.trim().slice(0, 200)
  return {
    ...(status ? { status } : {}),
    ...(kind ? { kind } : {}),
    ...(operator ? { operator } : {}),
    ...(text ? { OR: [{ headline: { contains: text } }, { id: { contains: text } }] } : {}),
  }
}

function orderOf({ sort, order }: AdminFilter): Prisma.SignalOrderByWithRelationInput {
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
}

const namedSchema = z.object({
  headline: z.string().optional(),
  name: z.string().optional(),
  title: z.string().optional(),
})

/** The newest acts of change, newest first. Fails as `unauthorized` or `forbidden`. */
export async function listLatestChanges(limit: number): Promise<Result<Change[]>> {
  const editor = await requireEditor()
  if (!editor.ok) return editor
  const changesets = await db().changeset.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    include: {
      author: { select: { name: true } },
      revisions: { orderBy: { id: 'desc' }, take: 3 },
      _count: { select: { revisions: true } },
    },
  })
  return ok(
    changesets.map((changeset) => ({
      id: changeset.id,
      kind: changeset.kind,
      by: changeset.author?.name ?? null,
      reason: changeset.reason,
      at: changeset.createdAt.toISOString(),
      count: changeset._count.revisions,
      records: changeset.revisions.map((revision) => {
        const named = namedSchema.safeParse(revision.snapshot)
        const { headline, title, name } = named.success ? named.data : {}
        return {
          type: revision.recordType,
          id: revision.recordId,
          action: revision.action,
          name: headline ?? title ?? name ?? revision.recordId,
        }
      }),
    })),
  )
}
