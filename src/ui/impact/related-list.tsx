import { findImpact } from '@/domain/impact/catalog'
import type { RelatedImpact } from '@/domain/impact/related'
import { impactPath } from '@/url/paths'

/** The impacts that rest on the same signals, with how many they share. */
export function RelatedList({ related, own }: { related: readonly RelatedImpact[]; own: number }) {
  if (related.length === 0) {
    return <p className="text-muted">No other impact rests on a signal that this one rests on.</p>
  }
  return (
    <ul className="grid max-w-4xl gap-x-10 sm:grid-cols-2">
      {related.map(({ impact, shared, either }) => (
        <li key={impact} className="flex items-baseline justify-between gap-4 border-t border-rule py-2">
          <a href={impactPath(impact)} className="prose-link">
            {findImpact(impact)?.title ?? impact}
          </a>
          <span className="tabular text-[0.9375rem] text-muted" title={`${either} signals bear on either`}>
            {shared} of {own} signals
          </span>
        </li>
      ))}
    </ul>
  )
}
