import { groupBy } from '../projection/fold'
import type { IsoDate } from '../signal/date'
import { bySignalDate, type Signal } from '../signal/schema'
import { type Impact, impacts } from './catalog'
import { type Contribution, type DemandIndex, exactSum } from './demand-index'
import { editorRuleId } from './rules'

/** Ways to take an index apart. Every figure is an exact sum of contributions, in index points. */

/** A contribution beside the signal that it comes from. */
export type ExplainedContribution = Contribution & { signal: Signal }

/** One impact among the 15 on a day. */
export type RankedImpact = Impact &
  Omit<DemandIndex, 'impact' | 'contributions'> & {
    /** 1 for the largest index. */
    rank: number
    /** Signals that contribute to the index on the day: each is an event of its own. */
    signalCount: number
  }

/** The contributions of one sentence of mechanism. */
export type MechanismGroup = {
  ruleId: string
  mechanism: string
  direction: 1 | -1
  strength: 1 | 2 | 3
  count: number
  sum: number
  /** Newest first. */
  latest: Signal[]
}

const sumOf = (contributions: readonly Contribution[]) =>
  exactSum(contributions.map(({ contribution }) => contribution))

/** The impacts by index, the largest first; equal ones in catalog order. An impact not given is left out. */
export function rankImpacts(indices: readonly DemandIndex[]): RankedImpact[] {
  const bySlug = new Map(indices.map((entry) => [entry.impact, entry]))
  return impacts
    .flatMap((impact) => {
      const entry = bySlug.get(impact.slug)
      if (!entry) return []
      const { impact: _slug, contributions, ...figures } = entry
      return [{ ...impact, ...figures, signalCount: contributions.length }]
    })
    .toSorted((a, b) => b.index - a.index || a.number - b.number)
    .map((row, position) => ({ ...row, rank: position + 1 }))
}

/** The first `limit` contributions, and what the others add: together they are the index. */
export function splitContributions<C extends Contribution>(
  contributions: readonly C[],
  limit: number,
): { largest: C[]; rest: { count: number; sum: number } } {
  const others = contributions.slice(limit)
  return { largest: contributions.slice(0, limit), rest: { count: others.length, sum: sumOf(others) } }
}

/**
 * Contributions by the rule that made them, and by the sentence where an editor did, the largest sum first, with the
 * newest signals of each.
 */
export function byMechanism(
  contributions: readonly ExplainedContribution[],
  latest: number,
): MechanismGroup[] {
  return [...groupBy(contributions, sentenceKey).values()]
    .flatMap((group) => {
      const [first] = group
      if (!first) return []
      const { ruleId, mechanism, direction, strength } = first
      const newest = group.map(({ signal }) => signal).toSorted((a, b) => bySignalDate(b, a))
      const words = { ruleId, mechanism, direction, strength }
      return [{ ...words, count: group.length, sum: sumOf(group), latest: newest.slice(0, latest) }]
    })
    .toSorted((a, b) => Math.abs(b.sum) - Math.abs(a.sum) || (a.ruleId < b.ruleId ? -1 : 1))
}

/** A rule has one sentence, direction and strength for an impact; an editor has one for each signal. */
function sentenceKey({ ruleId, mechanism, direction, strength }: Contribution): string {
  return ruleId === editorRuleId ? `${ruleId} ${direction * strength} ${mechanism}` : ruleId
}

/** The first day of each of the last `count` months up to the month of `asOf`, oldest first. */
export function monthStarts(asOf: IsoDate, count: number): IsoDate[] {
  const last = Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 1
  return Array.from({ length: count }, (_, position) => {
    const month = last - count + 1 + position
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`
  }).filter((date) => date < asOf)
}
