import type { Place } from '@/domain/place/schema'

/**
 * The address of every record, in one place, so that a link can only be wrong once. Written out, since scripts in the
 * browser use them too; a test compares them with the registry of pages.
 */

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
export const careerPathAddress = (slug: string) => `/paths/${slug}`
/** A plan of a path everywhere, with the usual horizon; url/plan.ts has the address of any other. */
export const planOfPath = (slug: string) => `/plan?path=${slug}`
/** A skill is a part of the page of skills. */
export const skillPath = (slug: string) => `/skills#${slug}`

/** The page of a place: a city is one of the cities, a region, country or bloc one of the places. */
export function placePath({ slug, kind }: Pick<Place, 'slug' | 'kind'>): string {
  return kind === 'city' ? cityPath(slug) : `/places/${slug}`
}
