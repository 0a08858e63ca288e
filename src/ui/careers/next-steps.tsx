import { roleWords } from '@/content/role-words'
import type { PendingInflection } from '@/domain/careers/inflection'
import { gapWords, inflectionTitle } from '@/domain/careers/inflection-text'
import type { ImpactSlug } from '@/domain/impact/catalog'
import type { NameIndex } from '@/domain/shared/names'
import { formatDay } from '@/domain/signal/date'
import { Link } from '@/ui/kit/link'
import { asOfHref } from '@/url/as-of'
import { inflectionPath } from '@/url/inflections'

/** Events that are awaited, what is missing of each, and the roles that it would touch. */
export function NextSteps({
  points,
  rolesOf,
  hrefOf,
  names,
  asked,
}: {
  points: readonly PendingInflection[]
  rolesOf: (point: PendingInflection) => readonly ImpactSlug[]
  hrefOf: (slug: ImpactSlug) => string
  names: NameIndex
  /** The day as it stands in the address; empty is today. */
  asked: string
}) {
  return (
    <ul className="border-t border-rule-strong">
      {points.map((point) => (
        <li
          key={point.id}
          className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 border-b border-rule py-2.5"
        >
          <div className="min-w-0">
            <Link look="quiet" className="font-semibold" href={asOfHref(inflectionPath(point), asked)}>
              {inflectionTitle(point, names)}
            </Link>
            <p className="tabular text-sm text-muted">
              {gapWords(point.gap)}. Last news {formatDay(point.heard)}
            </p>
          </div>
          <ul className="flex flex-wrap gap-x-4 text-sm" aria-label="Roles that it would touch">
            {rolesOf(point).map((slug) => (
              <li key={slug}>
                <Link tap href={hrefOf(slug)}>
                  {roleWords[slug].short}
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
