import { findSkill } from '@/content/skills'
import type { SiteLink, SitePage } from '@/domain/careers/links'
import { findPath } from '@/domain/careers/paths'
import { findImpact } from '@/domain/impact/catalog'

const pageLabels: Record<SitePage, string> = {
  about: 'About this site',
  overview: 'Overview',
  cities: 'Cities',
  filings: 'Filings',
  impacts: 'The 15 impacts',
  matrix: 'Signals × impacts',
  robustness: 'Does the ranking hold?',
  inflections: 'Inflection points',
  jurisdictions: 'Jurisdictions',
  learn: 'What to learn',
  methodology: 'Methodology',
  operators: 'Operators',
  paths: 'Paths',
  plan: 'A plan',
  production: 'Production',
  promises: 'Promises',
  readiness: 'Readiness',
  signals: 'Signals',
  skills: 'Skills',
  sources: 'Sources',
  timeline: 'Timeline',
  faq: 'Questions',
}

/**
 * What a link from prose is called.
 * @param nameOf the name of a record by its slug or id
 */
export function linkLabel(link: SiteLink, nameOf: (key: string) => string): string {
  switch (link.to) {
    case 'page':
      return pageLabels[link.page]
    case 'impact':
      return findImpact(link.slug)?.title ?? link.slug
    case 'path':
      return `Path: ${findPath(link.slug)?.title ?? link.slug}`
    case 'skill':
      return findSkill(link.slug)?.title ?? link.slug
    case 'signal':
      return nameOf(link.id)
    case 'city':
    case 'operator':
    case 'programme':
    case 'filing':
      return nameOf(link.slug)
  }
}
