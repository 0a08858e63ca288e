/** How many rows there would be without each one of the filters that are set; only those that bring some. */
export function relaxedCounts<Field extends string, View extends Readonly<Record<Field, string>>>(
  fields: readonly Field[],
  view: View,
  count: (asked: View) => number,
): { field: Field; total: number }[] {
  return fields
    .filter((field) => view[field] !== '')
    .map((field) => ({ field, total: count({ ...view, [field]: '' }) }))
    .filter(({ total }) => total > 0)
}
