import { nameIndex, nameOf } from '@/domain/shared/names'
import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import type { FilingRow } from '@/domain/lists/filings'
import type { ProductionRow } from '@/domain/lists/production'
import type { PromiseRow } from '@/domain/lists/promises'
import type { Place } from '@/domain/place/schema'
import { projectFilings } from '@/domain/projection/filings'
import { projectProduction } from '@/domain/projection/production'
import { projectPromises } from '@/domain/projection/targets'
import type { Agency, Operator, Program } from '@/domain/record/schemas'
import type { IsoDate } from '@/domain/signal/date'
import type { Signal } from '@/domain/signal/schema'
import type { Source } from '@/domain/source/schema'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getAgencies, getFilings, getOperators, getPlaces, getPrograms, getSources } from './reference'
import { getRecordedOn, getSignals } from './signals'

export type FilingListData = { asOf: IsoDate; rows: FilingRow[]; agencies: Agency[]; places: Place[] }

/** Every filing with where it stands on a day. */
export async function getFilingList(asOf: IsoDate = today()): Promise<FilingListData> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, filings, operators, agencies, places] = await Promise.all([
    getSignals(),
    getFilings(),
    getOperators(),
    getAgencies(),
    getPlaces(),
  ])
  const names = nameIndex(operators, agencies, places)
  const rows = projectFilings(signals, filings, asOf).map((state) => ({
    ...state,
    operatorName: nameOf(names, state.filing.operator),
    agencyName: nameOf(names, state.filing.agency),
    placeName: nameOf(names, state.filing.place),
  }))
  return { asOf, rows, agencies, places }
}

export type ProductionListData = { asOf: IsoDate; rows: ProductionRow[]; programs: Program[] }

/** Every vehicle or component program with its milestones up to today. */
export async function getProductionList(): Promise<ProductionListData> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, programs, operators] = await Promise.all([getSignals(), getPrograms(), getOperators()])
  const asOf = today()
  const names = nameIndex(operators)
  const rows = projectProduction(signals, programs, asOf).map((timeline) => ({
    ...timeline,
    operatorName: nameOf(names, timeline.program.operator),
  }))
  return { asOf, rows, programs }
}

export type PromiseListData = {
  asOf: IsoDate
  rows: PromiseRow[]
  operators: Operator[]
  places: Place[]
  /** The signals that show promises kept, by id. */
  evidence: Record<string, Signal>
  /** The sources that the promises name, by id. */
  sources: Record<string, Source>
}

/** Every promise with how it stands on a day. */
export async function getPromiseList(asOf: IsoDate = today()): Promise<PromiseListData> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, operators, places, sources, recordedOn] = await Promise.all([
    getSignals(),
    getOperators(),
    getPlaces(),
    getSources(),
    getRecordedOn(),
  ])
  const names = nameIndex(operators, places)
  const rows = projectPromises(signals, asOf, new Map(Object.entries(recordedOn))).map((entry) => ({
    ...entry,
    operatorName: nameOf(names, entry.target.operator),
    placeName: entry.target.place === null ? null : nameOf(names, entry.target.place),
  }))
  const evidence = new Set(rows.flatMap(({ target, keptOn }) => (keptOn ? (target.evidence ?? []) : [])))
  const cited = new Set(rows.flatMap(({ target }) => target.sources))
  return {
    asOf,
    rows,
    operators,
    places,
    evidence: Object.fromEntries(
      signals.filter(({ id }) => evidence.has(id)).map((signal) => [signal.id, signal]),
    ),
    sources: Object.fromEntries(
      sources.filter(({ id }) => cited.has(id)).map((source) => [source.id, source]),
    ),
  }
}
