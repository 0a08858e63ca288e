import type { CitySummary } from '@/domain/projection/city-summary'
import { statusKeys } from '@/domain/projection/deployments'
import { StatusLabel } from '@/ui/signal/status-label'
import { cityPath } from '@/url/paths'

/** The cities of the map as a list, by state, the most advanced first: the same links without the geography. */
export function CitiesByState({ cities }: { cities: readonly CitySummary[] }) {
  return (
    <dl className="mt-4 grid gap-y-2 border-t border-rule pt-3 text-[0.9375rem]">
      {statusKeys.map((key) => {
        const here = cities.filter(({ status }) => status === key)
        if (here.length === 0) return null
        return (
          <div key={key} className="grid gap-x-4 sm:grid-cols-[11rem_1fr]">
            <dt>
              <StatusLabel status={key} />
            </dt>
            <dd>
              <ul className="flex flex-wrap gap-x-3">
                {here.map(({ place }) => (
                  <li key={place.slug}>
                    <a href={cityPath(place.slug)} className="tap hover:text-accent hover:underline">
                      {place.name}
                    </a>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
