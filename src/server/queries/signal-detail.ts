import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { accountsOfEvent } from '@/domain/facts/disputes'
import { findImpact, type Impact } from '@/domain/impact/catalog'
import { type Contribution, demandIndices, signalAsOf } from '@/domain/impact/demand-index'
import { editorRuleId, type ImpactMapping, impactRules, mapByRules } from '@/domain/impact/rules'
import {
  mappingsOn,
  type SignalSummary,
  type SummaryContext,
  summarize,
} from '@/domain/impact/signal-summary'
import type { Place } from '@/domain/place/schema'
import type { Filing, Operator, Program } from '@/domain/record/schemas'
import type { IsoDate } from '@/domain/signal/date'
import type { SignalRecord } from '@/domain/signal/record'
import { bySignalDate, type Signal } from '@/domain/signal/schema'
import type { Source } from '@/domain/source/schema'
import { type Sourcing, sourcingOf } from '@/domain/source/sourcing'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getFilings, getOperators, getPlaces, getPrograms, getSources } from './reference'
import { getSignalRecord, getSignals } from './signals'
import { getSummaryContext } from './summary-context'

/** A source of a signal with the passage that the signal rests on. */
export type SourceCitation = { source: Source; quote: string | null; page: string | null }

/** What a signal means for one impact: the rule, in words, and what it adds to the index today. */
export type ExplainedMapping = ImpactMapping & {
  title: Impact['title']
  /** The condition of the rule, in words. */
  condition: string
  /** Null when it adds nothing: no event of its own, a date to come, or faded to nothing. */
  contribution: Contribution | null
}

/** An account of the same event, with its sources. */
export type EventAccount = SignalSummary & { role: 'main' | 'alternate'; sources: SourceCitation[] }

/** A signal that says another one again. */
export type Restatement = { signal: Signal; sources: SourceCitation[] }

export type SignalDetail = {
  asOf: IsoDate
  record: SignalRecord
  summary: SignalSummary
  /**
   * What readers no longer see of what the signal names. A retracted signal keeps its page; undoing its publication
   * hides the records that came along with it.
   */
  withdrawn: { operator: boolean; place: boolean; sources: number }
  /** The filing or the program that the signal is a step of. */
  filing: Filing | null
  program: Program | null
  sources: SourceCitation[]
  /** How well it is sourced, with what says it again counted in. */
  sourcing: Sourcing
  /** The signal that this one says again; null for an original. */
  original: Signal | null
  /** The published signals that say this one again, oldest first, each with its sources. */
  restatements: Restatement[]
  /** All published accounts of the event, this one among them, the main one first; empty when there is one only. */
  accounts: EventAccount[]
  mappings: ExplainedMapping[]
  /** What the rules alone say, for comparison with the corrections in `summary`. */
  byRules: ImpactMapping[]
  /** Neighbors in time among the signals of the same operator and place. */
  previous: Signal | null
  next: Signal | null
}

/** Stands for the name of an operator that readers no longer see. */
const withdrawnOperator = 'An operator that is no longer on record'

/** What the page of a signal is made of beside its record. */
export type DetailInput = {
  /** The published signals in fold order, and the one that is shown. */
  signals: readonly Signal[]
  operators: readonly Operator[]
  places: readonly Place[]
  filings: readonly Filing[]
  programs: readonly Program[]
  sources: readonly Source[]
  reading: SummaryContext
}

/** One published or retracted signal with everything its page shows; null when a reader may see none. */
export async function getSignalDetail(id: string): Promise<SignalDetail | null> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const record = await getSignalRecord(id)
  if (!record) return null
  const [signals, operators, places, filings, programs, sources, reading] = await Promise.all([
    getSignals(),
    getOperators(),
    getPlaces(),
    getFilings(),
    getPrograms(),
    getSources(),
    getSummaryContext(today()),
  ])
  return detailOf(record, { signals, operators, places, filings, programs, sources, reading })
}

/** Everything that the page of a signal shows, made of what its reader may see. */
export function detailOf(record: SignalRecord, input: DetailInput): SignalDetail | null {
  const { signals, operators, places, filings, programs, sources, reading } = input
  const { signal } = record
  const sourcesById = new Map(sources.map((source) => [source.id, source]))
  const sourcesOf = (one: Signal) => citedSources(one, sourcesById)
  const [summarized] = summarize([signal], operators, places, reading)
  if (!summarized) return null
  const withdrawn = {
    operator: !operators.some(({ slug }) => slug === signal.operator),
    place: signal.place !== null && summarized.place === null,
    sources: signal.sources.filter((one) => !sourcesById.has(one)).length,
  }
  // An identifier is no name, and this one leads nowhere.
  const summary = withdrawn.operator ? { ...summarized, operatorName: withdrawnOperator } : summarized
  const accounts = summarize(accountsOfEvent(signal, signals), operators, places, reading).map(
    (account): EventAccount => ({
      ...account,
      role: account.signal.alternateOf === null ? 'main' : 'alternate',
      sources: sourcesOf(account.signal),
    }),
  )
  const beside = signals.filter(
    (one) => one.operator === signal.operator && one.place === signal.place && one.id !== signal.id,
  )
  const again = signals.filter(({ restates }) => restates === signal.id)
  return {
    asOf: reading.asOf,
    record,
    summary,
    withdrawn,
    filing: (signal.kind === 'filing' && filings.find(({ slug }) => slug === signal.filing)) || null,
    program: (signal.kind === 'production' && programs.find(({ slug }) => slug === signal.program)) || null,
    sources: sourcesOf(signal),
    sourcing: sourcingOf(
      [signal, ...again].flatMap((one) => one.sources),
      sourcesById,
    ),
    original: (signal.restates !== null && signals.find(({ id: one }) => one === signal.restates)) || null,
    restatements: again.map((one) => ({ signal: one, sources: sourcesOf(one) })),
    accounts: accounts.length > 1 ? accounts : [],
    mappings: record.status === 'retracted' ? [] : explain(signal, reading),
    byRules: mapByRules(signalAsOf(signal, reading.asOf, reading.recordedOn), reading.context),
    previous: beside.findLast((one) => bySignalDate(one, signal) < 0) ?? null,
    next: beside.find((one) => bySignalDate(one, signal) > 0) ?? null,
  }
}

/** The ids of the newest published signals, newest first. */
export async function getNewestSignalIds(count: number): Promise<string[]> {
  'use cache'
  cacheTag(tags.signals)
  cacheLife('tracker')
  const signals = await getSignals()
  return signals
    .slice(-count)
    .map(({ id }) => id)
    .reverse()
}

/** In the order in which the signal names them; a source that is no longer on record is left out. */
function citedSources(signal: Signal, sources: ReadonlyMap<string, Source>): SourceCitation[] {
  const citations = new Map(signal.citations.map((citation) => [citation.source, citation]))
  return signal.sources.flatMap((id) => {
    const source = sources.get(id)
    const citation = citations.get(id)
    return source ? [{ source, quote: citation?.quote ?? null, page: citation?.page ?? null }] : []
  })
}

const correctedByEditor = 'an editor corrected what the rules say'
const isCorrected = ({ ruleId }: ImpactMapping) => ruleId === editorRuleId

function explain(signal: Signal, { context, asOf, recordedOn }: SummaryContext): ExplainedMapping[] {
  const conditions = new Map(impactRules.map(({ id, condition }) => [id, condition]))
  // Contributions are independent of one another: the index over this signal alone holds exactly its own.
  const indices = demandIndices({ signals: [signal], context, asOf, recordedOn })
  const contributions = new Map(indices.map((index) => [index.impact, index.contributions[0] ?? null]))
  return mappingsOn(signal, { context, asOf, recordedOn }).flatMap((mapping) => {
    const impact = findImpact(mapping.impact)
    if (!impact) return []
    return {
      ...mapping,
      title: impact.title,
      condition:
        conditions.get(mapping.ruleId) ?? (isCorrected(mapping) ? correctedByEditor : mapping.ruleId),
      contribution: contributions.get(mapping.impact) ?? null,
    }
  })
}
