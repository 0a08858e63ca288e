/** Rows named in one query. An import has hundreds of records, and a query holds only so many names. */
export const portionSize = 200

/** A list in parts that one query can name. */
export function portions<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / portionSize) }, (_, at) =>
    items.slice(at * portionSize, (at + 1) * portionSize),
  )
}
