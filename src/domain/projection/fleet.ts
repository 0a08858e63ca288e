import type { Filing } from '../record/schemas'
import type { DatePrecision, IsoDate } from '../signal/date'
import type { Confidence, Extent, FleetBasis, FleetScope, FleetSpan } from '../signal/kinds'
import { bySignalDate, isContested, isRestatement, type Signal, type SignalOf } from '../signal/schema'
import { compareText, foldOrder, groupBy } from './fold'

/** What vehicle counts are read from: signals, and the filings of which some are registers. */
export type FleetInput = { signals: readonly Signal[]; filings: readonly Filing[] }

/** A count of vehicles of its own, or the entry of a register on its day. */
export type ReadingSource = 'count' | 'register'

/** A count of vehicles; `high: null` means "at least low". */
export type FleetReading = {
  signalId: string
  date: IsoDate
  precision: DatePrecision
  low: number
  high: number | null
  confidence: Confidence
  headline: string
  source: ReadingSource
  /** Signals that say the same count again, in order of time. They corroborate and count as no reading. */
  restatedBy: string[]
}

/** What a count says again of another signal. */
export type RestatingReading = FleetReading & { restates: string }

/**
 * Counts that may stand on one line: one operator, place, basis, scope, model and span. Never join two series. A part,
 * by scope or by model, never stands for the whole, and vehicles ever seen never stand for those in use.
 */
export type FleetSeries = {
  /** Operator, place (empty when the count names none), basis and scope joined by `/`; then model, span and extent where set. */
  key: string
  operator: string
  place: string | null
  basis: FleetBasis
  scope: FleetScope
  /** The vehicle program counted; null counts all of them. */
  model: string | null
  /** Null where the counts do not say over what time the vehicles were counted. */
  span: FleetSpan | null
  /** Whether only a part of the place was counted. */
  extent: Extent
  /** In fold order. */
  readings: FleetReading[]
  /** Other accounts, and a company's word where the basis is not that word; in fold order. */
  contested: FleetReading[]
  /** Counts that say another one again; they stand on no line. In fold order. */
  restating: RestatingReading[]
}

/** `places: null` or left out means everywhere; a set keeps the counts of those places alone. */
export type FleetFilter = {
  operator?: string
  places?: ReadonlySet<string> | null
  basis?: FleetBasis
  scope?: FleetScope
}

type Count = Pick<FleetSeries, 'operator' | 'place' | 'basis' | 'scope' | 'model' | 'span' | 'extent'> & {
  signal: SignalOf<'fleet-estimate'> | SignalOf<'filing'>
  low: number
  high: number | null
}

/**
 * Every series of vehicle counts dated up to `asOf`, sorted by key. The entries of a register are read from the steps
 * of its filing, so that none has to be recorded twice.
 */
export function projectFleet(
  { signals, filings }: FleetInput,
  asOf: IsoDate,
  filter: FleetFilter = {},
): FleetSeries[] {
  const counts = [...countsOf(signals, asOf), ...registerEntries(signals, filings, asOf)]
    .filter((count) => isWanted(count, filter))
    .sort((a, b) => bySignalDate(a.signal, b.signal))
  const again = restatementsOf(signals, asOf)
  return [...groupBy(counts, seriesKey)]
    .flatMap(([key, group]) => toSeries(key, group, again))
    .sort((a, b) => compareText(a.key, b.key))
}

/** Whether anything that stands for itself is on a series; a restatement alone does not. */
export function isCounted({ readings, contested }: Pick<FleetSeries, 'readings' | 'contested'>): boolean {
  return readings.length > 0 || contested.length > 0
}

/**
 * Whether a series counts a whole fleet in use, as against one model of it, a part of its place or every vehicle ever
 * seen.
 */
export function isWholeFleet({
  model,
  span,
  extent,
}: Pick<FleetSeries, 'model' | 'span' | 'extent'>): boolean {
  return model === null && span !== 'cumulative' && extent === 'whole'
}

function countsOf(signals: readonly Signal[], asOf: IsoDate): Count[] {
  return foldOrder(signals, 'fleet-estimate', asOf).map((signal) => {
    const { operator, place, basis, scope, model, span, extent, low, high } = signal
    return { signal, operator, place, basis, scope, model, span, extent, low, high }
  })
}

function registerEntries(signals: readonly Signal[], filings: readonly Filing[], asOf: IsoDate): Count[] {
  const registers = new Map(filings.filter(({ register }) => register).map((one) => [one.slug, one]))
  if (registers.size === 0) return []
  return foldOrder(signals, 'filing', asOf).flatMap((signal): Count[] => {
    const register = registers.get(signal.filing)
    if (!register || signal.vehicles === null) return []
    const { operator, place } = register
    return [
      {
        signal,
        operator,
        place,
        basis: 'registered',
        scope: 'all',
        model: signal.model,
        span: null,
        extent: 'whole',
        low: signal.vehicles,
        high: signal.vehicles,
      },
    ]
  })
}

/** The counts and filing steps that say another one again, by the id of the other, in fold order. */
function restatementsOf(signals: readonly Signal[], asOf: IsoDate): Map<string | null, Signal[]> {
  return groupBy(
    signals
      .filter(({ kind }) => kind === 'fleet-estimate' || kind === 'filing')
      .filter((signal) => isRestatement(signal) && signal.date <= asOf)
      .sort(bySignalDate),
    ({ restates }) => restates,
  )
}

function isWanted(count: Count, { operator, places, basis, scope }: FleetFilter): boolean {
  return (
    (operator === undefined || count.operator === operator) &&
    (!places || (count.place !== null && places.has(count.place))) &&
    (basis === undefined || count.basis === basis) &&
    (scope === undefined || count.scope === scope)
  )
}

function seriesKey({ operator, place, basis, scope, model, span, extent }: Count): string {
  const parts = [operator, place ?? '', basis, scope]
  if (extent === 'part') return [...parts, model ?? '', span ?? '', extent].join('/')
  if (span !== null) return [...parts, model ?? '', span].join('/')
  return (model === null ? parts : [...parts, model]).join('/')
}

function toSeries(
  key: string,
  group: readonly Count[],
  again: ReadonlyMap<string | null, readonly Signal[]>,
): FleetSeries[] {
  const [first] = group
  if (!first) return []
  const { operator, place, basis, scope, model, span, extent } = first
  const read = (counts: readonly Count[]) => counts.map((count) => toReading(count, again))
  const originals = group.filter(({ signal }) => !isRestatement(signal))
  return [
    {
      key,
      operator,
      place,
      basis,
      scope,
      model,
      span,
      extent,
      readings: read(originals.filter((count) => !isContestedCount(count))),
      contested: read(originals.filter(isContestedCount)),
      restating: group.flatMap((count) =>
        count.signal.restates === null
          ? []
          : [{ ...toReading(count, again), restates: count.signal.restates }],
      ),
    },
  ]
}

/** On the basis `claimed`, a company's word is the thing recorded and so is not contested for being one. */
function isContestedCount({ signal, basis }: Count): boolean {
  return basis === 'claimed' ? signal.alternateOf !== null : isContested(signal)
}

function toReading(
  { signal: { id, kind, date, datePrecision, confidence, headline }, low, high }: Count,
  again: ReadonlyMap<string | null, readonly Signal[]>,
): FleetReading {
  return {
    signalId: id,
    date,
    precision: datePrecision,
    low,
    high,
    confidence,
    headline,
    source: kind === 'filing' ? 'register' : 'count',
    restatedBy: (again.get(id) ?? []).map((signal) => signal.id),
  }
}
