import { recordOf } from '../shared/record-of'
import type { IsoDate } from '../signal/date'
import { type ImpactSlug, impactSlugs } from './catalog'
import { changeOf, type IndexChange } from './change'
import { changeWindowDays, changeWindows } from './constants'
import type { IndexSettings } from './settings'
import {
  type Contribution,
  contributionOf,
  exactSum,
  type IndexInput,
  type MappedSignal,
  type Moment,
  mapSignals,
  momentOf,
} from './weighing'

export type { IndexChange } from './change'
export { type Contribution, exactSum, type IndexInput, signalAsOf } from './weighing'

export type DemandIndex = {
  impact: ImpactSlug
  /** Index points, with four decimals: the exact sum of the contributions. */
  index: number
  /** The index less what the same input gave 90 days earlier. */
  change90d: number
  /** What the signals of those 90 days add to the index: the part of the change that is news. */
  newEvidence90d: number
  /** The change over each of the spans of `changeWindows`, split, the shortest first. */
  changes: IndexChange[]
  /** How many operators the contributing signals are about. */
  operatorCount: number
  /** Largest first, whichever its sign; equal ones by signal id. */
  contributions: Contribution[]
}

function largestFirst(a: Contribution, b: Contribution): number {
  return (
    Math.abs(b.contribution) - Math.abs(a.contribution) ||
    (a.signalId < b.signalId ? -1 : a.signalId > b.signalId ? 1 : 0)
  )
}

function contributionsTo(
  impact: ImpactSlug,
  mapped: readonly MappedSignal[],
  moment: Moment,
): Contribution[] {
  return mapped
    .filter(({ signal }) => signal.date <= moment.asOf)
    .flatMap(({ signal, mappingsOn }) => {
      const mapping = mappingsOn(moment.asOf).find((one) => one.impact === impact)
      return mapping ? [contributionOf(signal, mapping, moment)] : []
    })
    .filter(({ contribution }) => contribution !== 0)
    .sort(largestFirst)
}

const total = (contributions: readonly Contribution[]) =>
  exactSum(contributions.map(({ contribution }) => contribution))

function indexOf(impact: ImpactSlug, all: readonly MappedSignal[], moment: Moment): DemandIndex {
  const mapped = all.filter(({ impacts }) => impacts.has(impact))
  const contributions = contributionsTo(impact, mapped, moment)
  const changes = changeWindows.map((days) => changeOf(impact, mapped, moment, days))
  const usual = changes.find(({ days }) => days === changeWindowDays)
  const { change, newEvidence } = usual ?? changeOf(impact, mapped, moment, changeWindowDays)
  const contributing = new Set(contributions.map(({ signalId }) => signalId))
  const operators = mapped.flatMap(({ signal }) => (contributing.has(signal.id) ? [signal.operator] : []))
  return {
    impact,
    index: total(contributions),
    change90d: change,
    newEvidence90d: newEvidence,
    changes,
    operatorCount: new Set(operators).size,
    contributions,
  }
}

/**
 * The demand index of one impact on a day: a measure of deployment evidence, not a labor statistic.
 *
 *     index        = Σ contribution
 *     contribution = direction × strength × evidence × 0.5 ^ (age ÷ half-life)
 *
 * Direction (+1 or −1) and strength (1–3) come from the rule that maps the signal to the impact, evidence (0–1)
 * from the signal's confidence, age in days from the signal's date to `asOf`, and the half-life in days from its
 * kind, both as the settings give them. Each contribution is rounded to four decimals and the sum is made in
 * ten-thousandths, so that the contributions add up to the index exactly, in any order. Left out: signals dated after
 * `asOf`, signals that are no event of their own (see `countsInIndex`), and contributions that round to nothing. A
 * promise reads as open until its date (see `readOn`).
 *
 * `change90d` is the index less the index of 90 days before, over the same input; `changes` splits it (see `changeOf`).
 */
export function demandIndex(impact: ImpactSlug, input: IndexInput): DemandIndex {
  return indexOf(impact, mapSignals(input), momentOf(input))
}

/** The demand index of every impact, in catalog order. Each signal is mapped once for all of them. */
export function demandIndices(input: IndexInput): DemandIndex[] {
  const mapped = mapSignals(input)
  return impactSlugs.map((impact) => indexOf(impact, mapped, momentOf(input)))
}

/**
 * The bare index of every impact under each of several settings, in the order given; the input's own settings play no
 * part. Each signal is mapped once for all of them.
 */
export function indicesUnder(
  input: IndexInput,
  settings: readonly IndexSettings[],
): Record<ImpactSlug, number>[] {
  const mapped = mapSignals(input)
  return settings.map((one) =>
    recordOf(impactSlugs, (impact) =>
      total(contributionsTo(impact, mapped, { asOf: input.asOf, settings: one })),
    ),
  )
}

/**
 * The bare index of every impact on each of the dates, in the order given; the input's own `asOf` plays no part. Each
 * signal is mapped once for all of them.
 */
export function indexHistories(
  input: IndexInput,
  dates: readonly IsoDate[],
): Record<ImpactSlug, { date: IsoDate; index: number }[]> {
  const mapped = mapSignals(input)
  return recordOf(impactSlugs, (impact) => {
    const own = mapped.filter(({ impacts }) => impacts.has(impact))
    return dates.map((date) => ({
      date,
      index: total(contributionsTo(impact, own, { ...momentOf(input), asOf: date })),
    }))
  })
}
