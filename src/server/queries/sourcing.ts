import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import type { IsoDate } from '@/domain/signal/date'
import { type Sourcing, type SourcingFinder, sourcingById, sourcingFinder } from '@/domain/source/sourcing'
import { tags } from '../cache-tags'
import { getSources } from './reference'
import { getSignals } from './signals'

/** How well every published signal is sourced, by id, with what says it again counted in. */
export async function getSourcing(): Promise<Record<string, Sourcing>> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, sources] = await Promise.all([getSignals(), getSources()])
  return Object.fromEntries(sourcingById(signals, new Map(sources.map((source) => [source.id, source]))))
}

/** The same of some signals only: what one page needs. */
export async function getSourcingOf(ids: readonly string[]): Promise<Record<string, Sourcing>> {
  const all = await getSourcing()
  return Object.fromEntries(
    ids.flatMap((id) => {
      const sourcing = all[id]
      return sourcing ? [[id, sourcing]] : []
    }),
  )
}

/** Looks up the sourcing of figures and states on a page that is read as of a day. For the server alone: no cache. */
export async function getSourcingFinder(asOf: IsoDate): Promise<SourcingFinder> {
  const [signals, sources] = await Promise.all([getSignals(), getSources()])
  return sourcingFinder(
    signals.filter(({ date }) => date <= asOf),
    new Map(sources.map((source) => [source.id, source])),
  )
}
