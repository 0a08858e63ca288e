import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import type { IsoDate } from '@/domain/signal/date'
import { signalsOfKind } from '@/domain/signal/schema'
import { type Credit, creditOf } from '@/domain/source/credit'
import { tags } from '../cache-tags'
import { getSources } from './reference'
import { getSignals } from './signals'

export type BoundaryCredit = Credit & {
  /** How many of the boundaries asked for come from the source. */
  boundaries: number
}

/** The credits that the boundaries of an operator, of a place, or of all ask for, by their text. */
export async function getBoundaryCredits({
  operator,
  place,
  asOf,
}: {
  operator?: string
  place?: string
  /** Boundaries that began later are left out. */
  asOf?: IsoDate
}): Promise<BoundaryCredit[]> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, sources] = await Promise.all([getSignals(), getSources()])
  const counts = new Map<string, number>()
  for (const signal of signalsOfKind(signals, 'service-area')) {
    if (operator !== undefined && signal.operator !== operator) continue
    if (place !== undefined && signal.place !== place) continue
    if (signal.boundary === null || (asOf !== undefined && signal.date > asOf)) continue
    const { source } = signal.boundary
    counts.set(source, (counts.get(source) ?? 0) + 1)
  }
  return sources
    .flatMap((source) => {
      const credit = creditOf(source)
      const boundaries = counts.get(source.id)
      return credit && boundaries ? [{ ...credit, boundaries }] : []
    })
    .toSorted((a, b) => a.text.localeCompare(b.text, 'en') || (a.sourceId < b.sourceId ? -1 : 1))
}
