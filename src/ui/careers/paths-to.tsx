import { pathContent, pathsTo } from '@/content/paths'
import { findPath } from '@/domain/careers/paths'
import type { ImpactSlug } from '@/domain/impact/catalog'
import { pathPath, planOfPath } from '@/url/site-links'
import './careers.css'

/** The paths that lead to an impact, each with the way to its plan. */
export function PathsTo({ impact }: { impact: ImpactSlug }) {
  return (
    <ul className="career-list border-t border-rule">
      {pathsTo(impact).map((slug) => (
        <li key={slug} className="grid gap-x-6 sm:grid-cols-[18rem_1fr_auto]">
          <a href={pathPath(slug)}>{findPath(slug)?.title}</a>
          <span className="text-muted">{pathContent(slug).summary}</span>
          <a href={planOfPath(slug)}>Make a plan</a>
        </li>
      ))}
    </ul>
  )
}
