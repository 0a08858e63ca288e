import { findImpact } from '@/domain/impact/catalog'
import type { ImpactMapping } from '@/domain/impact/rules'
import { Link } from '@/ui/kit/link'
import { impactPath, signalPath } from '@/url/paths'
import { ImpactStrength } from './impact-strength'

/** The strongest impacts of a signal, each with its direction and strength; the rest is one link away. */
export function ImpactChips({
  signalId,
  mappings,
  max = 3,
}: {
  signalId: string
  /** Strongest first. */
  mappings: readonly ImpactMapping[]
  max?: number
}) {
  if (mappings.length === 0) return null
  const rest = mappings.length - max
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-0.5 text-sm leading-snug lg:flex-col" aria-label="Roles">
      {mappings.slice(0, max).map((mapping) => (
        <li key={mapping.impact} className="flex items-baseline gap-1.5">
          <span className="lg:w-7 lg:shrink-0">
            <ImpactStrength {...mapping} />
          </span>
          <Link look="quiet" className="py-0.5" href={impactPath(mapping.impact)} title={mapping.mechanism}>
            {findImpact(mapping.impact)?.title}
          </Link>
        </li>
      ))}
      {rest > 0 ? (
        <li className="lg:pl-8.5">
          <Link
            look="quiet"
            className="inline-block py-0.5 text-muted"
            href={`${signalPath(signalId)}#mapping`}
          >
            +{rest} more
          </Link>
        </li>
      ) : null}
    </ul>
  )
}
