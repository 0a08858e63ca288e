import 'server-only'
import {
  type ReferenceType,
  type ReferenceValues,
  referenceLinks,
  referenceName,
  referenceSchemas,
  referenceWords,
} from '@/domain/record/types'
import {
  findReference,
  type ReferenceLife,
  type StoredReference,
  updateLives,
} from '../records/reference-tables'
import { refuse, type Submission, type Transaction } from './changeset'

/** What the commands on one reference record share. */

export type ChangeOfReference = Submission & {
  type: ReferenceType
  id: string
  /** The version that the author had before them. */
  baseVersion: number
}

/** What a revision of a reference record keeps: all that it says, and its life. */
export type ReferenceSnapshot = ReferenceValues & {
  publishedAt: string | null
  retiredAt: string | null
  mergedInto: string | null
}

export function referenceSnapshot(values: ReferenceValues, life: ReferenceLife): ReferenceSnapshot {
  return {
    ...values,
    publishedAt: life.publishedAt?.toISOString() ?? null,
    retiredAt: life.retiredAt?.toISOString() ?? null,
    mergedInto: life.mergedInto,
  }
}

/** The version of each record: that of its newest revision, and 0 where there is none. */
export async function referenceVersions(
  transaction: Transaction,
  type: ReferenceType,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const newest = await transaction.revision.groupBy({
    by: ['recordId'],
    where: { recordType: type, recordId: { in: [...ids] } },
    _max: { version: true },
  })
  return new Map(newest.map(({ recordId, _max }) => [recordId, _max.version ?? 0]))
}

/** The record as stored. Refuses one that is not there, or that has moved on since the caller read it. */
export async function readReferenceForChange(
  transaction: Transaction,
  { type, id, baseVersion }: Pick<ChangeOfReference, 'type' | 'id' | 'baseVersion'>,
): Promise<StoredReference & { version: number }> {
  const { one } = referenceWords[type]
  const stored = await findReference(transaction, type, id)
  if (!stored) refuse('not-found', `There is no ${one} ${id}.`)
  const version = (await referenceVersions(transaction, type, [id])).get(id) ?? 0
  if (version !== baseVersion) {
    refuse(
      'conflict',
      `Someone has changed this ${one} since you opened it: it is at version ${version}, and yours is based on version ${baseVersion}. Nothing was saved.`,
    )
  }
  return { ...stored, version }
}

/** Refuses a record that was retired or merged: it has to be brought back first. */
export function requireInUse(type: ReferenceType, { life }: StoredReference): void {
  const { one } = referenceWords[type]
  if (life.mergedInto !== null) {
    refuse('invalid', `This ${one} was merged into ${life.mergedInto}. Edit that one instead.`)
  }
  if (life.retiredAt !== null) refuse('invalid', `This ${one} is retired. Bring it back first.`)
}

/** What was sent through the schema of its type. Refuses the first field that does not fit. */
export function parseReference(type: ReferenceType, values: ReferenceValues): ReferenceValues {
  const parsed = referenceSchemas[type].safeParse(values)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  return refuse('invalid', issue?.message ?? 'is not valid', String(issue?.path[0] ?? '') || null)
}

export type ReferenceRevision = {
  type: ReferenceType
  id: string
  version: number
  action: 'created' | 'edited' | 'published' | 'retired' | 'restored' | 'merged'
  values: ReferenceValues
  life: ReferenceLife
}

export async function recordReferenceRevisions(
  transaction: Transaction,
  changesetId: string,
  revisions: readonly ReferenceRevision[],
): Promise<void> {
  if (revisions.length === 0) return
  await transaction.revision.createMany({
    data: revisions.map(({ type, id, version, action, values, life }) => ({
      changesetId,
      recordType: type,
      recordId: id,
      version,
      action,
      snapshot: referenceSnapshot(values, life),
    })),
  })
}

/**
 * Shows readers a record and everything that it names in turn, each with its revision. What they see already is left
 * alone. Refuses to show what names a retired or merged record.
 * @param except the record whose own revision the caller writes
 */
export async function showReference(
  transaction: Transaction,
  changesetId: string,
  { type, id }: { type: ReferenceType; id: string },
  now: Date,
  except: string | null = null,
): Promise<void> {
  const stored = await findReference(transaction, type, id)
  if (!stored) refuse('not-found', `There is no ${referenceWords[type].one} ${id}.`)
  requireNamedInUse(type, stored)
  if (stored.life.publishedAt === null) {
    await updateLives(transaction, type, [id], { publishedAt: now })
    if (except !== id) {
      const version = ((await referenceVersions(transaction, type, [id])).get(id) ?? 0) + 1
      const life = { ...stored.life, publishedAt: now }
      const { values } = stored
      await recordReferenceRevisions(transaction, changesetId, [
        { type, id, version, action: 'published', values, life },
      ])
    }
  }
  await showNamed(transaction, changesetId, { type, values: stored.values }, now)
}

/** Shows readers what a record in sight names and they do not see, each with its revision. Refuses like the above. */
export async function showNamed(
  transaction: Transaction,
  changesetId: string,
  { type, values }: { type: ReferenceType; values: ReferenceValues },
  now: Date,
): Promise<void> {
  for (const [field, linked] of Object.entries(referenceLinks[type])) {
    const named = values[field]
    if (typeof named !== 'string') continue
    const target = await findReference(transaction, linked, named)
    if (target?.life.publishedAt === null)
      await showReference(transaction, changesetId, { type: linked, id: named }, now)
  }
}

function requireNamedInUse(type: ReferenceType, { values, life }: StoredReference): void {
  if (life.mergedInto === null && life.retiredAt === null) return
  const state = life.mergedInto === null ? 'is retired' : `was merged into ${life.mergedInto}`
  refuse(
    'invalid',
    `Readers cannot be shown the ${referenceWords[type].one} ${referenceName(type, values)}: it ${state}.`,
  )
}
