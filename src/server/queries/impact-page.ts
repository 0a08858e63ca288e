import type { NameIndex } from '@/domain/shared/names'
import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { impactContent } from '@/content/impacts'
import { impactPractice } from '@/content/impacts/practice'
import { inflectionWords } from '@/content/inflections'
import type { PendingInflection } from '@/domain/careers/inflection'
import {
  byMechanism,
  type ExplainedContribution,
  type MechanismGroup,
  type RankedImpact,
  rankImpacts,
  splitContributions,
} from '@/domain/impact/breakdown'
import type { ImpactSlug } from '@/domain/impact/catalog'
import { changeWindowDays } from '@/domain/impact/constants'
import { signalAsOf } from '@/domain/impact/demand-index'
import { leaningPlaces } from '@/domain/impact/lean'
import { markedEvents } from '@/domain/impact/marked-events'
import type { MappingOverride } from '@/domain/impact/override'
import { type RelatedImpact, relatedImpacts } from '@/domain/impact/related'
import type { ImpactSensitivity } from '@/domain/impact/sensitivity'
import { publishedSettings } from '@/domain/impact/settings'
import type { SummaryContext } from '@/domain/impact/signal-summary'
import { compareText } from '@/domain/shared/group'
import { addDays, daysBetween, type IsoDate } from '@/domain/signal/date'
import type { Signal } from '@/domain/signal/schema'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getInflections } from './career-records'
import { type FormingPlace, getCityLeans, getFormingPlaces } from './impact-places'
import { getDemandIndices } from './impacts'
import { getSources } from './reference'
import { getRoleLines, type RoleLine } from './role-lines'
import { getSensitivity } from './sensitivity'
import { getSignals } from './signals'
import { getSummaryContext } from './summary-context'

/** The next dated promise that bears on a role, or else the nearest event of a kind that would touch it. */
export type NextEvent =
  | { kind: 'promise'; id: string; headline: string; due: IsoDate }
  | { kind: 'point'; point: PendingInflection }

export type ImpactPage = RankedImpact & {
  asOf: IsoDate
  sensitivity: ImpactSensitivity
  /** The name of the source or publisher that the index would lose most by; null when there is none. */
  mainstayName: string | null
  /** Its line over 24 months, which ends with its newest evidence. */
  line: RoleLine
  /** The events that add most, the oldest first, and how many that show no demand would have stood among them. */
  events: ExplainedContribution[]
  leftOut: number
  /** The cities that lean this way, the furthest first. */
  leaning: { name: string; lean: number; eventCount: number }[]
  /** What comes next of all that would touch it; null when nothing is known. */
  next: NextEvent | null
  /** The largest contributions, whichever their sign. */
  largest: ExplainedContribution[]
  /** What the others add, so that `largest` and `rest` are the index exactly. */
  rest: { count: number; sum: number }
  /** Signals behind the index that are dated within the window of the change. */
  freshCount: number
  /** Date of the newest signal behind the index; null when there is none. */
  newest: IsoDate | null
  mechanisms: MechanismGroup[]
  /** Cities whose own signals raise the index, the largest first. */
  cities: FormingPlace[]
  /** The most signals shared first. */
  related: RelatedImpact[]
  /** Where an editor corrected the mapping to this impact, newest signal first. */
  corrections: { signal: Pick<Signal, 'id' | 'headline'>; override: MappingOverride }[]
  /** The published signals on which the dated facts of the prose rest, and those that speak against the mapping. */
  cited: Signal[]
  against: Signal[]
  /** Names of operators, places, programs and filings. */
  names: NameIndex
}

const maxEvents = 5
const maxLeaning = 3
const maxContributions = 20
const latestPerMechanism = 5
const maxCities = 8
const maxRelated = 6

/** Everything that the page of one impact says about a day. Without a day: today. */
export async function getImpactPage(slug: ImpactSlug, day?: IsoDate): Promise<ImpactPage> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const asOf = day ?? today()
  const [signals, reading, sources, indices, analysis, forming, lines, leans, inflections] =
    await Promise.all([
      getSignals(),
      getSummaryContext(asOf),
      getSources(),
      getDemandIndices(asOf, null),
      getSensitivity(asOf, publishedSettings),
      getFormingPlaces(slug, 'city', asOf),
      getRoleLines(asOf),
      getCityLeans(asOf),
      getInflections(asOf),
    ])
  const row = rankImpacts(indices).find((one) => one.slug === slug)
  const sensitivity = analysis.find(({ impact }) => impact === slug)
  const line = lines.find((one) => one.slug === slug)
  if (!row || !sensitivity || !line) throw new Error(`The index of ${slug} is missing`)
  const bySignal = new Map(signals.map((signal) => [signal.id, signal]))
  const found = (ids: readonly string[]) => ids.flatMap((id) => bySignal.get(id) ?? [])
  const explained = indices
    .flatMap(({ impact, contributions }) => (impact === slug ? contributions : []))
    .flatMap((contribution) => {
      const signal = bySignal.get(contribution.signalId)
      return signal ? [{ ...contribution, signal }] : []
    })
  const windowStart = addDays(asOf, -changeWindowDays)
  return {
    ...row,
    asOf,
    sensitivity,
    mainstayName: mainstayName(sensitivity, new Map(sources.map(({ id, title }) => [id, title]))),
    line,
    ...markedEvents(explained, maxEvents),
    leaning: leaningPlaces(leans, slug)
      .slice(0, maxLeaning)
      .map(({ name, own }) => ({ name, lean: own.lean, eventCount: own.eventCount })),
    next: nextPromise(explained, reading) ?? nextPoint(slug, inflections.pending),
    ...splitContributions(explained, maxContributions),
    freshCount: explained.filter(({ signal }) => daysBetween(windowStart, signal.date) > 0).length,
    newest: explained.reduce<IsoDate | null>(
      (latest, { signal }) => (latest === null || signal.date > latest ? signal.date : latest),
      null,
    ),
    mechanisms: byMechanism(explained, latestPerMechanism),
    cities: forming.filter(({ index }) => index > 0).slice(0, maxCities),
    related: relatedImpacts(slug, indices).slice(0, maxRelated),
    corrections: signals
      .filter(({ date }) => date <= asOf)
      .toReversed()
      .flatMap(({ id, headline }) =>
        (reading.context.overridesOf?.(id) ?? [])
          .filter(({ impact }) => impact === slug)
          .map((override) => ({ signal: { id, headline }, override })),
      ),
    cited: found(impactContent(slug).signals),
    against: found(impactPractice(slug).against.signals),
    names: inflections.names,
  }
}

/** The open promise that falls due first, of those that bear on a role. */
function nextPromise(
  explained: readonly ExplainedContribution[],
  { asOf, recordedOn }: SummaryContext,
): NextEvent | null {
  const [first] = explained
    .flatMap(({ signal }) => {
      const read = signalAsOf(signal, asOf, recordedOn)
      if (read.kind !== 'target' || read.outcome !== 'open' || read.due === null || read.due < asOf) return []
      const { id, headline, due } = read
      return [{ kind: 'promise' as const, id, headline, due }]
    })
    .toSorted((a, b) => compareText(a.due, b.due) || compareText(a.id, b.id))
  return first ?? null
}

/** The nearest of the awaited events of a kind that would touch a role. */
function nextPoint(slug: ImpactSlug, pending: readonly PendingInflection[]): NextEvent | null {
  const point = pending.find(({ rule }) => inflectionWords[rule].impacts.includes(slug))
  return point ? { kind: 'point', point } : null
}

/** A publisher is known by its own name. */
function mainstayName(
  { dominantSource }: ImpactSensitivity,
  titles: ReadonlyMap<string, string>,
): string | null {
  if (!dominantSource) return null
  return dominantSource.family === 'source'
    ? (titles.get(dominantSource.subject) ?? dominantSource.subject)
    : dominantSource.subject
}
