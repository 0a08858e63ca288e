import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { countsInIndex } from '@/domain/impact/counted'
import { signalAsOf } from '@/domain/impact/demand-index'
import { impactRules, mapSignal } from '@/domain/impact/rules'
import type { IsoDate } from '@/domain/signal/date'
import { tags } from '../cache-tags'
import { today } from '../clock'
import { getRuleContext, getSignals } from './signals'

export type RuleUse = {
  asOf: IsoDate
  /** Signals for which each rule decides at least one impact, by rule id. */
  byRule: Record<string, number>
  /** Signals that count: published, dated by `asOf`, and events of their own (see `countsInIndex`). */
  signalCount: number
}

/** How much of the dataset each rule of the mapping speaks for today. */
export async function getRuleUse(): Promise<RuleUse> {
  'use cache'
  cacheTag(tags.signals, tags.reference)
  cacheLife('tracker')
  const [signals, context] = await Promise.all([getSignals(), getRuleContext()])
  const asOf = today()
  const counted = signals.filter((signal) => countsInIndex(signal) && signal.date <= asOf)
  const byRule = Object.fromEntries(impactRules.map(({ id }) => [id, 0]))
  for (const signal of counted) {
    const deciding = new Set(mapSignal(signalAsOf(signal, asOf), context).map(({ ruleId }) => ruleId))
    for (const id of deciding) byRule[id] = (byRule[id] ?? 0) + 1
  }
  return { asOf, byRule, signalCount: counted.length }
}
