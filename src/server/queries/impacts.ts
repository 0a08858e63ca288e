import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { impactContent } from '@/content/impacts'
import {
  byCity,
  byMechanism,
  type CityShare,
  type ExplainedContribution,
  type ImpactStanding,
  type MechanismGroup,
  monthStarts,
  rankImpacts,
  splitContributions,
} from '@/domain/impact/breakdown'
import type { ImpactSlug } from '@/domain/impact/catalog'
import { changeWindowDays } from '@/domain/impact/constants'
import { type DemandIndex, demandIndices, indexHistory } from '@/domain/impact/demand-index'
import { placeWithDescendants } from '@/domain/place/schema'
import { addDays, daysBetween, type IsoDate } from '@/domain/signal/date'
import type { Signal } from '@/domain/signal/schema'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getReading } from './reading'
import { getOperators, getPlaces } from './reference'
import { getSignals } from './signals'

/**
 * The demand index of all 15 impacts on a day, in catalogue order, with every contribution.
 *
 * @param place slug of a place: only signals about it or about a place inside it; null for all signals.
 */
export async function getDemandIndices(asOf: IsoDate, place: string | null): Promise<DemandIndex[]> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, reading, places] = await Promise.all([getSignals(), getReading(asOf), getPlaces()])
  const only = place === null ? null : placeWithDescendants(places, place)
  return demandIndices({ ...reading, signals, places: only })
}

/**
 * The demand index of one impact on a day, with every contribution: a slice of `getDemandIndices`, kept apart because
 * reading all 15 back from the cache costs more than most answers need.
 */
export async function getDemandIndex(
  slug: ImpactSlug,
  asOf: IsoDate,
  place: string | null,
): Promise<DemandIndex> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const index = (await getDemandIndices(asOf, place)).find(({ impact }) => impact === slug)
  if (!index) throw new Error(`The index of ${slug} is missing`)
  return index
}

/** An index without its contributions. */
export type ImpactReading = { slug: ImpactSlug; index: number; change90d: number; signalCount: number }

/** The demand index of all 15 impacts on a day, in catalogue order, without the contributions. */
export async function getImpactReadings(asOf: IsoDate, place: string | null): Promise<ImpactReading[]> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  return (await getDemandIndices(asOf, place)).map(({ impact, index, change90d, contributions }) => ({
    slug: impact,
    index,
    change90d,
    signalCount: contributions.length,
  }))
}

/** All 15 impacts today, the largest index first. */
export async function getImpactRanking(): Promise<{ asOf: IsoDate; rows: ImpactStanding[] }> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const asOf = today()
  return { asOf, rows: rankImpacts(await getDemandIndices(asOf, null)) }
}

export type ImpactPage = ImpactStanding & {
  asOf: IsoDate
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
  cities: CityShare[]
  /** The published signals on which the dated facts of the prose rest. */
  cited: Signal[]
  /** Names by slug. */
  operatorNames: Record<string, string>
  placeNames: Record<string, string>
}

const HISTORY_MONTHS = 24
const LARGEST = 20
const LATEST_PER_MECHANISM = 5
const CITIES = 8

/** Everything that the page of one impact says about today. */
export async function getImpactPage(slug: ImpactSlug): Promise<ImpactPage> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const asOf = today()
  const [signals, reading, places, operators, indices] = await Promise.all([
    getSignals(),
    getReading(asOf),
    getPlaces(),
    getOperators(),
    getDemandIndices(asOf, null),
  ])
  const row = rankImpacts(indices).find((one) => one.slug === slug)
  if (!row) throw new Error(`The index of ${slug} is missing`)
  const bySignal = new Map(signals.map((signal) => [signal.id, signal]))
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
    history: indexHistory(slug, { ...reading, signals }, [...monthStarts(asOf, HISTORY_MONTHS), asOf]),
    ...splitContributions(explained, LARGEST),
    freshCount: explained.filter(({ signal }) => daysBetween(windowStart, signal.date) > 0).length,
    newest: explained.reduce<IsoDate | null>(
      (latest, { signal }) => (latest === null || signal.date > latest ? signal.date : latest),
      null,
    ),
    mechanisms: byMechanism(explained, LATEST_PER_MECHANISM),
    cities: byCity(explained, places).slice(0, CITIES),
    cited: impactContent(slug).signals.flatMap((id) => bySignal.get(id) ?? []),
    operatorNames: Object.fromEntries(operators.map((operator) => [operator.slug, operator.name])),
    placeNames: Object.fromEntries(places.map((place) => [place.slug, place.name])),
  }
}
