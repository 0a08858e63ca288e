import type { Place } from '../place/schema'
import type { Operator } from '../record/schemas'
import { nameIndex, nameOf } from '../shared/names'
import type { IsoDate } from '../signal/date'
import type { Signal } from '../signal/schema'
import { signalAsOf } from './demand-index'
import type { MappingOverride } from './override'
import { type ImpactMapping, mapSignal, type RuleContext } from './rules'

/** What it takes to read the impacts of a signal on a day, as the demand index reads them. */
export type SummaryContext = {
  context: RuleContext
  asOf: IsoDate
  /** The day on which the outcome of a promise was put on record, by signal id. */
  recordedOn: ReadonlyMap<string, IsoDate>
}

/** The impacts of a signal on the day of reading. How a promise ends is not known before its date. */
export function mappingsOn(signal: Signal, { context, asOf, recordedOn }: SummaryContext): ImpactMapping[] {
  return mapSignal(signalAsOf(signal, asOf, recordedOn), context)
}

/** A signal with the words that a list needs beside it. */
export type SignalSummary = {
  signal: Signal
  operatorName: string
  place: Pick<Place, 'slug' | 'kind' | 'name'> | null
  /** Strongest first. */
  mappings: ImpactMapping[]
  /** Where editors corrected the rules, removals included. */
  overrides: readonly MappingOverride[]
}

/** Signals with the names of their operators and places and with their impacts, in the order given. */
export function summarize(
  signals: readonly Signal[],
  operators: readonly Operator[],
  places: readonly Place[],
  reading: SummaryContext,
): SignalSummary[] {
  const names = nameIndex(operators)
  const placesBySlug = new Map(places.map(({ slug, kind, name }) => [slug, { slug, kind, name }]))
  return signals.map((signal) => ({
    signal,
    operatorName: nameOf(names, signal.operator),
    place: signal.place === null ? null : (placesBySlug.get(signal.place) ?? null),
    mappings: mappingsOn(signal, reading),
    overrides: reading.context.overridesOf?.(signal.id) ?? [],
  }))
}
