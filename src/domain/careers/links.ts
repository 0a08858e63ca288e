import type { ImpactSlug } from '../impact/catalog'
import type { PathSlug } from './paths'

/** The pages of the site that prose may point at by name. */
export const sitePages = {
  about: '/about',
  overview: '/',
  cities: '/cities',
  filings: '/filings',
  impacts: '/impacts',
  matrix: '/impacts/matrix',
  robustness: '/impacts/robustness',
  inflections: '/inflections',
  jurisdictions: '/jurisdictions',
  learn: '/learn',
  methodology: '/methodology',
  operators: '/operators',
  paths: '/paths',
  plan: '/plan',
  production: '/production',
  promises: '/promises',
  readiness: '/readiness',
  signals: '/signals',
  skills: '/skills',
  sources: '/data/sources',
  timeline: '/timeline',
  faq: '/faq',
} as const
export type SitePage = keyof typeof sitePages

/** A link from prose to something on this site, by what it is and never by its address. */
export type SiteLink =
  | { to: 'page'; page: SitePage }
  | { to: 'impact'; slug: ImpactSlug }
  | { to: 'path'; slug: PathSlug }
  | { to: 'skill'; slug: string }
  | { to: 'city'; slug: string }
  | { to: 'operator'; slug: string }
  | { to: 'programme'; slug: string }
  | { to: 'filing'; slug: string }
  | { to: 'signal'; id: string }
