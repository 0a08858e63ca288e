import { type Credit, formatCredit } from '@/domain/source/credit'
import { Link } from '@/ui/kit/link'
import { sourcePath } from '@/url/paths'

/** The credits of the boundaries shown above, in one line; nothing when none asks for one. */
export function BoundaryCredits({ credits }: { credits: readonly Credit[] }) {
  if (credits.length === 0) return null
  return (
    <p className="measure mt-3 text-sm text-muted">
      {credits.length === 1 ? 'Boundary data' : 'Boundary data, by source'}:{' '}
      {credits.map((credit, index) => (
        <span key={credit.sourceId}>
          {index === 0 ? null : ' · '}
          <CreditLink credit={credit} />
        </span>
      ))}
    </p>
  )
}

/** The credits one by one, with how many boundaries each stands for. */
export function CreditList({ credits }: { credits: readonly (Credit & { boundaries: number })[] }) {
  if (credits.length === 0) return null
  return (
    <ul className="border-t border-rule">
      {credits.map((credit) => (
        <li key={credit.sourceId} className="flex flex-wrap gap-x-4 border-b border-rule py-2">
          <CreditLink credit={credit} />
          <span className="tabular text-muted">
            {credit.boundaries} {credit.boundaries === 1 ? 'boundary' : 'boundaries'} ·{' '}
            <Link href={sourcePath(credit.sourceId)}>what rests on it</Link>
          </span>
        </li>
      ))}
    </ul>
  )
}

/** Leads to the source itself, as terms of credit ask, or to its page here when it is not online. */
function CreditLink({ credit }: { credit: Credit }) {
  return (
    <Link href={credit.url ?? sourcePath(credit.sourceId)} rel="noopener">
      {formatCredit(credit)}
    </Link>
  )
}
