import 'server-only'
import { type Act, can } from '@/domain/desk/permissions'
import { groupBy } from '@/domain/shared/group'
import { ok, type Result } from '@/domain/shared/result'
import { isoDateOf } from '@/domain/signal/date'
import { type FleetBasis, fleetBases, type SignalKind, signalKinds } from '@/domain/signal/kinds'
import { requireEditor } from '../auth/session'
import { today } from '../clock'
import { db } from '../db'
import { type Change, listLatestChanges } from './desk-changes'
import { type StaleFigure, staleFigures } from './desk-stale'

/** What the desk's start page answers: what needs this person, what has changed, what is out of date. Not cached. */

export type DraftBrief = {
  id: string
  headline: string
  status: string
  kind: string
  operator: string
  place: string | null
  /** Instant, ISO 8601. */
  updatedAt: string
}

/** Something that is entered again and again, to be begun from its newest entry. */
export type CommonEntry = {
  kind: SignalKind
  operator: string
  place: string | null
  /** The title of the filing, and whether it is a register; null for other kinds. */
  filing: { title: string; register: boolean } | null
  /** How vehicles were counted; null for other kinds. */
  basis: FleetBasis | null
  /** Entries within a year. */
  count: number
  /** The newest of them, and its date. */
  from: string
  date: string
}

export type DeskStart = {
  name: string
  /** May decide what readers see. */
  reviews: boolean
  mine: { rows: DraftBrief[]; total: number }
  waiting: { rows: DraftBrief[]; total: number }
  common: CommonEntry[]
  stale: { rows: StaleFigure[]; total: number }
  changes: Change[]
}

const shownAtStart = { drafts: 5, common: 6, stale: 4, changes: 4 } as const

const reviewing: Act = 'publish'

/** What needs the editor of this request. Fails as `unauthorized` or `forbidden`. */
export async function getDeskStart(): Promise<Result<DeskStart>> {
  const editor = await requireEditor()
  if (!editor.ok) return editor
  const { id, name, role } = editor.value
  const changes = await listLatestChanges(shownAtStart.changes)
  if (!changes.ok) return changes
  const drafts = await openDrafts()
  const old = await staleFigures()
  const reviews = can(role, reviewing)
  const mine = drafts.filter(({ by }) => by === id)
  const waiting = reviews ? drafts.filter(({ by, status }) => status === 'in-review' && by !== id) : []
  const listed = (rows: readonly (DraftBrief & { by: string | null })[]) => ({
    rows: rows.slice(0, shownAtStart.drafts).map(({ by: _by, ...row }) => row),
    total: rows.length,
  })
  return ok({
    name,
    reviews,
    mine: listed(mine),
    waiting: listed(waiting),
    common: await commonEntries(),
    stale: { rows: old.slice(0, shownAtStart.stale), total: old.length },
    changes: changes.value,
  })
}

/** Every draft in use with the person who began it, last changed first. */
async function openDrafts(): Promise<(DraftBrief & { by: string | null })[]> {
  const rows = await db().signal.findMany({
    where: { status: { in: ['draft', 'in-review'] }, discardedAt: null },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: 500,
    select: {
      id: true,
      headline: true,
      status: true,
      kind: true,
      updatedAt: true,
      operatorItem: { select: { name: true } },
      placeItem: { select: { name: true } },
    },
  })
  const firsts = await db().revision.findMany({
    where: { recordType: 'signal', version: 1, recordId: { in: rows.map(({ id }) => id) } },
    select: { recordId: true, changeset: { select: { authorId: true } } },
  })
  const begun = new Map(firsts.map(({ recordId, changeset }) => [recordId, changeset.authorId]))
  return rows.map(({ operatorItem, placeItem, updatedAt, ...row }) => ({
    ...row,
    operator: operatorItem.name,
    place: placeItem?.name ?? null,
    updatedAt: updatedAt.toISOString(),
    by: begun.get(row.id) ?? null,
  }))
}

async function commonEntries(): Promise<CommonEntry[]> {
  const yearAgo = new Date(`${today()}T00:00:00Z`)
  yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1)
  const rows = await db().signal.findMany({
    where: { status: 'published', date: { gte: isoDateOf(yearAgo) } },
    select: {
      id: true,
      kind: true,
      date: true,
      operator: true,
      place: true,
      operatorItem: { select: { name: true } },
      placeItem: { select: { name: true } },
      fleetEstimate: { select: { basis: true } },
      filingStep: { select: { filing: true, filingItem: { select: { title: true, register: true } } } },
    },
  })
  const groups = groupBy(rows, ({ operator, place, kind, filingStep, fleetEstimate }) =>
    [kind, operator, place ?? '', filingStep?.filing ?? fleetEstimate?.basis ?? ''].join('/'),
  )
  return [...groups.values()]
    .flatMap((entries): CommonEntry[] => {
      const [newest] = entries.toSorted((a, b) => b.date.localeCompare(a.date) || b.id.localeCompare(a.id))
      const kind = signalKinds.find((one) => one === newest?.kind)
      if (!newest || !kind || entries.length < 2) return []
      return [
        {
          kind,
          operator: newest.operatorItem.name,
          place: newest.placeItem?.name ?? null,
          filing: newest.filingStep?.filingItem ?? null,
          basis: fleetBases.find((one) => one === newest.fleetEstimate?.basis) ?? null,
          count: entries.length,
          from: newest.id,
          date: newest.date,
        },
      ]
    })
    .toSorted((a, b) => b.count - a.count || b.date.localeCompare(a.date) || (a.from < b.from ? -1 : 1))
    .slice(0, shownAtStart.common)
}
