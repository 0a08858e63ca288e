import type { ImpactStanding } from '@/domain/impact/breakdown'
import { impactPath } from '@/url/paths'
import './careers.css'

/** Impacts with their index as it stands, each a link to the page that explains it. */
export function ImpactFigures({
  impacts,
}: {
  impacts: readonly Pick<ImpactStanding, 'slug' | 'title' | 'index'>[]
}) {
  return (
    <ul className="impact-figures">
      {impacts.map(({ slug, title, index }) => (
        <li key={slug}>
          <a href={impactPath(slug)}>{title}</a>
          <span className="fig">{index.toFixed(1)}</span>
        </li>
      ))}
    </ul>
  )
}
