import type { FleetReading } from '@/domain/projection/fleet'
import { daysBetween, intervalEnd } from '@/domain/signal/date'

/**
 * Where a line may run between two readings of one series. A line says that the count moved from one figure to
 * the other, so it is left out where nothing supports that.
 */

/** Days without a reading beyond which nothing is drawn between two of them. */
export const maxGapDays = 90

/** A step by this factor, and by at least `breakVehicles`, is taken for a change in what was counted. */
export const breakFactor = 2.5
const breakVehicles = 15

type Count = Pick<FleetReading, 'date' | 'precision' | 'low' | 'high'>

const middle = ({ low, high }: Count) => (high === null ? low : (low + high) / 2)

/** Days from the end of one reading's interval to the start of the next. */
function gapDays(before: Count, after: Count): number {
  return daysBetween(intervalEnd(before), after.date)
}

/** True for two figures that differ and carry one date: two counts of different things, or a disagreement. */
function isRival(a: Count, b: Count): boolean {
  return a.date === b.date && a.precision === b.precision && (a.low !== b.low || a.high !== b.high)
}

/**
 * True when two successive readings are too far apart in number and too close in time to be one count: two
 * figures for one day, or a step of 2.5 times or more (and 15 vehicles or more) within 90 days.
 */
export function isDefinitionBreak(before: Count, after: Count): boolean {
  if (gapDays(before, after) > maxGapDays) return false
  const [small, large] = [middle(before), middle(after)].toSorted((a, b) => a - b)
  if (small === undefined || large === undefined || small === large) return false
  if (isRival(before, after)) return true
  return large - small >= breakVehicles && large >= small * breakFactor
}

/** A line may join two readings when both have a middle, the gap is short and the thing counted the same. */
function continues(before: Count, after: Count): boolean {
  return (
    before.high !== null &&
    after.high !== null &&
    gapDays(before, after) <= maxGapDays &&
    !isDefinitionBreak(before, after)
  )
}

/**
 * Splits readings, in order of time, into runs that a line may join. Of several different figures for one date
 * none is joined to anything: a line would have to choose among them.
 */
export function toRuns<R extends Count>(readings: readonly R[]): R[][] {
  const runs: R[][] = []
  let open: R[] | null = null
  for (const [index, reading] of readings.entries()) {
    const rivals = [readings[index - 1], readings[index + 1]].some(
      (near) => near !== undefined && isRival(near, reading),
    )
    const previous: R | undefined = open?.at(-1)
    if (!rivals && open && previous && continues(previous, reading)) {
      open.push(reading)
    } else {
      open = [reading]
      runs.push(open)
    }
    if (rivals) open = null
  }
  return runs
}

/** True when the last reading follows another within the longest gap and still no line leads to it. */
export function isCutOff(readings: readonly Count[]): boolean {
  const [previous, last] = readings.slice(-2)
  if (!previous || !last || last.high === null || previous.high === null) return false
  return gapDays(previous, last) <= maxGapDays && toRuns(readings).at(-1)?.length === 1
}
