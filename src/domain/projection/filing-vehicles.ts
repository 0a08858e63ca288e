import type { Range } from '../shared/range'
import type { Filing } from '../shared/reference'
import { daysBetween, type IntervalDate, type IsoDate } from '../signal/date'
import type { FilingStage, FleetBasis, FleetScope } from '../signal/kinds'
import type { Signal } from '../signal/schema'
import type { FilingState } from './filings'
import { projectFleet } from './fleet'
import { compareText } from './fold'

/** From what was asked for to what was seen. A company's own word and the press have no place in a filing. */
export const filingBases = ['requested', 'authorised', 'registered', 'observed'] as const
export type FilingBasis = (typeof filingBases)[number]

/** One figure with where it comes from. `scope` is null for a figure that the filing itself names. */
export type FilingFigure = Range & {
  signalId: string
  date: IsoDate
  precision: IntervalDate['precision']
  headline: string
  scope: FleetScope | null
}

/** The figure on one basis, or null: nothing is on record, which is not zero. */
export type FilingVehicles = { basis: FilingBasis; figure: FilingFigure | null }

/** How two figures that stand side by side differ. `difference` is the earlier basis less the later one. */
export type FilingGap = {
  from: FilingBasis
  to: FilingBasis
  difference: Range
  /** True when the ranges meet, so that nothing says that the two differ. */
  mayBeEqual: boolean
  /** Days between the two readings. */
  daysApart: number
}

/** How far back from the newest count of a basis a larger one may lie and still stand for it, in days. */
export const COUNT_WINDOW_DAYS = 120

const asking: readonly FilingStage[] = ['planned', 'filed', 'under-review', 'opened']
const allowing: readonly FilingStage[] = ['granted', 'amended']

/**
 * Vehicles asked for, allowed, registered and seen, for the operator of a filing in exactly its place. What was
 * asked for and allowed is said by the filing alone: a step that asks names a requested figure, one that grants or
 * amends an authorised one, and the newest of each counts. In a recall or an investigation the vehicles named are
 * those concerned, so its steps give neither. Registers and observers count for the place, whatever the filing.
 * Contested accounts give nothing. Nothing is summed.
 */
export function filingVehicles(
  signals: readonly Signal[],
  { filing, steps }: Pick<FilingState, 'filing' | 'steps'>,
  asOf: IsoDate,
): FilingVehicles[] {
  const isPermit = filing.permitType !== 'recall' && filing.permitType !== 'investigation'
  return [
    { basis: 'requested', figure: isPermit ? newestNamed(steps, asking) : null },
    { basis: 'authorised', figure: isPermit ? newestNamed(steps, allowing) : null },
    { basis: 'registered', figure: bestCount(signals, filing, 'registered', asOf) },
    { basis: 'observed', figure: bestCount(signals, filing, 'observed', asOf) },
  ]
}

function newestNamed(steps: FilingState['steps'], stages: readonly FilingStage[]): FilingFigure | null {
  const step = steps.findLast(({ stage, vehicles }) => vehicles !== null && stages.includes(stage))
  if (!step || step.vehicles === null) return null
  const { id, date, datePrecision, headline, vehicles } = step
  return {
    low: vehicles,
    high: vehicles,
    signalId: id,
    date,
    precision: datePrecision,
    headline,
    scope: null,
  }
}

/**
 * Among the uncontested counts of the last `COUNT_WINDOW_DAYS` before the newest one, whole fleets come before
 * parts, then the largest lower bound, then the newest: a register can list one model on its own day.
 */
function bestCount(
  signals: readonly Signal[],
  { operator, place }: Filing,
  basis: FleetBasis,
  asOf: IsoDate,
): FilingFigure | null {
  const counts = projectFleet(signals, asOf, { operator, basis, places: new Set([place]) }).flatMap(
    ({ scope, readings }) =>
      readings.map(({ confidence: _confidence, ...reading }): FilingFigure => ({ ...reading, scope })),
  )
  const newest = counts
    .map(({ date }) => date)
    .sort(compareText)
    .at(-1)
  if (newest === undefined) return null
  const recent = counts.filter(({ date }) => daysBetween(date, newest) <= COUNT_WINDOW_DAYS)
  return recent.toSorted(compareFigures)[0] ?? null
}

function compareFigures(a: FilingFigure, b: FilingFigure): number {
  return (
    Number(b.scope === 'all') - Number(a.scope === 'all') ||
    b.low - a.low ||
    compareText(b.date, a.date) ||
    compareText(a.signalId, b.signalId)
  )
}

/** The gap between each figure and the next one that there is, in the order of `filingBases`. */
export function filingGaps(vehicles: readonly FilingVehicles[]): FilingGap[] {
  const known = vehicles.flatMap(({ basis, figure }) => (figure ? [{ basis, figure }] : []))
  return known.slice(1).flatMap((later, index) => {
    const earlier = known[index]
    return earlier ? [gapBetween(earlier, later)] : []
  })
}

type Known = { basis: FilingBasis; figure: FilingFigure }

function gapBetween(earlier: Known, later: Known): FilingGap {
  const difference = subtract(earlier.figure, later.figure)
  return {
    from: earlier.basis,
    to: later.basis,
    difference,
    mayBeEqual: difference.low <= 0 && (difference.high === null || difference.high >= 0),
    daysApart: Math.abs(daysBetween(earlier.figure.date, later.figure.date)),
  }
}

/** `a − b` for ranges. With an open `b` the lower bound has no floor, written as minus infinity. */
function subtract(a: Range, b: Range): Range {
  return {
    low: b.high === null ? Number.NEGATIVE_INFINITY : a.low - b.high,
    high: a.high === null ? null : a.high - b.low,
  }
}
