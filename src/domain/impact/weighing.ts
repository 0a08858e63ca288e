import { daysBetween, type IsoDate } from '../signal/date'
import type { Signal } from '../signal/schema'
import type { ImpactSlug } from './catalog'
import { countsInIndex } from './counted'
import { type ImpactMapping, mapSignal, type RuleContext } from './rules'
import { type IndexSettings, publishedSettings } from './settings'

/** What one signal gives to an index on a day: the parts from which an index and its change are summed. */

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
const unitsPerPoint = 10_000

/**
 * The sum of figures that have at most four decimals, without the drift of binary fractions: the same in any
 * order and any grouping.
 */
export function exactSum(points: readonly number[]): number {
  return points.reduce((units, value) => units + Math.round(value * unitsPerPoint), 0) / unitsPerPoint
}

const nothingRecorded: ReadonlyMap<string, IsoDate> = new Map()

/**
 * A signal as it could be read on a day. How a dated promise would end was not known before its date, so it reads
 * as open up to and on that date, unless it was met early and that was on record by the day of reading. Any other
 * signal reads the same on every day. Returns the signal itself when nothing about it differs.
 */
export function signalAsOf(
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
export type MappedSignal = {
  signal: Signal
  mappingsOn: (day: IsoDate) => readonly ImpactMapping[]
  /** Every impact that it is mapped to on some day. */
  impacts: ReadonlySet<ImpactSlug>
}

function mapOnce(signal: Signal, { context, recordedOn }: IndexInput): MappedSignal {
  const recorded = mapSignal(signal, context)
  const asPromised = signalAsOf(signal, signal.date)
  const promised = asPromised === signal ? recorded : mapSignal(asPromised, context)
  const mappingsOn = (day: IsoDate) => (signalAsOf(signal, day, recordedOn) === signal ? recorded : promised)
  return { signal, mappingsOn, impacts: new Set([...recorded, ...promised].map(({ impact }) => impact)) }
}

/** The signals that count, each mapped once. */
export function mapSignals(input: IndexInput): MappedSignal[] {
  const { places = null } = input
  const isInside = (place: string | null) => places === null || (place !== null && places.has(place))
  return input.signals
    .filter((signal) => isInside(signal.place) && countsInIndex(signal))
    .map((signal) => mapOnce(signal, input))
}

/** The day on which an index is read, and what it is reckoned with. */
export type Moment = { asOf: IsoDate; settings: IndexSettings }

export const momentOf = ({ asOf, settings = publishedSettings }: IndexInput): Moment => ({ asOf, settings })

/** What a signal gives through a mapping at a moment, rounded to four decimals. */
export function contributionOf(
  signal: Signal,
  mapping: ImpactMapping,
  { asOf, settings }: Moment,
): Contribution {
  const { direction, strength, mechanism, ruleId } = mapping
  const evidence = settings.evidence[signal.confidence]
  const decay = 0.5 ** (daysBetween(signal.date, asOf) / settings.halfLifeDays[signal.kind])
  const units = direction * Math.round(strength * evidence * decay * unitsPerPoint)
  const contribution = units / unitsPerPoint
  return { signalId: signal.id, contribution, direction, strength, evidence, decay, mechanism, ruleId }
}
