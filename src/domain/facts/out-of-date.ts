import { compareText } from '../projection/fold'
import type { Cadenced } from './cadence'
import type { Fact } from './fact'
import { type Freshness, overdueTimes } from './freshness'

/** A figure for which a newer reading was to be expected long ago. */
export type OutOfDate = Fact & { figure: Cadenced; freshness: Freshness }

/**
 * The figures of services and fleets that are out of date, those that went stale last first: the likeliest to be mended.
 * Permits and proceedings are not among them: no newer reading of those is to be looked for, only a next step. Nor is
 * what is worked out from two others.
 */
export function outOfDate(facts: readonly Fact[]): OutOfDate[] {
  return facts
    .filter(isOutOfDate)
    .toSorted((a, b) => overdueTimes(a.freshness) - overdueTimes(b.freshness) || compareText(a.key, b.key))
}

const isOutOfDate = (fact: Fact): fact is OutOfDate =>
  fact.figure !== null && fact.topic !== 'permits' && fact.freshness?.level === 'stale'
