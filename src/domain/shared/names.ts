/** The name of each record by its slug. */
export type NameIndex = ReadonlyMap<string, string>

type Named = { slug: string; name: string }

/** The names of all records of these lists. Slugs differ between families of records, so one index serves them all. */
export function nameIndex(...lists: readonly (readonly Named[])[]): NameIndex {
  return new Map(lists.flatMap((list) => list.map(({ slug, name }) => [slug, name])))
}

/** The name of a record; the slug stands in for a record that is gone. */
export function nameOf(names: NameIndex, slug: string): string {
  return names.get(slug) ?? slug
}
