import { compareText } from '../shared/group'

export const directions = ['asc', 'desc'] as const
export type Direction = (typeof directions)[number]

export type SortKey = string | number | null
const collator = new Intl.Collator('en')

/**
 * Rows by the first key that tells two of them apart; the direction turns the first key only. Text is compared as
 * readers order it, and a missing key comes last in both directions.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  direction: Direction,
  keys: readonly ((row: Row) => SortKey)[],
): Row[] {
  return rows.toSorted((a, b) => {
    for (const [index, key] of keys.entries()) {
      const order = compareKeys(key(a), key(b), index === 0 && direction === 'desc')
      if (order !== 0) return order
    }
    return 0
  })
}

function compareKeys(a: SortKey, b: SortKey, isReversed: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  const order =
    typeof a === 'number' && typeof b === 'number'
      ? a - b
      : collator.compare(String(a), String(b)) || compareText(String(a), String(b))
  return isReversed ? -order : order
}
