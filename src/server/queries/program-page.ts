import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { type ProductionTimeline, projectProduction } from '@/domain/projection/production'
import {
  type ClaimedRate,
  claimedRates,
  type EvidencedRate,
  evidencedRates,
  promisesAbout,
} from '@/domain/projection/production-record'
import { type PromiseEntry, projectPromises } from '@/domain/projection/targets'
import type { Operator, Program } from '@/domain/record/schemas'
import type { IsoDate } from '@/domain/signal/date'
import type { Source } from '@/domain/source/schema'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getOperators, getPrograms, getSources } from './reference'
import { getRecordedOn, getSignals } from './signals'

export type ProgramPage = {
  asOf: IsoDate
  program: Program
  operator: Operator | null
  /** Null when no milestone was on record by the day. */
  timeline: ProductionTimeline | null
  promises: PromiseEntry[]
  claimed: ClaimedRate[]
  evidenced: EvidencedRate[]
  /** Sources of its milestones and promises, by publisher and title. */
  sources: Source[]
}

/** One vehicle or component program as it stood on a day; null when there is no such program. */
export async function getProgramPage(slug: string, asOf: IsoDate = today()): Promise<ProgramPage | null> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, programs, operators, sources, recordedOn] = await Promise.all([
    getSignals(),
    getPrograms(),
    getOperators(),
    getSources(),
    getRecordedOn(),
  ])
  const program = programs.find((one) => one.slug === slug)
  if (!program) return null
  const timeline = projectProduction(signals, [program], asOf)[0] ?? null
  const all = projectPromises(signals, asOf, new Map(Object.entries(recordedOn)))
  const promises = promisesAbout(program, programs, all)
  const cited = new Set([
    ...(timeline ? [...timeline.milestones, ...timeline.contested] : []).flatMap((one) => one.sources),
    ...promises.flatMap(({ target }) => target.sources),
  ])
  return {
    asOf,
    program,
    operator: operators.find((one) => one.slug === program.operator) ?? null,
    timeline,
    promises,
    claimed: timeline ? claimedRates(timeline, promises) : [],
    evidenced: timeline ? evidencedRates(timeline) : [],
    sources: sources.filter(({ id }) => cited.has(id)),
  }
}
