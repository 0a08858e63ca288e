import { type Place, placeAncestors } from './schema'

/** Who decides: from the widest body to the most local one. */
export const governmentLevels = ['bloc', 'national', 'regional', 'county', 'city'] as const
export type GovernmentLevel = (typeof governmentLevels)[number]

/** The level on which the bodies of a place decide. */
export const levelOfKind = {
  bloc: 'bloc',
  country: 'national',
  region: 'regional',
  city: 'city',
} as const satisfies Record<Place['kind'], GovernmentLevel>

/**
 * The level on which an agency decides. The register holds a county's or a city's body under the region around
 * it, so where the agency's own name says county, city, municipal or airport, the name decides.
 */
export function agencyLevel(
  { name, place }: { name: string; place: string },
  places: readonly Place[],
): GovernmentLevel {
  if (/\bcounty\b/i.test(name)) return 'county'
  if (/\b(city|municipal|airport)\b/i.test(name)) return 'city'
  const kind = places.find(({ slug }) => slug === place)?.kind
  return kind ? levelOfKind[kind] : 'national'
}

/** The place whose permits hold in a place: its region, or its country or bloc where there is no region. */
export function jurisdictionOf(places: readonly Place[], slug: string): string {
  const chain = [slug, ...placeAncestors(places, slug)]
  const kindOf = new Map(places.map((place) => [place.slug, place.kind]))
  return (
    chain.find((one) => kindOf.get(one) === 'region') ??
    chain.find((one) => kindOf.get(one) !== 'city') ??
    slug
  )
}
