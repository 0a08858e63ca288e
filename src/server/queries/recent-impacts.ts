import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { type RecentEvidence, recentEvidence } from '@/domain/impact/recent'
import type { IsoDate } from '@/domain/signal/date'
import { tags } from '../cache-tags'
import { getDemandIndices } from './impacts'
import { getPlaces } from './reference'
import { getSignals } from './signals'

/** What the signals of the 90 days up to a day mean for each of the 15 impacts, in catalogue order. */
export async function getRecentEvidence(asOf: IsoDate): Promise<RecentEvidence[]> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [indices, signals, places] = await Promise.all([
    getDemandIndices(asOf, null),
    getSignals(),
    getPlaces(),
  ])
  return recentEvidence(indices, signals, places, asOf)
}
