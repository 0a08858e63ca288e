import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { monthStarts, rankImpacts } from '@/domain/impact/breakdown'
import type { ImpactSlug } from '@/domain/impact/catalog'
import { indexHistories } from '@/domain/impact/demand-index'
import { furthestMove, type RankWithout } from '@/domain/impact/firmness'
import type { IsoDate } from '@/domain/signal/date'
import { tags } from '../cache-tags'
import { getDemandIndices } from './impacts'
import { getRanksWithoutKinds } from './sensitivity'
import { getSignals } from './signals'
import { getSummaryContext } from './summary-context'

/** One role as a line: its score over 24 months up to its newest evidence, and how sure its rank is. */
export type RoleLine = {
  slug: ImpactSlug
  /** Among all roles on the day that is read; 1 for the largest score. */
  rank: number
  /** The day of the newest event behind the score; null when there is none. */
  newest: IsoDate | null
  /** The score on that day; 0 when there is none. */
  score: number
  /** The first day of each of the last 24 months up to the newest evidence, then its own day. */
  points: { date: IsoDate; index: number }[]
  /** The kind of event without which its rank moves furthest; null where it keeps its place. */
  move: RankWithout | null
}

/** How many months a line goes back. */
export const lineMonths = 24

/** The lines of all 15 roles, the largest score on the day first. */
export async function getRoleLines(asOf: IsoDate): Promise<RoleLine[]> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, reading, indices, without] = await Promise.all([
    getSignals(),
    getSummaryContext(asOf),
    getDemandIndices(asOf, null),
    getRanksWithoutKinds(asOf),
  ])
  const dateOf = new Map(signals.map(({ id, date }) => [id, date]))
  const newestOf = new Map(
    indices.map(({ impact, contributions }) => {
      const dates = contributions.flatMap(({ signalId }) => dateOf.get(signalId) ?? [])
      return [impact, dates.toSorted().at(-1) ?? null] as const
    }),
  )
  const ends = [...new Set([...newestOf.values()].flatMap((date) => date ?? []))]
  const months = monthStarts(asOf, lineMonths)
  const histories = indexHistories({ ...reading, signals }, [...new Set([...months, ...ends])].toSorted())
  return rankImpacts(indices).map(({ slug, rank }) => {
    const newest = newestOf.get(slug) ?? null
    const inSpan = new Set(months)
    const points = histories[slug].filter(
      ({ date }) => newest !== null && (date === newest || (date < newest && inSpan.has(date))),
    )
    return {
      slug,
      rank,
      newest,
      score: points.at(-1)?.index ?? 0,
      points,
      move: furthestMove(rank, without[slug]),
    }
  })
}
