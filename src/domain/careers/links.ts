import type { ImpactSlug } from '../impact/catalog'
import type { PathSlug } from './paths'

/** The pages of the site that prose may point at by name; src/url/pages.ts has their addresses and titles. */
export type SitePage =
  | 'about'
  | 'overview'
  | 'cities'
  | 'filings'
  | 'impacts'
  | 'matrix'
  | 'robustness'
  | 'inflections'
  | 'jurisdictions'
  | 'learn'
  | 'methodology'
  | 'operators'
  | 'paths'
  | 'plan'
  | 'production'
  | 'promises'
  | 'readiness'
  | 'signals'
  | 'skills'
  | 'sources'
  | 'timeline'
  | 'faq'

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
