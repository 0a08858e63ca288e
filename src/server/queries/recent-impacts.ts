import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { type RecentEvidence, recentEvidence } from '@/domain/impact/recent'
import type { IsoDate } from '@/domain/signal/date'
import { tags } from '../cache-tags'
import { getDemandIndices, getLocalImpacts, type LocalImpact } from './impacts'
import { getPlaces } from './reference'
import { getSignals } from './signals'

/** An index with what the signals of the last 90 days mean for it. */
export type ImpactMover = LocalImpact & { recent: RecentEvidence }

/** All 15 impacts on a day, those with the most new evidence of 90 days first, whichever its sign. */
export async function getMovers(asOf: IsoDate): Promise<ImpactMover[]> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [readings, indices, signals, places] = await Promise.all([
    getLocalImpacts(asOf, null),
    getDemandIndices(asOf, null),
    getSignals(),
    getPlaces(),
  ])
  const recent = new Map(recentEvidence(indices, signals, places, asOf).map((one) => [one.impact, one]))
  return readings
    .flatMap((reading) => {
      const own = recent.get(reading.slug)
      return own ? [{ ...reading, recent: own }] : []
    })
    .toSorted(
      (a, b) => Math.abs(b.newEvidence90d) - Math.abs(a.newEvidence90d) || b.recent.count - a.recent.count,
    )
}
