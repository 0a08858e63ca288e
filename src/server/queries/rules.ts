import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import type { FilingRow } from '@/domain/lists/filings'
import { sortRows } from '@/domain/lists/order'
import { type MatrixLevel, projectStageMatrix, type StageMatrix } from '@/domain/rules/matrix'
import { type StatePanel, statePanel } from '@/domain/rules/panel'
import { endedOperators, isSafetyMatter, pendingProceedings } from '@/domain/rules/proceedings'
import { type NextItem, upNext } from '@/domain/rules/up-next'
import { type NameIndex, nameIndex } from '@/domain/shared/names'
import type { IsoDate } from '@/domain/signal/date'
import { tags } from '../cache-tags'
import { getFilingList, getPromiseList } from './lists'
import { getDeployments, getFilingStates } from './projections'
import { getFilings, getOperators, getPlaces } from './reference'
import { getSignals } from './signals'

/** The matrix of stages of the US states, or of countries, on a day. */
export async function getStageMatrix(asOf: IsoDate, level: MatrixLevel): Promise<StageMatrix> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, places, filings] = await Promise.all([getSignals(), getPlaces(), getFilings()])
  return projectStageMatrix({ signals, places, filings }, asOf, level)
}

export type OpenMatters = {
  /** What lies before an authority about a robotaxi service, the longest wait first. */
  pending: FilingRow[]
  next: NextItem[]
  /** Recalls and investigations, the newest first. */
  safety: FilingRow[]
  /** Of operators and places. */
  names: NameIndex
}

/** What is not decided yet, and what no permit waits for, on a day. */
export async function getOpenMatters(asOf: IsoDate): Promise<OpenMatters> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [{ rows, places }, promises, deployments, operators] = await Promise.all([
    getFilingList(asOf),
    getPromiseList(asOf),
    getDeployments(asOf),
    getOperators(),
  ])
  const ended = endedOperators(deployments)
  return {
    pending: pendingProceedings(rows, ended),
    next: upNext(rows, promises.rows, ended, asOf),
    safety: sortRows(
      rows.filter(({ filing }) => isSafetyMatter(filing)),
      'desc',
      [({ since }) => since.date, ({ filing }) => filing.title],
    ),
    names: nameIndex(operators, places),
  }
}

/** The panel of a state or country on a day; null where the matrix has no such row. */
export async function getStatePanel(
  slug: string,
  asOf: IsoDate,
  level: MatrixLevel,
): Promise<StatePanel | null> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [matrix, deployments, filings, places, { next }] = await Promise.all([
    getStageMatrix(asOf, level),
    getDeployments(asOf),
    getFilingStates(asOf),
    getPlaces(),
    getOpenMatters(asOf),
  ])
  const row = matrix.rows.find(({ place }) => place.slug === slug)
  return row ? statePanel(row, { deployments, filings, places }, next) : null
}
