import { type Direction, sortRows } from './order'

export const careerPlaceOrders = ['index', 'name', 'new', 'change', 'signals'] as const
export type CareerPlaceOrder = (typeof careerPlaceOrders)[number]

type Row = { place: { name: string }; signalCount: number }
type RankedRow = Row & { rank: number; index: number; change90d: number; newEvidence90d: number }

/** Places ranked by one career in order; of two equals the one with the better rank first. */
export function sortFormingPlaces<R extends RankedRow>(
  rows: readonly R[],
  order: CareerPlaceOrder,
  direction: Direction,
): R[] {
  const primary = {
    index: (row: R) => row.index,
    name: (row: R) => row.place.name,
    new: (row: R) => row.newEvidence90d,
    change: (row: R) => row.change90d,
    signals: (row: R) => row.signalCount,
  }[order]
  return sortRows(rows, direction, [primary, ({ rank }) => rank])
}

/** Places of any career in order: by name, or by their signals, which no one index could stand for. */
export function sortDrivingPlaces<R extends Row>(
  rows: readonly R[],
  order: CareerPlaceOrder,
  direction: Direction,
): R[] {
  const byName = ({ place }: R) => place.name
  const primary = order === 'name' ? byName : ({ signalCount }: R) => signalCount
  return sortRows(rows, direction, [primary, byName])
}
