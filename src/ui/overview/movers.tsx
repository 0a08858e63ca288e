import { findImpact, type ImpactSlug } from '@/domain/impact/catalog'
import { Delta } from '@/ui/kit/delta'
import { Link } from '@/ui/kit/link'
import { quietSentence, type RecentImpact, recentSentence } from './recent-text'

export type Mover = RecentImpact & { slug: ImpactSlug; index: number }

/**
 * The impacts with the most new evidence: how much, what it means for each, and where. Without any new evidence, one
 * sentence says so for all of them.
 */
export function Movers({
  movers,
  most,
  hrefOf,
}: {
  /** All impacts, those with the most new evidence first. */
  movers: readonly Mover[]
  /** How many to show. */
  most: number
  hrefOf: (slug: ImpactSlug) => string
}) {
  const quiet = quietSentence(movers)
  if (quiet !== null) return <p className="text-lg">{quiet}</p>
  return (
    <ol className="border-t border-rule">
      {movers
        .filter(({ recent }) => recent.count > 0)
        .slice(0, most)
        .map(({ slug, index, newEvidence90d, recent }) => (
          <li
            key={slug}
            className="flex flex-wrap items-baseline justify-end gap-x-4 border-b border-rule py-2"
          >
            <Link href={hrefOf(slug)} className="flex-1 basis-32">
              {findImpact(slug)?.title ?? slug}
            </Link>
            <span className="tabular text-sm text-muted">{index.toFixed(1)}</span>
            <span className="min-w-20 text-right">
              <Delta value={newEvidence90d} />
            </span>
            <p className="basis-full text-note leading-snug text-ink-soft">{recentSentence(recent)}</p>
          </li>
        ))}
    </ol>
  )
}
