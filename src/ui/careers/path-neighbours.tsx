import { careerPaths } from '@/domain/careers/paths'
import { pathPath } from '@/url/site-links'

/** The paths before and after one, in their fixed order. */
export function PathNeighbours({ number }: { number: number }) {
  const previous = careerPaths[number - 2]
  const next = careerPaths[number]
  return (
    <nav
      aria-label="Other paths"
      className="mt-14 grid gap-4 border-t border-rule-strong pt-4 text-[0.9375rem] sm:grid-cols-3"
    >
      <p>
        {previous ? (
          <>
            <span className="block text-sm text-muted">Before</span>
            <a href={pathPath(previous.slug)} rel="prev" className="prose-link">
              {previous.title}
            </a>
          </>
        ) : null}
      </p>
      <p className="sm:text-center">
        <span className="block text-sm text-muted">Overview</span>
        <a href="/paths" className="prose-link">
          All {careerPaths.length} paths
        </a>
      </p>
      <p className="sm:text-right">
        {next ? (
          <>
            <span className="block text-sm text-muted">Next</span>
            <a href={pathPath(next.slug)} rel="next" className="prose-link">
              {next.title}
            </a>
          </>
        ) : null}
      </p>
    </nav>
  )
}
