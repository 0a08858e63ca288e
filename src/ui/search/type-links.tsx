import { type SearchCounts, searchTypeLabels, searchTypes } from '@/domain/search/record'
import { formatNumber } from '@/domain/shared/range'
import { searchHref } from '@/url/search'

/** The types of result as a filter, each with how many there are; the one that is shown says so. */
export function TypeLinks({ q, type, counts }: { q: string; type: string; counts: SearchCounts }) {
  const total = searchTypes.reduce((sum, one) => sum + counts[one], 0)
  const present = searchTypes.filter((one) => counts[one] > 0 || one === type)
  return (
    <nav aria-label="Types of result" className="mb-6">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-note">
        <TypeLink href={searchHref({ q })} label="Everything" count={total} isShown={type === ''} />
        {present.map((one) => (
          <TypeLink
            key={one}
            href={searchHref({ q, type: one })}
            label={searchTypeLabels[one]}
            count={counts[one]}
            isShown={one === type}
          />
        ))}
      </ul>
    </nav>
  )
}

function TypeLink({
  href,
  label,
  count,
  isShown,
}: {
  href: string
  label: string
  count: number
  isShown: boolean
}) {
  return (
    <li>
      <a
        href={href}
        data-scroll="keep"
        aria-current={isShown ? 'true' : undefined}
        className="inline-block border-b-2 border-transparent py-2 hover:underline aria-[current]:border-ink aria-[current]:font-semibold"
      >
        {label} <span className="tabular font-normal text-muted">{formatNumber(count)}</span>
      </a>
    </li>
  )
}
