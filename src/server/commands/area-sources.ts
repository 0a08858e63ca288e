import 'server-only'
import { identifierOf } from '@/domain/shared/identifier'
import { fail, ok, type Result } from '@/domain/shared/result'
import { type Source, sourceSchema } from '@/domain/source/schema'
import type { GivenSource } from './area-features'
import type { Tx } from './load-plan'
import type { RevisionDraft } from './load-reference'
import { findSourceByUrl, freeSourceId } from './new-records'

/** The source that a boundary comes from, with what had to be written so that it is on record. */
export type ResolvedSource = { id: string; drafts: RevisionDraft[] }

/**
 * Finds the source that a file names or describes, or records it. A described one is the recorded one with the same
 * address, or without an address with the same publisher and title; its terms and credit are filled in where none are
 * recorded. Fails as `invalid` when the id is unknown, and when terms or credit differ from what is recorded.
 */
export async function resolveSource(tx: Tx, given: string | GivenSource): Promise<Result<ResolvedSource>> {
  if (typeof given === 'string') {
    const known = await tx.source.findUnique({ where: { id: given }, select: { id: true } })
    return known ? ok({ id: given, drafts: [] }) : fail('invalid', 'names no recorded source', 'source')
  }
  const id = await findRecorded(tx, given)
  if (id === null) return ok(await addSource(tx, given))
  const recorded = sourceSchema.parse(await tx.source.findUniqueOrThrow({ where: { id } }))
  for (const field of ['licence', 'attribution'] as const) {
    if (given[field] !== null && recorded[field] !== null && given[field] !== recorded[field]) {
      return fail('invalid', `is recorded of ${id} as "${recorded[field]}"`, `source.${field}`)
    }
  }
  const filled: Source = {
    ...recorded,
    licence: recorded.licence ?? given.licence,
    attribution: recorded.attribution ?? given.attribution,
  }
  if (filled.licence === recorded.licence && filled.attribution === recorded.attribution) {
    return ok({ id, drafts: [] })
  }
  await tx.source.update({ where: { id }, data: filled })
  const newest = await tx.revision.aggregate({
    where: { recordType: 'source', recordId: id },
    _max: { version: true },
  })
  const version = (newest._max.version ?? 0) + 1
  return ok({ id, drafts: [draftOf(filled, version, 'edited')] })
}

async function findRecorded(tx: Tx, { url, publisher, title }: GivenSource): Promise<string | null> {
  if (url !== null) return findSourceByUrl(tx, url)
  const found = await tx.source.findFirst({
    where: { url: null, publisher, title },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return found?.id ?? null
}

async function addSource(tx: Tx, given: GivenSource): Promise<ResolvedSource> {
  const id = await freeSourceId(tx, identifierOf(`${given.publisher}-${given.title}`) || 'source')
  const publishedPrecision = given.publishedOn === null ? null : ('day' as const)
  const source: Source = { ...given, id, publishedPrecision, derivedFrom: null }
  await tx.source.create({ data: source })
  return { id, drafts: [draftOf(source, 1, 'created')] }
}

const draftOf = (source: Source, version: number, action: RevisionDraft['action']): RevisionDraft => ({
  recordType: 'source',
  recordId: source.id,
  version,
  action,
  snapshot: source,
})
