import type { Range } from '../shared/range'
import { daysBetween, type IntervalDate, type IsoDate } from '../signal/date'
import type { FilingStage, FleetScope } from '../signal/kinds'
import type { FilingState } from './filings'
import { type FleetInput, projectFleet } from './fleet'
import { type FigurePart, type HeadlineFigure, leadingFigure } from './headline-figure'

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
  /** Every reading of that day: several where accounts agree or, with `disagree`, do not. */
  signalIds: string[]
  disagree: boolean
  /** The models within it, each with its own date. */
  parts: FigurePart[]
  /** Models that are larger than the figure, and so no part of it. */
  apart: FigurePart[]
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

const asking: readonly FilingStage[] = ['planned', 'filed', 'under-review', 'opened']
const allowing: readonly FilingStage[] = ['granted', 'amended']

/**
 * Vehicles asked for, allowed, registered and seen, for the operator of a filing in exactly its place. What was
 * asked for and allowed is said by the filing alone: a step that asks names a requested figure, one that grants or
 * amends an authorized one, and the newest of each counts. The steps of a register name the vehicles listed, which are
 * registered and neither asked for nor allowed. In a recall or an investigation the vehicles named are those
 * concerned, so its steps give neither. Registers and observers count for the place, whatever the filing, by the same
 * choice as on every other page. A step on one model stands for no whole. Contested accounts give nothing, and a step
 * that says another one again names no figure of its own. Nothing is summed.
 */
export function filingVehicles(
  input: FleetInput,
  { filing, steps }: Pick<FilingState, 'filing' | 'steps'>,
  asOf: IsoDate,
): FilingVehicles[] {
  const { operator, place } = filing
  const series = projectFleet(input, asOf, { operator, places: new Set([place]) })
  const counted = (basis: 'registered' | 'observed') => toFigure(leadingFigure(series, { bases: [basis] }))
  return [
    { basis: 'requested', figure: namedInFiling({ filing, steps }, 'requested') },
    { basis: 'authorised', figure: namedInFiling({ filing, steps }, 'authorised') },
    { basis: 'registered', figure: counted('registered') },
    { basis: 'observed', figure: counted('observed') },
  ]
}

/** The newest step of a permit that names vehicles asked for (`requested`) or allowed (`authorised`). */
export function namedInFiling(
  { filing, steps }: Pick<FilingState, 'filing' | 'steps'>,
  basis: 'requested' | 'authorised',
): FilingFigure | null {
  return isVehiclePermit(filing) ? newestNamed(steps, basis === 'requested' ? asking : allowing) : null
}

/** Whether the vehicles that the steps of a filing name are asked for or allowed, as against listed or concerned. */
function isVehiclePermit({ permitType, register }: FilingState['filing']): boolean {
  return permitType !== 'recall' && permitType !== 'investigation' && !register
}

function newestNamed(steps: FilingState['steps'], stages: readonly FilingStage[]): FilingFigure | null {
  const step = steps.findLast(
    ({ stage, vehicles, model, restates }) =>
      vehicles !== null && model === null && restates === null && stages.includes(stage),
  )
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
    signalIds: [id],
    disagree: false,
    parts: [],
    apart: [],
  }
}

function toFigure(found: HeadlineFigure | null): FilingFigure | null {
  if (!found) return null
  const { low, high, signalId, date, precision, headline } = found.reading
  const { scope, readings, disagree, parts, apart } = found
  return {
    low,
    high,
    signalId,
    date,
    precision,
    headline,
    scope,
    signalIds: readings.map((one) => one.signalId),
    disagree,
    parts,
    apart,
  }
}

/**
 * The gap between each figure and the next one that there is, in the order of `filingBases`. One record on two bases,
 * or one register on two days, is no gap.
 */
export function filingGaps(vehicles: readonly FilingVehicles[]): FilingGap[] {
  const known = vehicles.flatMap(({ basis, figure }) => (figure ? [{ basis, figure }] : []))
  return known.slice(1).flatMap((later, index) => {
    const earlier = known[index]
    if (!earlier || earlier.figure.signalIds.some((id) => later.figure.signalIds.includes(id))) return []
    return [gapBetween(earlier, later)]
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
