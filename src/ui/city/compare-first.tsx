import type { CitySummary } from '@/domain/projection/city-summary'
import { maxCompared } from '@/domain/timeline/compare'
import { Link } from '@/ui/kit/link'
import { asOfHref } from '@/url/as-of'
import { compareHref } from '@/url/compare'

/** From the list of cities to its first ones side by side, and to the list of regions. */
export function CompareFirst({ cities, asked }: { cities: readonly CitySummary[]; asked: string }) {
  const first = cities.slice(0, maxCompared)
  if (first.length < 2) return null
  return (
    <p className="mb-3 flex flex-wrap gap-x-5 text-note">
      <Link href={compareHref({ place: first.map(({ place }) => place.slug).join(','), asOf: asked })}>
        Compare the first {first.length} side by side
      </Link>
      <Link href={asOfHref('/places', asked)}>By region and country</Link>
    </p>
  )
}
