import { recordOf } from '../shared/record-of'
import { addDays, daysBetween, type IsoDate } from '../signal/date'
import type { Signal } from '../signal/schema'
import { type ImpactSlug, impactSlugs } from './catalog'
import { changeWindowDays } from './constants'
import { type ImpactMapping, mapSignal, type RuleContext } from './rules'
import { type IndexSettings, publishedSettings } from './settings'

/** One point of an index, with everything needed to work it out again by hand. */
export type Contribution = {
  signalId: string
  /** Signed, in index points, with four decimals. */
  contribution: number
  direction: 1 | -1
  strength: 1 | 2 | 3
  /** The weight of the evidence, from 0 to 1. */
  evidence: number
  /** What age has left of the signal, from 0 to 1. */
  decay: number
  mechanism: string
  ruleId: string
}

export type DemandIndex = {
  impact: ImpactSlug
  /** Index points, with four decimals: the exact sum of the contributions. */
  index: number
  /** The index less what the same input gave 90 days earlier. */
  change90d: number
  /** Largest first, whichever its sign; equal ones by signal id. */
  contributions: Contribution[]
}

export type IndexInput = {
  /** Published signals of any date, in any order. */
  signals: readonly Signal[]
  context: RuleContext
  asOf: IsoDate
  /**
   * Only signals about these places. A signal about no place, or about a larger place that is not in the set, is
   * left out. Null or absent: all signals.
   */
  places?: ReadonlySet<string> | null
  /** The day on which the outcome of a promise was put on record, by signal id. Absent: not known of any. */
  recordedOn?: ReadonlyMap<string, IsoDate>
  /** Weights and half-lives to reckon with. Absent: the published ones. */
  settings?: IndexSettings
}

/** One index point in the unit in which sums are made. */
const UNITS_PER_POINT = 10_000

/**
 * The sum of figures that have at most four decimals, without the drift of binary fractions: the same in any
 * order and any grouping.
 */
export function exactSum(points: readonly number[]): number {
  return points.reduce((units, value) => units + Math.round(value * UNITS_PER_POINT), 0) / UNITS_PER_POINT
}

const nothingRecorded: ReadonlyMap<string, IsoDate> = new Map()

/**
 * A signal as it could be read on a day. How a dated promise would end was not known before its date, so it reads
 * as open up to and on that date, unless it was met early and that was on record by the day of reading. Any other
 * signal reads the same on every day. Returns the signal itself when nothing about it differs.
 */
export function readOn(
  signal: Signal,
  asOf: IsoDate,
  recordedOn: ReadonlyMap<string, IsoDate> = nothingRecorded,
): Signal {
  if (signal.kind !== 'target' || signal.due === null || asOf > signal.due) return signal
  const recorded = recordedOn.get(signal.id)
  const isKnownMet = signal.outcome === 'met' && recorded !== undefined && recorded <= asOf
  return isKnownMet || signal.outcome === 'open' ? signal : { ...signal, outcome: 'open' }
}

/** A signal and what it means on a day, which changes once: when the outcome of a promise is known. */
type MappedSignal = { signal: Signal; mappingsOn: (day: IsoDate) => readonly ImpactMapping[] }

function mapOnce(signal: Signal, { context, recordedOn }: IndexInput): MappedSignal {
  const recorded = mapSignal(signal, context)
  const asPromised = readOn(signal, signal.date)
  const promised = asPromised === signal ? recorded : mapSignal(asPromised, context)
  const mappingsOn = (day: IsoDate) => (readOn(signal, day, recordedOn) === signal ? recorded : promised)
  return { signal, mappingsOn }
}

function mapSignals(input: IndexInput): MappedSignal[] {
  const { places = null } = input
  const isInside = (place: string | null) => places === null || (place !== null && places.has(place))
  return input.signals
    .filter(({ alternateOf, place }) => alternateOf === null && isInside(place))
    .map((signal) => mapOnce(signal, input))
}

/** The day on which an index is read, and what it is reckoned with. */
type Moment = { asOf: IsoDate; settings: IndexSettings }

const momentOf = ({ asOf, settings = publishedSettings }: IndexInput): Moment => ({ asOf, settings })

function contributionOf(signal: Signal, mapping: ImpactMapping, { asOf, settings }: Moment): Contribution {
  const { direction, strength, mechanism, ruleId } = mapping
  const evidence = settings.evidence[signal.confidence]
  const decay = 0.5 ** (daysBetween(signal.date, asOf) / settings.halfLifeDays[signal.kind])
  const units = direction * Math.round(strength * evidence * decay * UNITS_PER_POINT)
  const contribution = units / UNITS_PER_POINT
  return { signalId: signal.id, contribution, direction, strength, evidence, decay, mechanism, ruleId }
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

function indexOf(impact: ImpactSlug, mapped: readonly MappedSignal[], moment: Moment): DemandIndex {
  const contributions = contributionsTo(impact, mapped, moment)
  const index = total(contributions)
  const earlier = { ...moment, asOf: addDays(moment.asOf, -changeWindowDays) }
  const before = total(contributionsTo(impact, mapped, earlier))
  return { impact, index, change90d: exactSum([index, -before]), contributions }
}

/**
 * The demand index of one impact on a day: a measure of deployment evidence, not a labour statistic.
 *
 *     index        = Σ contribution
 *     contribution = direction × strength × evidence × 0.5 ^ (age ÷ half-life)
 *
 * Direction (+1 or −1) and strength (1–3) come from the rule that maps the signal to the impact, evidence (0–1)
 * from the signal's confidence, age in days from the signal's date to `asOf`, and the half-life in days from its
 * kind, both as the settings give them. Each contribution is rounded to four decimals and the sum is made in ten-thousandths, so that the
 * contributions add up to the index exactly, in any order. Left out: signals dated after `asOf`, alternate
 * accounts of an event, and contributions that round to nothing. A promise reads as open until its date (see `readOn`).
 *
 * `change90d` is the index less the index of 90 days before, over the same input.
 */
export function demandIndex(impact: ImpactSlug, input: IndexInput): DemandIndex {
  return indexOf(impact, mapSignals(input), momentOf(input))
}

/** The demand index of every impact, in catalogue order. Each signal is mapped once for all of them. */
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

/** What an index was so many days earlier, over the same input, and how far it has moved since. */
export type IndexChange = { days: number; before: number; change: number }

/** The change of an index over each of the spans, given in days. */
export function indexChanges(
  impact: ImpactSlug,
  input: IndexInput,
  windows: readonly number[],
): IndexChange[] {
  const dates = [0, ...windows].map((days) => addDays(input.asOf, -days))
  const [now, ...earlier] = indexHistory(impact, input, dates)
  return windows.map((days, position) => {
    const before = earlier[position]?.index ?? 0
    return { days, before, change: exactSum([now?.index ?? 0, -before]) }
  })
}

/** The index of one impact on each of the dates, in the order given; the input's own `asOf` plays no part. */
export function indexHistory(
  impact: ImpactSlug,
  input: IndexInput,
  dates: readonly IsoDate[],
): { date: IsoDate; index: number }[] {
  const mapped = mapSignals(input)
  return dates.map((date) => ({
    date,
    index: total(contributionsTo(impact, mapped, { ...momentOf(input), asOf: date })),
  }))
}
