import { type Impact, impacts } from '@/domain/impact/catalog'
import { SeriesNeighbors } from '@/ui/layout/series-neighbors'
import { asOfHref } from '@/url/as-of'
import { impactPath } from '@/url/paths'

/** The impacts before and after one, in the order of the catalog. `asked` is the day as it stands in the address. */
export function ImpactNeighbors({ number, asked }: { number: number; asked: string }) {
  const link = (impact: Impact | undefined) =>
    impact ? { href: asOfHref(impactPath(impact.slug), asked), title: impact.title } : null
  return (
    <SeriesNeighbors
      label="Other roles"
      previous={link(impacts[number - 2])}
      next={link(impacts[number])}
      all={{ href: asOfHref('/impacts', asked), title: `All ${impacts.length} impacts` }}
    />
  )
}
