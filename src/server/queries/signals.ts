import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { speaksAgainst } from '@/content/impacts/practice'
import { type FilingSort, filingContext, filingSortsOf, type RuleContext } from '@/domain/impact/rules'
import { type IsoDate, isoDateOf } from '@/domain/signal/date'
import type { RevisionEntry, SignalRecord } from '@/domain/signal/record'
import { bySignalDate, type Signal } from '@/domain/signal/schema'
import { tags } from '../cache-tags'
import { db } from '../db'
import { log } from '../log'
import { parseRecordStatus, signalInclude, toSignal } from '../records/signal-rows'
import { getOverrides } from './overrides'
import { getFilings } from './reference'

/** Every published signal in fold order. A stored row that no longer fits its schema is logged and left out. */
export async function getSignals(): Promise<Signal[]> {
  'use cache'
  cacheTag(tags.signals)
  cacheLife('tracker')
  const rows = await db().signal.findMany({ where: { status: 'published' }, include: signalInclude })
  const signals: Signal[] = []
  for (const row of rows) {
    const parsed = toSignal(row)
    if (parsed.ok) signals.push(parsed.value)
    else
      log.error({ signal: row.id, reason: parsed.failure.message }, 'A stored signal does not fit its schema')
  }
  return signals.sort(bySignalDate)
}

/** For every published signal, the day on which the tracker recorded its present version. */
export async function getRecordedOn(): Promise<Record<string, IsoDate>> {
  'use cache'
  cacheTag(tags.signals)
  cacheLife('tracker')
  const rows = await db().signal.findMany({
    where: { status: 'published' },
    select: { id: true, updatedAt: true },
  })
  return Object.fromEntries(rows.map((row) => [row.id, isoDateOf(row.updatedAt)]))
}

/** One published or retracted signal with its history; null when there is none that a reader may see. */
export async function getSignalRecord(id: string): Promise<SignalRecord | null> {
  'use cache'
  cacheTag(tags.signals)
  cacheLife('tracker')
  const row = await db().signal.findFirst({
    where: { id, status: { in: ['published', 'retracted'] } },
    include: {
      ...signalInclude,
      alternates: { where: { status: 'published' }, select: { id: true } },
      restatements: { where: { status: 'published' }, select: { id: true } },
    },
  })
  if (!row) return null
  const parsed = toSignal(row)
  if (!parsed.ok) {
    log.error({ signal: id, reason: parsed.failure.message }, 'A stored signal does not fit its schema')
    return null
  }
  return {
    signal: parsed.value,
    status: parseRecordStatus(row.status),
    version: row.version,
    publishedAt: row.publishedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
    retractReason: row.retractReason,
    revisions: await publicRevisions(id),
    alternates: row.alternates.map((alternate) => alternate.id).sort(),
    restatements: row.restatements.map((again) => again.id).sort(),
  }
}

/** History from the first publication on: what was changed in a draft before it is nobody's business. */
async function publicRevisions(id: string): Promise<RevisionEntry[]> {
  const rows = await db().revision.findMany({
    where: { recordType: 'signal', recordId: id },
    orderBy: { version: 'asc' },
    include: { changeset: { include: { author: { select: { name: true } } } } },
  })
  const entries = rows.map((row) => ({
    version: row.version,
    action: row.action,
    at: row.createdAt.toISOString(),
    by: row.changeset.author?.name ?? null,
    reason: row.changeset.reason,
    published: snapshotStatus(row.snapshot) === 'published',
  }))
  const first = entries.findIndex((entry) => entry.published)
  return entries
    .slice(Math.max(0, first))
    .map(({ published: _published, ...entry }) => entry)
    .reverse()
}

function snapshotStatus(snapshot: unknown): unknown {
  return typeof snapshot === 'object' && snapshot !== null && 'status' in snapshot ? snapshot.status : null
}

/** What the impact rules need to know of every filing beyond the signal itself, by slug. */
async function getFilingSorts(): Promise<Record<string, FilingSort>> {
  return filingSortsOf(await getFilings())
}

/** The context in which the impact rules read a signal. */
export async function getRuleContext(): Promise<RuleContext> {
  const [sorts, corrections] = await Promise.all([getFilingSorts(), getOverrides()])
  const overrides = new Map(Object.entries(corrections))
  return {
    ...filingContext(sorts),
    speaksAgainst,
    overridesOf: (id) => overrides.get(id) ?? [],
  }
}
