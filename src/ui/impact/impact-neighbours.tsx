import { impacts } from '@/domain/impact/catalog'
import { impactPath } from '@/url/paths'

/** The impacts before and after one, in the order of the catalogue. */
export function ImpactNeighbours({ number }: { number: number }) {
  const previous = impacts.find((impact) => impact.number === number - 1)
  const next = impacts.find((impact) => impact.number === number + 1)
  return (
    <nav
      aria-label="Other impacts"
      className="mt-14 grid gap-4 border-t border-rule-strong pt-4 text-[0.9375rem] sm:grid-cols-3"
    >
      <p>
        {previous ? (
          <>
            <span className="block text-sm text-muted">Before</span>
            <a href={impactPath(previous.slug)} rel="prev" className="prose-link">
              {previous.title}
            </a>
          </>
        ) : null}
      </p>
      <p className="sm:text-center">
        <span className="block text-sm text-muted">Overview</span>
        <a href="/impacts" className="prose-link">
          All {impacts.length} impacts
        </a>
      </p>
      <p className="sm:text-right">
        {next ? (
          <>
            <span className="block text-sm text-muted">Next</span>
            <a href={impactPath(next.slug)} rel="next" className="prose-link">
              {next.title}
            </a>
          </>
        ) : null}
      </p>
    </nav>
  )
}
