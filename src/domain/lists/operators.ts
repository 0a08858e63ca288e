import { type StatusKey, statusKeys } from '../projection/deployments'
import type { HeadlineFigure } from '../projection/headline-figure'
import type { Operator } from '../record/schemas'
import type { IsoDate } from '../signal/date'
import { type Direction, sortRows } from './order'

/** Counts of vehicles that the list of operators sets side by side, never summed. */
export const listedBases = ['registered', 'observed', 'claimed'] as const

export const operatorOrders = ['name', 'cities', ...listedBases, 'signals'] as const
export type OperatorOrder = (typeof operatorOrders)[number]

/** One operator of the list: its cities by state and its vehicles by basis. */
export type OperatorRow = {
  operator: Operator
  cities: Record<StatusKey, number>
  vehicles: HeadlineFigure[]
  signalCount: number
  lastSignal: IsoDate | null
}

/** What to keep; an empty text keeps everything. */
export type OperatorFilter = { status: string; country: string }

/** The operators that meet the filter: with a city in the state, with their headquarters in the country. */
export function filterOperators(
  rows: readonly OperatorRow[],
  { status, country }: OperatorFilter,
): OperatorRow[] {
  const key = statusKeys.find((known) => known === status)
  return rows.filter(
    ({ operator, cities }) =>
      (status === '' || (key !== undefined && cities[key] > 0)) &&
      (country === '' || operator.country === country),
  )
}

/** Cities in which an operator carries riders, whoever watches the car. */
export function citiesInService(cities: Readonly<Record<StatusKey, number>>): number {
  return statusKeys.filter((key) => key.startsWith('service-')).reduce((sum, key) => sum + cities[key], 0)
}

/** Rows in order; vehicles by their lower figure, an operator without one last in both directions. */
export function sortOperators(
  rows: readonly OperatorRow[],
  order: OperatorOrder,
  direction: Direction,
): OperatorRow[] {
  const primary = (row: OperatorRow) => {
    if (order === 'name') return row.operator.name
    if (order === 'cities') return citiesInService(row.cities)
    if (order === 'signals') return row.signalCount
    return row.vehicles.find(({ basis }) => basis === order)?.reading.low ?? null
  }
  return sortRows(rows, direction, [primary, ({ operator }) => operator.name])
}
