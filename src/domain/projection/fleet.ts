import type { DatePrecision, IsoDate } from '../signal/date'
import type { Confidence, FleetBasis, FleetScope } from '../signal/kinds'
import type { Signal, SignalOf } from '../signal/schema'
import { compareText, foldOrder, groupBy } from './fold'

type FleetSignal = SignalOf<'fleet-estimate'>

/** A count of vehicles; `high: null` means "at least low". */
export type FleetReading = {
  signalId: string
  date: IsoDate
  precision: DatePrecision
  low: number
  high: number | null
  confidence: Confidence
  headline: string
}

/** Counts that may stand on one line: one operator, place, basis and scope. Never join two series. */
export type FleetSeries = {
  /** Operator, place (empty when the count names none), basis and scope, joined by `/`. */
  key: string
  operator: string
  place: string | null
  basis: FleetBasis
  scope: FleetScope
  /** In fold order. */
  readings: FleetReading[]
  /** Other accounts, and a company's word where the basis is not that word; in fold order. */
  contested: FleetReading[]
}

/** `places: null` or left out means everywhere; a set keeps the counts of those places alone. */
export type FleetFilter = {
  operator?: string
  places?: ReadonlySet<string> | null
  basis?: FleetBasis
  scope?: FleetScope
}

/** Every series of vehicle counts dated up to `asOf`, sorted by key. */
export function projectFleet(
  signals: readonly Signal[],
  asOf: IsoDate,
  filter: FleetFilter = {},
): FleetSeries[] {
  const counts = foldOrder(signals, 'fleet-estimate', asOf).filter((signal) => isWanted(signal, filter))
  return [...groupBy(counts, seriesKey)]
    .flatMap(([key, group]) => toSeries(key, group))
    .sort((a, b) => compareText(a.key, b.key))
}

/** The newest reading that is not contested. */
export function latestReading(series: Pick<FleetSeries, 'readings'>): FleetReading | null {
  return series.readings.at(-1) ?? null
}

function isWanted(signal: FleetSignal, { operator, places, basis, scope }: FleetFilter): boolean {
  return (
    (operator === undefined || signal.operator === operator) &&
    (!places || (signal.place !== null && places.has(signal.place))) &&
    (basis === undefined || signal.basis === basis) &&
    (scope === undefined || signal.scope === scope)
  )
}

function seriesKey({ operator, place, basis, scope }: FleetSignal): string {
  return [operator, place ?? '', basis, scope].join('/')
}

function toSeries(key: string, group: readonly FleetSignal[]): FleetSeries[] {
  const [first] = group
  if (!first) return []
  const { operator, place, basis, scope } = first
  return [
    {
      key,
      operator,
      place,
      basis,
      scope,
      readings: group.filter((signal) => !isContestedCount(signal)).map(toReading),
      contested: group.filter(isContestedCount).map(toReading),
    },
  ]
}

/** On the basis `claimed`, a company's word is the thing recorded and so is not contested for being one. */
function isContestedCount({ alternateOf, basis, confidence }: FleetSignal): boolean {
  return alternateOf !== null || (confidence === 'claimed' && basis !== 'claimed')
}

function toReading({ id, date, datePrecision, low, high, confidence, headline }: FleetSignal): FleetReading {
  return { signalId: id, date, precision: datePrecision, low, high, confidence, headline }
}
