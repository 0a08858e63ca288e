import type { CityOnDay } from '@/domain/map/read'
import { statusKeys } from '@/domain/projection/status-key'
import { Definition, DefinitionList } from '@/ui/kit/definition-list'
import { Link } from '@/ui/kit/link'
import { StatusLabel } from '@/ui/signal/status-label'
import { cityPath } from '@/url/paths'

/** The cities of the map as a list, by state, the most advanced first: its key, and the same links without it. */
export function CitiesByState({ cities }: { cities: readonly CityOnDay[] }) {
  return (
    <DefinitionList terms="wide" className="mt-4 gap-y-2 border-t border-rule pt-3">
      {statusKeys.map((key) => {
        const here = cities
          .filter(({ lead }) => lead.status === key)
          .toSorted((a, b) => a.city.name.localeCompare(b.city.name, 'en'))
        if (here.length === 0) return null
        return (
          <Definition
            key={key}
            term={
              <>
                <span className="text-ink">
                  <StatusLabel status={key} />
                </span>{' '}
                <span className="tabular">{here.length}</span>
              </>
            }
          >
            <ul className="flex flex-wrap gap-x-3">
              {here.map(({ city }) => (
                <li key={city.slug}>
                  <Link look="quiet" tap href={cityPath(city.slug)}>
                    {city.name}
                  </Link>
                </li>
              ))}
            </ul>
          </Definition>
        )
      })}
    </DefinitionList>
  )
}
