import { z } from 'zod'
import { slugSchema } from '../shared/slug'
import { lineOf, optionalLine } from '../shared/text'
import { placeKinds } from '../signal/kinds'

export const placeSchema = z
  .object({
    slug: slugSchema,
    kind: z.enum(placeKinds),
    name: lineOf({ min: 2, max: 120 }),
    parent: slugSchema.nullable(),
    code: optionalLine(10),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, { error: 'must be a two-letter ISO 3166 country code' })
      .nullable(),
    lat: z.number().min(-90).max(90).nullable(),
    lng: z.number().min(-180).max(180).nullable(),
  })
  .refine(({ kind, lat, lng }) => kind !== 'city' || (lat !== null && lng !== null), {
    error: 'a city needs a latitude and a longitude (WGS84)',
    path: ['lat'],
  })
export type Place = z.infer<typeof placeSchema>

/** The slugs of a place and everything inside it, following `parent`. */
export function placeWithDescendants(places: readonly Place[], slug: string): Set<string> {
  const inside = new Set([slug])
  let grew = true
  while (grew) {
    grew = false
    for (const place of places) {
      if (place.parent !== null && inside.has(place.parent) && !inside.has(place.slug)) {
        inside.add(place.slug)
        grew = true
      }
    }
  }
  return inside
}

/** From a place outwards: its parent, its parent's parent, and so on. The place itself is not included. */
export function placeAncestors(places: readonly Place[], slug: string): string[] {
  const bySlug = indexBySlug(places)
  const ancestors: string[] = []
  let parent = bySlug.get(slug)?.parent ?? null
  while (parent !== null && !ancestors.includes(parent)) {
    ancestors.push(parent)
    parent = bySlug.get(parent)?.parent ?? null
  }
  return ancestors
}

const indexes = new WeakMap<readonly Place[], Map<string, Place>>()

/** Folds ask for the ancestors of every place of one list, often: its index is made once and kept as long as it. */
function indexBySlug(places: readonly Place[]): Map<string, Place> {
  const known = indexes.get(places)
  if (known) return known
  const index = new Map(places.map((place) => [place.slug, place]))
  indexes.set(places, index)
  return index
}

/** The places that a filter keeps: a place and everything inside it; null keeps every place. */
export function placeFilter(places: readonly Place[], slug: string): Set<string> | null {
  return slug === '' ? null : placeWithDescendants(places, slug)
}
