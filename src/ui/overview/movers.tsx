import { findImpact, type ImpactSlug } from '@/domain/impact/catalog'
import type { RecentEvidence } from '@/domain/impact/recent'
import { Delta } from '@/ui/primitives/delta'
import { recentSentence } from './recent-words'

export type Mover = { slug: ImpactSlug; index: number; change90d: number; recent: RecentEvidence }

/** The impacts whose index moved most: how far, and what the new signals mean for each, and where. */
export function Movers({
  movers,
  hrefOf,
}: {
  movers: readonly Mover[]
  hrefOf: (slug: ImpactSlug) => string
}) {
  return (
    <ol className="movers">
      {movers.map(({ slug, index, change90d, recent }) => (
        <li key={slug}>
          <a href={hrefOf(slug)}>{findImpact(slug)?.title ?? slug}</a>
          <span>{index.toFixed(1)}</span>
          <Delta value={change90d} />
          <p>{recentSentence(recent)}</p>
        </li>
      ))}
    </ol>
  )
}
