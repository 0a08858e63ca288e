import type { FilterProblem } from '@/domain/lists/check'
import { Chip } from '@/ui/kit/chip'
import { EmptyState } from '@/ui/kit/empty-state'
import { Link } from '@/ui/kit/link'

/** What to say when nothing is listed: filters that name nothing, or which of them to give up. */
export function FilterNotice({
  problems,
  relaxed,
  withoutHref,
  clearHref,
  noun,
  labels,
}: {
  problems: readonly FilterProblem[]
  /** How many there would be without each filter. */
  relaxed: readonly { field: string; total: number }[]
  /** The address of this page without one filter. */
  withoutHref: (field: string) => string
  clearHref: string
  /** What is listed, in the plural. */
  noun: string
  /** The name of each filter, as its field is labeled. */
  labels: Readonly<Record<string, string>>
}) {
  const labelOf = (field: string) => (labels[field] ?? field).toLowerCase()
  return (
    <EmptyState
      role="status"
      title={problems.length > 0 ? 'A filter has no match' : `No ${noun} meet all of these filters`}
    >
      <ul className="mt-2 grid gap-1">
        {problems.map(({ field, message }) => (
          <li key={field}>
            {message} <Chip href={withoutHref(field)}>Leave out the filter “{labelOf(field)}”</Chip>
          </li>
        ))}
        {relaxed.map(({ field, total }) => (
          <li key={field}>
            <Chip href={withoutHref(field)}>Leave out “{labelOf(field)}”</Chip>{' '}
            <span className="tabular text-muted">to see {total}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2">
        {problems.length === 0 && relaxed.length === 0 ? 'Removing one filter is not enough. ' : null}
        <Link href={clearHref}>Clear all filters</Link>
      </p>
    </EmptyState>
  )
}
