import { type Place, placeAncestors, placeWithDescendants } from '../place/schema'
import type { Signal } from '../signal/schema'

/** What a list of facts is about: an operator, a place with everything inside it, or one within the other. */
export type FactSubject = {
  /** Slug; null is every operator. */
  operator: string | null
  /** Slugs of the places covered; null is everywhere, and figures that name no place. */
  places: ReadonlySet<string> | null
  /** Slugs of the regions and countries around them, under whose permits they run. */
  around: ReadonlySet<string>
}

/** The subject of a page, from the slug of its operator, of its place, or both. */
export function subjectOf(
  { operator, place }: { operator?: string; place?: string },
  places: readonly Place[],
): FactSubject {
  return {
    operator: operator ?? null,
    places: place === undefined ? null : placeWithDescendants(places, place),
    around: new Set(place === undefined ? [] : placeAncestors(places, place)),
  }
}

/** Whether something of an operator in a place belongs to the subject. */
export function isAbout(
  subject: FactSubject,
  { operator, place }: Pick<Signal, 'operator' | 'place'>,
): boolean {
  return (
    (subject.operator === null || subject.operator === operator) &&
    (subject.places === null || (place !== null && subject.places.has(place)))
  )
}
