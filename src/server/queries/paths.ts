import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { pathContent } from '@/content/paths'
import type { PathRow } from '@/domain/careers/path-list'
import { careerPaths, findPath } from '@/domain/careers/paths'
import { roadmapTotals } from '@/domain/careers/roadmap'
import type { IsoDate } from '@/domain/signal/date'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getImpactRanking } from './impacts'

export type PathList = { asOf: IsoDate; rows: PathRow[] }

/** The seven paths in their order, each with the rank of its impacts on a day. */
export async function getPathRows(asOf: IsoDate = today()): Promise<PathList> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const ranked = new Map((await getImpactRanking(asOf)).rows.map((one) => [one.slug, one]))
  const rows = careerPaths.map((path, position) => {
    const { impacts, roadmap } = pathContent(path.slug)
    return {
      ...path,
      number: position + 1,
      impacts: impacts.flatMap((slug) => ranked.get(slug) ?? []),
      ...roadmapTotals(roadmap),
    }
  })
  return { asOf, rows }
}

/** One path on a day; null when there is none of this slug. */
export async function getPath(
  slug: string,
  asOf: IsoDate = today(),
): Promise<{ asOf: IsoDate; row: PathRow } | null> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const path = findPath(slug)
  if (!path) return null
  const row = (await getPathRows(asOf)).rows.find((one) => one.slug === path.slug)
  if (!row) throw new Error(`The path ${slug} is missing`)
  return { asOf, row }
}
