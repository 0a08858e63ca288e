import { type SearchCounts, searchTypeLabels, searchTypes } from '@/domain/search/record'
import { formatNumber } from '@/domain/shared/range'
import { EmptyState } from '@/ui/kit/empty-state'
import { Link } from '@/ui/kit/link'
import { searchHref } from '@/url/search'

const examples = ['Austin', 'Waymo Phoenix', 'Cybercab', 'SB 2807', 'recall', 'safety engineer'] as const

/** Searches to try, where there is nothing else to show. */
function Examples() {
  return (
    <p>
      Try{' '}
      {examples.map((example, position) => (
        <span key={example}>
          {position === 0 ? null : position === examples.length - 1 ? ' or ' : ', '}
          <Link href={searchHref({ q: example })}>{example}</Link>
        </span>
      ))}
      .
    </p>
  )
}

/** What to say before anything is looked for: what there is to find, and how to ask. */
export function SearchStart({ totals }: { totals: SearchCounts }) {
  const parts = searchTypes.map(
    (type) => `${formatNumber(totals[type])} ${searchTypeLabels[type].toLowerCase()}`,
  )
  return (
    <div className="measure grid gap-3 border-t border-rule-strong pt-5">
      <p>
        There are {parts.slice(0, -1).join(', ')} and {parts.at(-1)} to find. Beginnings of words are enough,
        and typos are tolerated.
      </p>
      <Examples />
    </div>
  )
}

/** What to say when nothing of the type is found: where there is something, or how to ask otherwise. */
export function NoHits({ q, type, others }: { q: string; type: string | null; others: number }) {
  return (
    <EmptyState
      className="measure grid gap-2"
      title={type === null ? `Nothing on record matches “${q}”` : `None of the ${type} matches “${q}”`}
    >
      {others > 0 ? (
        <p>
          <Link href={searchHref({ q })}>Look among everything</Link>{' '}
          <span className="tabular text-muted">to see {formatNumber(others)}</span>
        </p>
      ) : (
        <>
          <p>Use fewer words, or the name of a city, an operator or an agency.</p>
          <Examples />
        </>
      )}
      <p>
        <Link href="/search">Clear all</Link>
      </p>
    </EmptyState>
  )
}
