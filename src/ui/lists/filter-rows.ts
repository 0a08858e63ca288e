import type { FilterOption } from '@/ui/kit/filter-form'

/** The names that occur in the rows as options of a filter, each once, by name. */
export function namesIn<Row>(
  rows: readonly Row[],
  read: (row: Row) => readonly [value: string, label: string],
): FilterOption[] {
  const names = new Map(rows.map(read))
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'))
}
