import { findImpact } from '@/domain/impact/catalog'
import type { RelatedImpact } from '@/domain/impact/related'
import { Link } from '@/ui/kit/link'
import { asOfHref } from '@/url/as-of'
import { impactPath } from '@/url/paths'

/** The impacts that rest on the same signals, with how many they share. */
export function RelatedList({
  related,
  own,
  asked,
}: {
  related: readonly RelatedImpact[]
  /** Signals behind the impact itself. */
  own: number
  /** The day to read as of, as it stands in the address; empty is today. */
  asked: string
}) {
  if (related.length === 0) {
    return <p className="text-muted">No other role shares a signal with this one.</p>
  }
  return (
    <ul className="grid max-w-4xl gap-x-10 sm:grid-cols-2">
      {related.map(({ impact, shared, either }) => (
        <li
          key={impact}
          className="flex flex-wrap items-baseline justify-between gap-x-4 border-t border-rule py-2"
        >
          <Link href={asOfHref(impactPath(impact), asked)}>{findImpact(impact)?.title ?? impact}</Link>
          <span className="tabular text-note text-muted">
            {shared} of {own} signals, {either} on either
          </span>
        </li>
      ))}
    </ul>
  )
}
