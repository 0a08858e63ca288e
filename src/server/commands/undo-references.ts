import 'server-only'
import {
  idKeyOf,
  type ReferenceType,
  type ReferenceValues,
  referenceSchemas,
  referenceTypes,
  referenceWords,
} from '@/domain/record/types'
import type { Prisma } from '../generated/prisma/client'
import { readerVisible } from '../records/reference-rows'
import {
  findReferences,
  type ReferenceLife,
  type StoredReference,
  updateLives,
  updateReference,
} from '../records/reference-tables'
import { refuse, type Transaction } from './changeset'
import type { ReferenceKey } from './cited-references'
import { sameContent } from './load-plan'
import { portions } from './portions'
import { referenceSnapshot } from './reference-writes'
import type { PlannedStep } from './undo-plan'

export function referenceTypeOf(recordType: string): ReferenceType {
  const known = referenceTypes.find((one) => one === recordType)
  if (!known) throw new Error(`Unknown type of record: ${recordType}`)
  return known
}

/** What a reference record is to be once the act is undone. */
export type PreparedReference = ReferenceKey & {
  values: ReferenceValues
  life: ReferenceLife
  stored: StoredReference
  /** Whether it says something else than now. */
  changes: boolean
  /** Whether the act showed it to readers first: it is hidden again if nothing needs it. */
  shownFirst: boolean
  version: number
}

/** Reads what reference records said before the act, and how they lived. Writes nothing. */
export async function prepareReferences(
  transaction: Transaction,
  steps: readonly PlannedStep[],
  now: Date,
): Promise<PreparedReference[]> {
  const prepared: PreparedReference[] = []
  for (const type of referenceTypes) {
    for (const some of portions(steps.filter(({ recordType }) => recordType === type)))
      prepared.push(...(await preparePortion(transaction, type, some, now)))
  }
  return prepared
}

async function preparePortion(
  transaction: Transaction,
  type: ReferenceType,
  steps: readonly PlannedStep[],
  now: Date,
): Promise<PreparedReference[]> {
  const ids = steps.map(({ recordId }) => recordId)
  const rows = await findReferences(transaction, type, { [idKeyOf(type)]: { in: ids } })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const revisionAt = await revisionsAround(transaction, steps)
  return steps.map(({ recordId: id, before, last }) => {
    const stored = byId.get(id)
    if (!stored) refuse('conflict', `The ${referenceWords[type].one} ${id} is no longer on record.`)
    const earlier = revisionAt(id, before ?? 0)
    const values = valuesOf(type, id, earlier?.snapshot)
    const life = lifeBefore(stored.life, earlier?.snapshot, revisionAt(id, last)?.action ?? '', now)
    const shownFirst = life.publishedAt === null && stored.life.publishedAt !== null
    return {
      type,
      id,
      values,
      life: shownFirst ? { ...life, publishedAt: stored.life.publishedAt } : life,
      stored,
      changes: !sameContent(values, stored.values),
      shownFirst,
      version: last + 1,
    }
  })
}

/** Puts reference records back as prepared, each with its revision. */
export async function putBackReferences(
  transaction: Transaction,
  changesetId: string,
  prepared: readonly PreparedReference[],
): Promise<void> {
  for (const { type, id, values, life, stored, changes } of prepared) {
    if (changes) await updateReference(transaction, type, id, values)
    if (!sameContent(life, stored.life)) await updateLives(transaction, type, [id], life)
  }
  for (const some of portions(prepared)) {
    await transaction.revision.createMany({
      data: some.map(({ type, id, values, life, stored, version }) => ({
        changesetId,
        recordType: type,
        recordId: id,
        version,
        action: actionOf(stored.life, life),
        snapshot: referenceSnapshot(values, life),
      })),
    })
  }
}

/** The revisions of these records before the act and at its end. */
async function revisionsAround(transaction: Transaction, steps: readonly PlannedStep[]) {
  const rows = await transaction.revision.findMany({
    where: {
      OR: steps.map(({ recordType, recordId, before, last }) => ({
        recordType,
        recordId,
        version: { in: before === null ? [last] : [before, last] },
      })),
    },
    select: { recordId: true, version: true, action: true, snapshot: true },
  })
  const byKey = new Map(rows.map((row) => [`${row.recordId} ${row.version}`, row]))
  return (id: string, version: number) => byKey.get(`${id} ${version}`) ?? null
}

function valuesOf(type: ReferenceType, id: string, snapshot: unknown): ReferenceValues {
  const parsed = referenceSchemas[type].safeParse(snapshot)
  if (parsed.success) return parsed.data
  return refuse('conflict', `What the ${referenceWords[type].one} ${id} said before can no longer be read.`)
}

/** The life of a record before the act. Older revisions keep none: then what the act did to it is taken back. */
function lifeBefore(life: ReferenceLife, snapshot: unknown, undone: string, now: Date): ReferenceLife {
  const kept = (key: keyof ReferenceLife): string | null | undefined => {
    if (typeof snapshot !== 'object' || snapshot === null || !(key in snapshot)) return undefined
    const value: unknown = Reflect.get(snapshot, key)
    return typeof value === 'string' ? value : null
  }
  const date = (text: string | null) => (text === null ? null : new Date(text))
  const [publishedAt, retiredAt, mergedInto] = [kept('publishedAt'), kept('retiredAt'), kept('mergedInto')]
  // Whether readers see a record follows what is published, and may have changed without a revision of its own.
  const shown = undone === 'unpublished' ? (life.publishedAt ?? now) : life.publishedAt
  return {
    publishedAt: (publishedAt ?? null) === null && undone === 'published' ? null : shown,
    retiredAt: retiredAt === undefined ? (undone === 'retired' ? null : life.retiredAt) : date(retiredAt),
    mergedInto: mergedInto === undefined ? (undone === 'merged' ? null : life.mergedInto) : mergedInto,
  }
}

function actionOf(before: ReferenceLife, after: ReferenceLife): string {
  if (after.mergedInto !== before.mergedInto) return after.mergedInto === null ? 'restored' : 'merged'
  if ((after.retiredAt === null) !== (before.retiredAt === null))
    return after.retiredAt === null ? 'restored' : 'retired'
  if (before.publishedAt === null && after.publishedAt !== null) return 'published'
  return 'edited'
}

const published = { status: 'published' } satisfies Prisma.SignalWhereInput
const noPublished = { none: published }
const noPublishedSignal = { none: { signal: published } }
const noneVisible = { none: readerVisible }

/** The records of each type that no published signal and no record in sight needs. */
const unneeded: Readonly<Record<ReferenceType, object>> = {
  operator: { signals: noPublished, filings: noneVisible, programs: noneVisible },
  place: { signals: noPublished, contents: noneVisible, agencies: noneVisible, filings: noneVisible },
  agency: { filings: noneVisible },
  filing: { steps: noPublishedSignal },
  program: { milestones: noPublishedSignal, counts: noPublishedSignal, steps: noPublishedSignal },
  source: { citations: noPublishedSignal, boundaries: noPublishedSignal, copies: noneVisible },
}

/**
 * Hides from readers those of these records that nothing which they see needs any more, until no more can go: what names
 * another goes first. The others stay.
 */
export async function hideUnneeded(
  transaction: Transaction,
  changesetId: string,
  candidates: readonly ReferenceKey[],
): Promise<void> {
  for (;;) {
    let hidden = 0
    for (const type of referenceTypes.toReversed()) {
      const ids = [...new Set(candidates.flatMap((one) => (one.type === type ? [one.id] : [])))]
      for (const some of portions(ids)) {
        const where = {
          [idKeyOf(type)]: { in: some },
          publishedAt: { not: null },
          // An address that readers know leads to it.
          mergedFrom: { none: { publishedAt: { not: null } } },
          ...unneeded[type],
        }
        const rows = await findReferences(transaction, type, where)
        hidden += rows.length
        await hide(transaction, changesetId, type, rows)
      }
    }
    if (hidden === 0) return
  }
}

async function hide(
  transaction: Transaction,
  changesetId: string,
  type: ReferenceType,
  rows: readonly StoredReference[],
): Promise<void> {
  if (rows.length === 0) return
  const ids = rows.map(({ id }) => id)
  await updateLives(transaction, type, ids, { publishedAt: null })
  const newest = await transaction.revision.groupBy({
    by: ['recordId'],
    where: { recordType: type, recordId: { in: ids } },
    _max: { version: true },
  })
  const versions = new Map(newest.map(({ recordId, _max }) => [recordId, _max.version ?? 0]))
  await transaction.revision.createMany({
    data: rows.map(({ id, values, life }) => ({
      changesetId,
      recordType: type,
      recordId: id,
      version: (versions.get(id) ?? 0) + 1,
      action: 'unpublished',
      snapshot: referenceSnapshot(values, { ...life, publishedAt: null }),
    })),
  })
}
