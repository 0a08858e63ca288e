import type { NameIndex } from '@/domain/shared/names'
import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { inflectionWords } from '@/content/inflections'
import { pathContent } from '@/content/paths'
import { type FiredInflection, inflectionRules, type PendingInflection } from '@/domain/careers/inflection'
import type { CareerPath } from '@/domain/careers/paths'
import {
  type PlanHorizon,
  type PlanImpact,
  type PlanQuestion,
  placesBearingOn,
  planFilings,
  planInflections,
  planPromises,
  readPlan,
} from '@/domain/careers/plan'
import type { FilterProblem } from '@/domain/lists/check'
import type { FilingRow } from '@/domain/lists/filings'
import type { PromiseRow } from '@/domain/lists/promises'
import { placesOf } from '@/domain/lists/signal-search'
import type { Place } from '@/domain/place/schema'
import { addMonths, type IsoDate } from '@/domain/signal/date'
import { writtenAs } from '@/domain/timeline/compare'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { type EvidenceById, getInflections } from './career-records'
import { getImpactRanking, getLocalImpacts } from './impacts'
import { getFilingList, getPromiseList } from './lists'
import { getPlaces } from './reference'
import { getSignals } from './signals'
import { getSummaryContext } from './summary-context'

export type CareerPlan = {
  path: CareerPath
  /** The last day of the horizon. */
  until: IsoDate
  impacts: PlanImpact[]
  fired: FiredInflection[]
  pending: PendingInflection[]
  /** What the inflection points are about, and the signals that say so. */
  names: NameIndex
  evidence: EvidenceById
  promises: PromiseRow[]
  filings: FilingRow[]
}

export type PlanPage = {
  asOf: IsoDate
  months: PlanHorizon
  /** In the order asked for. */
  places: Place[]
  /** The same as a form writes them. */
  written: string[]
  problems: FilterProblem[]
  /** Places that signals speak of, as a form writes them. */
  suggestions: string[]
  /** Null when no path is chosen, or something that was asked for cannot be read. */
  plan: CareerPlan | null
}

/** What a plan holds on a day. */
export async function getPlan(question: PlanQuestion, asOf: IsoDate = today()): Promise<PlanPage> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, places] = await Promise.all([getSignals(), getPlaces()])
  const { path, places: chosen, months, problems } = readPlan(question, places)
  const world = { operators: [], places }
  return {
    asOf,
    months,
    places: chosen,
    written: chosen.map((place) => writtenAs(place, world)),
    problems,
    suggestions: placesOf(signals, places).map((place) => writtenAs(place, world)),
    plan: path && problems.length === 0 ? await makePlan(path, chosen, months, asOf) : null,
  }
}

async function makePlan(
  path: CareerPath,
  chosen: readonly Place[],
  months: PlanHorizon,
  asOf: IsoDate,
): Promise<CareerPlan> {
  const { impacts } = pathContent(path.slug)
  const [places, inflections, reading] = await Promise.all([
    getPlaces(),
    getInflections(asOf),
    getSummaryContext(asOf),
  ])
  const [{ rows: ranking }, promises, proceedings, ...readings] = await Promise.all([
    getImpactRanking(asOf),
    getPromiseList(asOf),
    getFilingList(asOf),
    ...chosen.map(({ slug }) => getLocalImpacts(asOf, slug)),
  ])
  const scope = { impacts: new Set(impacts), places: placesBearingOn(chosen, places), months, reading }
  const rules = inflectionRules.filter((rule) =>
    inflectionWords[rule].impacts.some((impact) => impacts.includes(impact)),
  )
  return {
    path,
    until: addMonths(asOf, months),
    impacts: impacts.flatMap((slug) => {
      const ranked = ranking.find((one) => one.slug === slug)
      const here = readings.flatMap((own) => own.find((one) => one.slug === slug) ?? [])
      return ranked ? [{ ...ranked, here }] : []
    }),
    ...planInflections(inflections, new Set(rules), scope),
    names: inflections.names,
    evidence: inflections.evidence,
    promises: planPromises(promises.rows, scope),
    filings: planFilings(proceedings.rows, scope),
  }
}
