import 'server-only'
import type { ReferenceType } from '@/domain/record/types'
import { db } from '../db'
import { isReaderVisible } from '../records/reference-rows'
import { findReference } from '../records/reference-tables'

/** The type of record that has a page in each family of addresses. */
const typeOfFamily = {
  city: 'place',
  place: 'place',
  jurisdiction: 'place',
  operator: 'operator',
  filing: 'filing',
  programme: 'program',
  source: 'source',
} as const satisfies Record<string, ReferenceType>
export type MergeableFamily = keyof typeof typeOfFamily

/** Whether records of a family of addresses can be merged. */
export const isMergeable = (family: string): family is MergeableFamily => Object.hasOwn(typeOfFamily, family)

/**
 * The record that stands for one that was merged, however often: its identifier, where readers see it. Null for every
 * other record. Outside the cache of pages, so that it can be asked before a page is begun.
 */
export async function mergedInto(family: MergeableFamily, id: string): Promise<string | null> {
  const type = typeOfFamily[family]
  const seen = new Set<string>()
  for (let next = id; !seen.has(next); ) {
    seen.add(next)
    const found = await findReference(db(), type, next)
    // What readers never saw has no address that could lead on.
    if (!found || (next === id && found.life.publishedAt === null)) return null
    if (found.life.mergedInto === null) return next !== id && isReaderVisible(found.life) ? next : null
    next = found.life.mergedInto
  }
  return null
}
