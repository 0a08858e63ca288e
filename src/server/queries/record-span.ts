import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import type { IsoDate } from '@/domain/signal/date'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getSignals } from './signals'

/** The days as of which the record can be read: from its first signal to today. */
export async function getRecordSpan(): Promise<{ first: IsoDate; today: IsoDate }> {
  'use cache'
  cacheTag(tags.signals)
  cacheLife('tracker')
  const day = today()
  const [oldest] = await getSignals()
  return { first: oldest?.date ?? day, today: day }
}
