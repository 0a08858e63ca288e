import type { RankedImpact } from '@/domain/impact/breakdown'
import { Link } from '@/ui/kit/link'

/** Impacts with their index as it stands, each a link to the page that explains it. */
export function ImpactFigures({
  impacts,
}: {
  impacts: readonly (Pick<RankedImpact, 'slug' | 'title' | 'index'> & { href: string })[]
}) {
  return (
    <ul className="grid gap-1" data-impact-figures="">
      {impacts.map(({ slug, title, index, href }) => (
        <li key={slug} className="flex justify-between gap-3">
          <Link href={href}>{title}</Link>
          <span className="tabular font-semibold whitespace-nowrap">{index.toFixed(1)}</span>
        </li>
      ))}
    </ul>
  )
}
