import 'server-only'
import { purgeLimit } from '@/domain/signal/discarded'
import type { PrismaClient } from '../generated/prisma/client'
import type { Transaction } from './changeset'
import { citedBy } from './cited-references'

export type Purged = { signals: number; references: number }

/** Drafts deleted in one transaction, so that editors never wait for long. */
const portion = 200

/**
 * Deletes the drafts that were discarded more than 30 days ago, with the hidden reference records that they cite
 * and nothing else does. Revisions stay. Run after a discard and whenever the site starts.
 */
export async function purgeDrafts(prisma: PrismaClient, now: Date): Promise<Purged> {
  const total: Purged = { signals: 0, references: 0 }
  for (;;) {
    const purged = await prisma.$transaction((transaction) => purgePortion(transaction, purgeLimit(now)), {
      timeout: 30_000,
    })
    total.signals += purged.signals
    total.references += purged.references
    if (purged.signals < portion) return total
  }
}

async function purgePortion(transaction: Transaction, limit: Date): Promise<Purged> {
  const due = { discardedAt: { lte: limit } }
  // A live record that points at a discarded one keeps it: the commands prevent it, and a purge must not break anything.
  const keptBy = {
    some: { OR: [{ discardedAt: null }, { discardedAt: { gt: limit } }] },
  }
  const rows = await transaction.signal.findMany({
    where: {
      ...due,
      publishedAt: null,
      NOT: [
        { alternates: keptBy },
        { restatements: keptBy },
        { keptPromises: { some: { signal: keptBy.some } } },
      ],
    },
    select: { id: true },
    orderBy: { id: 'asc' },
    take: portion,
  })
  if (rows.length === 0) return { signals: 0, references: 0 }
  const ids = rows.map(({ id }) => id)
  const brought = await broughtAlong(transaction, ids)
  // They may point at each other, and a row that is pointed at cannot be deleted.
  await transaction.signal.updateMany({
    where: { ...due, OR: [{ alternateOf: { in: ids } }, { restates: { in: ids } }] },
    data: { alternateOf: null, restates: null },
  })
  await transaction.target.updateMany({ where: { evidence: { in: ids } }, data: { evidence: null } })
  const { count } = await transaction.signal.deleteMany({ where: { id: { in: ids } } })
  return { signals: count, references: await deleteHidden(transaction, brought) }
}

type Brought = Map<string, string[]>

/**
 * The reference records that these signals cite, or that were made in the acts that wrote them, by type; never one that
 * readers have seen.
 */
async function broughtAlong(transaction: Transaction, signalIds: string[]): Promise<Brought> {
  const acts = await transaction.revision.findMany({
    where: { recordType: 'signal', recordId: { in: signalIds } },
    select: { changesetId: true },
  })
  const created = await transaction.revision.findMany({
    where: {
      changesetId: { in: [...new Set(acts.map(({ changesetId }) => changesetId))] },
      recordType: { not: 'signal' },
      action: 'created',
    },
    select: { recordType: true, recordId: true },
  })
  const records = [...created, ...(await citedBy(transaction, signalIds))]
  // What an undo has hidden was once in sight: it has to be there when that undo is undone.
  const shown = await transaction.revision.findMany({
    where: { recordId: { in: records.map(({ recordId }) => recordId) }, action: 'unpublished' },
    select: { recordType: true, recordId: true },
  })
  const wasShown = new Set(shown.map(({ recordType, recordId }) => `${recordType}/${recordId}`))
  const brought: Brought = new Map()
  for (const { recordType, recordId } of records) {
    if (wasShown.has(`${recordType}/${recordId}`)) continue
    brought.set(recordType, [...(brought.get(recordType) ?? []), recordId])
  }
  return brought
}

/** Deletes those of the hidden records that nothing cites, until no more can go: what cites another goes first. */
async function deleteHidden(transaction: Transaction, brought: Brought): Promise<number> {
  const of = (type: string) => ({ in: brought.get(type) ?? [] })
  const unused = { publishedAt: null, mergedFrom: { none: {} } }
  let deleted = 0
  for (;;) {
    const counts = [
      await transaction.source.deleteMany({
        where: {
          ...unused,
          id: of('source'),
          citations: { none: {} },
          boundaries: { none: {} },
          copies: { none: {} },
        },
      }),
      await transaction.program.deleteMany({
        where: {
          ...unused,
          slug: of('program'),
          milestones: { none: {} },
          counts: { none: {} },
          steps: { none: {} },
        },
      }),
      await transaction.filing.deleteMany({ where: { ...unused, slug: of('filing'), steps: { none: {} } } }),
      await transaction.agency.deleteMany({
        where: { ...unused, slug: of('agency'), filings: { none: {} } },
      }),
      await transaction.place.deleteMany({
        where: {
          ...unused,
          slug: of('place'),
          signals: { none: {} },
          contents: { none: {} },
          agencies: { none: {} },
          filings: { none: {} },
        },
      }),
      await transaction.operator.deleteMany({
        where: {
          ...unused,
          slug: of('operator'),
          signals: { none: {} },
          filings: { none: {} },
          programs: { none: {} },
        },
      }),
    ]
    const round = counts.reduce((sum, { count }) => sum + count, 0)
    if (round === 0) return deleted
    deleted += round
  }
}
