import type { SuggestedComparison } from '@/domain/compare/compare'
import { EmptyState } from '@/ui/kit/empty-state'
import { Link } from '@/ui/kit/link'
import { Section } from '@/ui/kit/section'
import { compareHref } from '@/url/compare'

/** Comparisons to begin with, made from what there is most of on record. */
export function Suggestions({
  suggestions,
  asked,
  isAlone,
}: {
  suggestions: readonly SuggestedComparison[]
  asked: string
  isAlone: boolean
}) {
  return (
    <Section id="suggestions" title="Examples">
      <p className="measure mb-4 text-muted">
        {isAlone
          ? 'Add a second place to compare, or open one of these.'
          : 'Enter two to four names, or open one of these.'}
      </p>
      {suggestions.length === 0 ? (
        <EmptyState>No signal is on record by then.</EmptyState>
      ) : (
        <ul className="border-t border-rule">
          {suggestions.map(({ label, slugs, names }) => (
            <li key={label} className="grid gap-x-6 border-b border-rule py-2.5 sm:grid-cols-title">
              <span className="text-muted">{label}</span>
              <Link href={compareHref({ place: slugs.join(','), asOf: asked })}>{names.join(', ')}</Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
