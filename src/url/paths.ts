import type { Place } from '@/domain/place/schema'

/** The address of every page, in one place, so that a link can only be wrong once. */

export const cityPath = (slug: string) => `/cities/${slug}`
export const operatorPath = (slug: string) => `/operators/${slug}`
export const signalPath = (id: string) => `/signals/${id}`
/** The signals of one day. */
export const signalsOfDayPath = (day: string) => `/signals?from=${day}&to=${day}`
export const impactPath = (slug: string) => `/impacts/${slug}`
export const filingPath = (slug: string) => `/filings/${slug}`
export const programPath = (slug: string) => `/production/${slug}`
export const jurisdictionPath = (slug: string) => `/jurisdictions/${slug}`
export const sourcePath = (id: string) => `/data/sources/${id}`

/** The page of a place: a city is one of the cities, a region, country or bloc one of the places. */
export function placePath({ slug, kind }: Pick<Place, 'slug' | 'kind'>): string {
  return kind === 'city' ? cityPath(slug) : `/places/${slug}`
}

export const mainNavigation = [
  { href: '/map', label: 'Map' },
  { href: '/cities', label: 'Cities' },
  { href: '/operators', label: 'Operators' },
  { href: '/timeline', label: 'Timeline' },
  { href: '/filings', label: 'Filings' },
  { href: '/production', label: 'Production' },
  { href: '/promises', label: 'Promises' },
  { href: '/signals', label: 'Signals' },
  { href: '/impacts', label: 'Career impacts' },
] as const

/** The pages of the careers half: a strip on each of them, and a list in the footer. */
export const careersNavigation = [
  { href: '/impacts', label: 'The 15 impacts' },
  { href: '/skills', label: 'Skills' },
  { href: '/learn', label: 'What to learn' },
  { href: '/readiness', label: 'Readiness' },
  { href: '/inflections', label: 'Inflection points' },
  { href: '/paths', label: 'Paths' },
  { href: '/plan', label: 'Plan' },
  { href: '/faq', label: 'Questions' },
] as const

/** Ways to look into the index of the impacts: in the footer after the pages of careers. */
export const indexNavigation = [
  { href: '/impacts/matrix', label: 'Signals × impacts' },
  { href: '/impacts/places', label: 'Where careers are forming' },
  { href: '/impacts/robustness', label: 'Does the conclusion hold?' },
] as const

export const footerNavigation = [
  { href: '/places', label: 'Regions and countries' },
  { href: '/compare', label: 'Compare places' },
  { href: '/jurisdictions', label: 'Jurisdictions' },
  { href: '/methodology', label: 'Methodology' },
  { href: '/data', label: 'Data and license' },
  { href: '/data/sources', label: 'Sources' },
  { href: '/about', label: 'About' },
] as const
