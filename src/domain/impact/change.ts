import { addDays, type IsoDate } from '../signal/date'
import type { ImpactSlug } from './catalog'
import type { ImpactMapping } from './rules'
import { contributionOf, exactSum, type MappedSignal, type Moment } from './weighing'

/** How far an index has moved over a span, and why. All figures are index points with four decimals. */
export type IndexChange = {
  /** The length of the span. */
  days: number
  /** The index at its start, over the same input. */
  before: number
  /** The index less `before`: exactly `newEvidence + outcomes + age`. */
  change: number
  /** What the signals dated within the span add at its end. Only this part is news. */
  newEvidence: number
  /** What became known within the span of older promises, at the end of the span. */
  outcomes: number
  /** What age took from older signals. */
  age: number
}

/**
 * The change of an index over the days up to the moment, split exactly. A signal dated after the start of the span is
 * new evidence, with all that is known of it at the end. An older signal changes in two ways, taken in this order: it
 * ages as it read at the start, and then it may read otherwise, because the outcome of a promise became known.
 *
 * A correction of a record, or of the mapping by an editor, carries no date in the input. It holds for every day of
 * reading, moves both ends of the span alike, and so is no part of a change.
 */
export function changeOf(
  impact: ImpactSlug,
  mapped: readonly MappedSignal[],
  moment: Moment,
  days: number,
): IndexChange {
  const start = addDays(moment.asOf, -days)
  const before: number[] = []
  const fresh: number[] = []
  const outcomes: number[] = []
  const age: number[] = []
  for (const { signal, mappingsOn } of mapped) {
    if (signal.date > moment.asOf) continue
    const pointsOn = (asOf: IsoDate, mappings: readonly ImpactMapping[]) => {
      const mapping = mappings.find((one) => one.impact === impact)
      return mapping ? contributionOf(signal, mapping, { ...moment, asOf }).contribution : 0
    }
    const known = mappingsOn(moment.asOf)
    const now = pointsOn(moment.asOf, known)
    if (signal.date > start) {
      fresh.push(now)
      continue
    }
    const knownBefore = mappingsOn(start)
    const then = pointsOn(start, knownBefore)
    const aged = known === knownBefore ? now : pointsOn(moment.asOf, knownBefore)
    before.push(then)
    age.push(aged, -then)
    outcomes.push(now, -aged)
  }
  const parts = { newEvidence: exactSum(fresh), outcomes: exactSum(outcomes), age: exactSum(age) }
  const change = exactSum([parts.newEvidence, parts.outcomes, parts.age])
  return { days, before: exactSum(before), change, ...parts }
}
