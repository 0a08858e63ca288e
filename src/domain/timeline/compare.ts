import type { FilterProblem } from '../lists/check'
import { type Place, placeWithDescendants } from '../place/schema'
import type { Operator } from '../record/schemas'

/** More charts than this cannot be compared at a glance. */
export const maxCompared = 4

/** One side of a comparison: an operator everywhere, or a place with everything inside it. */
export type Compared = { slug: string; name: string } & (
  | { kind: 'operator' }
  | { kind: 'place'; places: ReadonlySet<string> }
)

/** True for a record of the operator or of the place. A record that names no place is of none. */
export function belongsTo(
  { operator, place }: { operator: string; place: string | null },
  compared: Compared,
): boolean {
  if (compared.kind === 'operator') return operator === compared.slug
  return place !== null && compared.places.has(place)
}

/**
 * Reads a list such as `austin-tx,waymo`: slugs or names of operators and places, each once, in the order given.
 * A name that a city shares with its country means the city.
 */
export function readCompared(
  text: string,
  { operators, places }: { operators: readonly Operator[]; places: readonly Place[] },
): { compared: Compared[]; problems: FilterProblem[] } {
  const entries = [
    ...new Set(
      text
        .split(',')
        .map((entry) => entry.trim())
        .filter(Boolean),
    ),
  ]
  const found = entries.map((entry) => findCompared(entry, operators, places))
  const unknown = entries.filter((_, index) => !found[index])
  const compared = found.filter((one) => one !== null)
  const once = compared.filter((one, index) => compared.findIndex(({ slug }) => slug === one.slug) === index)
  const problems: FilterProblem[] = unknown.map((entry) => ({
    field: 'compare',
    message: `No operator or place is called “${entry.slice(0, 60)}”.`,
  }))
  if (once.length > maxCompared)
    problems.push({ field: 'compare', message: `Compare at most ${maxCompared} operators or places.` })
  return { compared: problems.length > 0 ? [] : once, problems }
}

function findCompared(
  entry: string,
  operators: readonly Operator[],
  places: readonly Place[],
): Compared | null {
  const isCalled = ({ slug, name }: { slug: string; name: string }) =>
    slug === entry || name.toLowerCase() === entry.toLowerCase()
  const operator = operators.find(isCalled)
  if (operator) return { kind: 'operator', slug: operator.slug, name: operator.name }
  const called = places.filter(isCalled)
  const place =
    called.find(({ slug }) => slug === entry) ?? called.find(({ kind }) => kind === 'city') ?? called[0]
  if (!place) return null
  const inside = placeWithDescendants(places, place.slug)
  return { kind: 'place', slug: place.slug, name: place.name, places: inside }
}

/** What to write to mean this record: its name, or its slug where the name would mean another. */
export function writtenAs(
  { slug, name }: { slug: string; name: string },
  world: { operators: readonly Operator[]; places: readonly Place[] },
): string {
  return readCompared(name, world).compared[0]?.slug === slug ? name : slug
}
