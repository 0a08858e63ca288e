import { type NameIndex, nameIndex } from '@/domain/shared/names'
import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { impactContent } from '@/content/impacts'
import { impactPractice } from '@/content/impacts/practice'
import {
  byMechanism,
  type ExplainedContribution,
  type MechanismGroup,
  monthStarts,
  type RankedImpact,
  rankImpacts,
  splitContributions,
} from '@/domain/impact/breakdown'
import type { ImpactSlug } from '@/domain/impact/catalog'
import { changeWindowDays } from '@/domain/impact/constants'
import { indexHistory } from '@/domain/impact/demand-index'
import type { MappingOverride } from '@/domain/impact/override'
import { type RelatedImpact, relatedImpacts } from '@/domain/impact/related'
import type { ImpactSensitivity } from '@/domain/impact/sensitivity'
import { publishedSettings } from '@/domain/impact/settings'
import { addDays, daysBetween, type IsoDate } from '@/domain/signal/date'
import type { Signal } from '@/domain/signal/schema'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { type FormingPlace, getFormingPlaces } from './impact-places'
import { getDemandIndices } from './impacts'
import { getOperators, getPlaces, getSources } from './reference'
import { getSensitivity } from './sensitivity'
import { getSignals } from './signals'
import { getSummaryContext } from './summary-context'

export type ImpactPage = RankedImpact & {
  asOf: IsoDate
  sensitivity: ImpactSensitivity
  /** The name of the source or publisher that the index would lose most by; null when there is none. */
  mainstayName: string | null
  /** The first day of each of the last 24 months, then the day itself. */
  history: { date: IsoDate; index: number }[]
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
  /** Names by slug. */
  /** Names of operators and places. */
  names: NameIndex
}

const historyMonths = 24
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
  const [signals, reading, places, operators, sources, indices, analysis, forming] = await Promise.all([
    getSignals(),
    getSummaryContext(asOf),
    getPlaces(),
    getOperators(),
    getSources(),
    getDemandIndices(asOf, null),
    getSensitivity(asOf, publishedSettings),
    getFormingPlaces(slug, 'city', asOf),
  ])
  const row = rankImpacts(indices).find((one) => one.slug === slug)
  const sensitivity = analysis.find(({ impact }) => impact === slug)
  if (!row || !sensitivity) throw new Error(`The index of ${slug} is missing`)
  const bySignal = new Map(signals.map((signal) => [signal.id, signal]))
  const found = (ids: readonly string[]) => ids.flatMap((id) => bySignal.get(id) ?? [])
  const explained = indices
    .flatMap(({ impact, contributions }) => (impact === slug ? contributions : []))
    .flatMap((contribution) => {
      const signal = bySignal.get(contribution.signalId)
      return signal ? [{ ...contribution, signal }] : []
    })
  const windowStart = addDays(asOf, -changeWindowDays)
  const input = { ...reading, signals }
  return {
    ...row,
    asOf,
    sensitivity,
    mainstayName: mainstayName(sensitivity, new Map(sources.map(({ id, title }) => [id, title]))),
    history: indexHistory(slug, input, [...monthStarts(asOf, historyMonths), asOf]),
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
    names: nameIndex(operators, places),
  }
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
