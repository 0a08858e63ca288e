import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { type RankedImpact, rankImpacts } from '@/domain/impact/breakdown'
import type { ImpactSlug } from '@/domain/impact/catalog'
import { type DemandIndex, demandIndices } from '@/domain/impact/demand-index'
import { placeWithDescendants } from '@/domain/place/schema'
import type { IsoDate } from '@/domain/signal/date'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getPlaces } from './reference'
import { getSignals } from './signals'
import { getSummaryContext } from './summary-context'

/**
 * The demand index of all 15 impacts on a day, in catalog order, with every contribution.
 *
 * @param place slug of a place: only signals about it or about a place inside it; null for all signals.
 */
export async function getDemandIndices(asOf: IsoDate, place: string | null): Promise<DemandIndex[]> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, reading, places] = await Promise.all([getSignals(), getSummaryContext(asOf), getPlaces()])
  const only = place === null ? null : placeWithDescendants(places, place)
  return demandIndices({ ...reading, signals, places: only })
}

/**
 * The demand index of one impact on a day, with every contribution: a slice of `getDemandIndices`, kept apart because
 * reading all 15 back from the cache costs more than most answers need.
 */
export async function getDemandIndex(
  slug: ImpactSlug,
  asOf: IsoDate,
  place: string | null,
): Promise<DemandIndex> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const index = (await getDemandIndices(asOf, place)).find(({ impact }) => impact === slug)
  if (!index) throw new Error(`The index of ${slug} is missing`)
  return index
}

/** An index without its contributions. */
export type LocalImpact = Omit<DemandIndex, 'impact' | 'contributions'> & {
  slug: ImpactSlug
  /** Signals that contribute to the index: each is an event of its own. */
  signalCount: number
}

/** The demand index of all 15 impacts on a day, in catalog order, without the contributions. */
export async function getLocalImpacts(asOf: IsoDate, place: string | null): Promise<LocalImpact[]> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  return (await getDemandIndices(asOf, place)).map(({ impact, contributions, ...figures }) => ({
    slug: impact,
    ...figures,
    signalCount: contributions.length,
  }))
}

/** All 15 impacts on a day, the largest index first. Without a day: today. */
export async function getImpactRanking(day?: IsoDate): Promise<{ asOf: IsoDate; rows: RankedImpact[] }> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const asOf = day ?? today()
  return { asOf, rows: rankImpacts(await getDemandIndices(asOf, null)) }
}
