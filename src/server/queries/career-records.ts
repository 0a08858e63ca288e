import { type NameIndex, nameIndex } from '@/domain/shared/names'
import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { type FigureId, figureSpecs } from '@/content/figures'
import { type LiveFigure, readFigures } from '@/domain/careers/figures'
import { type InflectionResult, readInflections } from '@/domain/careers/inflection'
import { type IntervalDate, type IsoDate, whenOf } from '@/domain/signal/date'
import type { Confidence } from '@/domain/signal/kinds'
import type { Signal } from '@/domain/signal/schema'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getAgencies, getFilings, getOperators, getPlaces, getPrograms } from './reference'
import { getSignals } from './signals'

/** A signal as prose points at it. */
export type EvidenceSignal = { id: string; headline: string; on: IntervalDate; confidence: Confidence }
/** Evidence by the id of its signal; an id that is no longer published is missing. */
export type EvidenceById = Record<string, EvidenceSignal>

export type CareerFigures = {
  asOf: IsoDate
  figures: Record<FigureId, LiveFigure>
  /** Of operators, places, programs and filings. */
  names: NameIndex
  evidence: EvidenceById
}

/** The figures that the careers prose names, as they stand on a day. */
export async function getCareerFigures(asOf: IsoDate = today()): Promise<CareerFigures> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [{ names, ...world }, signals] = await Promise.all([getWorld(), getSignals()])
  const figures = readFigures({ ...world, signals, asOf }, figureSpecs)
  const cited = Object.values(figures).flatMap((one) => one.evidence)
  return { asOf, figures, names, evidence: evidenceOf(cited, signals) }
}

export type InflectionPage = InflectionResult & { asOf: IsoDate; names: NameIndex; evidence: EvidenceById }

/** Which inflection points had fired by a day and which were next, with the signals that say so. */
export async function getInflections(asOf: IsoDate = today()): Promise<InflectionPage> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [{ names, ...world }, signals] = await Promise.all([getWorld(), getSignals()])
  const reading = readInflections({ ...world, signals, asOf })
  const cited = Object.values(reading).flatMap((points) => points.flatMap((one) => one.evidence))
  return { ...reading, asOf, names, evidence: evidenceOf(cited, signals) }
}

/** Signals that prose cites, by id. */
export async function getEvidence(ids: readonly string[]): Promise<EvidenceById> {
  'use cache'
  cacheTag(tags.signals)
  cacheLife('tracker')
  return evidenceOf(ids, await getSignals())
}

async function getWorld() {
  const [places, filings, agencies, programs, operators] = await Promise.all([
    getPlaces(),
    getFilings(),
    getAgencies(),
    getPrograms(),
    getOperators(),
  ])
  const titled = filings.map(({ slug, title }) => ({ slug, name: title }))
  return { places, filings, agencies, programs, names: nameIndex(operators, places, programs, titled) }
}

function evidenceOf(ids: readonly string[], signals: readonly Signal[]): EvidenceById {
  const wanted = new Set(ids)
  return Object.fromEntries(
    signals
      .filter(({ id }) => wanted.has(id))
      .map((signal) => {
        const { id, headline, confidence } = signal
        return [id, { id, headline, on: whenOf(signal), confidence }]
      }),
  )
}
