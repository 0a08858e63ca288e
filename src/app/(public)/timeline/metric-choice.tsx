import { metricTitles } from '@/app/chart-sources'
import { type MetricGroup, metricGroups } from '@/domain/projection/metrics'
import { Link } from '@/ui/kit/link'

/** Which service metrics to show, as links that leave the reader where he is. */
export function MetricChoice({
  chosen,
  href,
}: {
  chosen: MetricGroup
  href: (group: MetricGroup) => string
}) {
  return (
    <nav aria-label="Service metrics" className="mb-4">
      <ul className="flex flex-wrap gap-x-5">
        {metricGroups.map((group) => (
          <li key={group}>
            <Link
              tap
              className="aria-[current]:font-semibold aria-[current]:no-underline"
              href={`${href(group)}#metrics`}
              data-scroll="keep"
              aria-current={group === chosen ? 'true' : undefined}
            >
              {metricTitles[group]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
