import { type Direction, sortRows } from '../lists/order'
import { type NameIndex, nameOf } from '../shared/names'
import {
  type FiredInflection,
  type Inflection,
  type InflectionRule,
  inflectionRules,
  type PendingInflection,
} from './inflection-types'

/** Orders of the points that have fired. */
export const firedOrders = ['when', 'rule', 'operator'] as const
export type FiredOrder = (typeof firedOrders)[number]

/** Orders of the points that are awaited: by rule and then the smallest gap, or by operator. */
export const pendingOrders = ['gap', 'operator'] as const
export type PendingOrder = (typeof pendingOrders)[number]

export type InflectionFilter = {
  rule: string
  operator: string
  /** Rules that bear on what was asked for; null for any. */
  rules: readonly InflectionRule[] | null
}

/** The points that meet every filter that is set, in the order given. */
export function filterInflections<Point extends Inflection>(
  points: readonly Point[],
  { rule, operator, rules }: InflectionFilter,
): Point[] {
  return points.filter(
    (point) =>
      (rule === '' || point.rule === rule) &&
      (operator === '' || point.operator === operator) &&
      (rules === null || rules.includes(point.rule)),
  )
}

const ruleOf = ({ rule }: Inflection) => inflectionRules.indexOf(rule)

export function sortFired(
  points: readonly FiredInflection[],
  order: FiredOrder,
  direction: Direction,
  names: NameIndex,
): FiredInflection[] {
  const primary = {
    when: ({ on }: FiredInflection) => on.date,
    rule: ruleOf,
    operator: ({ operator }: FiredInflection) => nameOf(names, operator),
  }[order]
  return sortRows(points, direction, [primary, ({ id }) => id])
}

/** Points that are given in the order of the rules and the gap: as they are, or by operator first. */
export function sortPending(
  points: readonly PendingInflection[],
  order: PendingOrder,
  names: NameIndex,
): PendingInflection[] {
  return order === 'gap' ? [...points] : sortRows(points, 'asc', [({ operator }) => nameOf(names, operator)])
}
