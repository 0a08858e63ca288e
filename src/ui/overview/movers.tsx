import { findImpact } from '@/domain/impact/catalog'
import { Delta } from '@/ui/primitives/delta'
import { impactPath } from '@/url/paths'

export type Mover = { slug: string; index: number; change90d: number; signalCount: number }

/** The impacts whose index moved most, with how far and on how many signals. */
export function Movers({
  movers,
  hrefOf = impactPath,
}: {
  movers: readonly Mover[]
  hrefOf?: (slug: string) => string
}) {
  return (
    <ol className="border-t border-rule">
      {movers.map((mover) => (
        <li
          key={mover.slug}
          className="flex flex-wrap items-baseline justify-end gap-x-4 border-b border-rule py-2"
        >
          <a href={hrefOf(mover.slug)} className="prose-link flex-[1_1_8rem]">
            {findImpact(mover.slug)?.title ?? mover.slug}
          </a>
          <span className="tabular text-sm text-muted">{mover.index.toFixed(1)}</span>
          <span className="w-20 text-right">
            <Delta value={mover.change90d} />
          </span>
        </li>
      ))}
    </ol>
  )
}
