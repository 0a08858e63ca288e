import { changeWindowDays } from '@/domain/impact/constants'
import type { IndexChange } from '@/domain/impact/demand-index'
import type { RecentEvidence } from '@/domain/impact/recent'
import { formatNumber } from '@/domain/shared/range'

/** What the events of 90 days mean for an impact, in one or two sentences: how many, what they add, where and why. */
export function recentSentence({ count, sum, leading, cities }: Omit<RecentEvidence, 'impact'>): string {
  if (count === 0 || leading === null) return 'No new event for this role.'
  const what = count === 1 ? '1 new event' : `${formatNumber(count)} new events`
  const verb = sum < 0 ? (count === 1 ? 'takes' : 'take') : count === 1 ? 'adds' : 'add'
  const where =
    cities.length > 0 && sum > 0
      ? `; of the cities, ${cities.join(' and ')} ${cities.length === 1 ? 'adds' : 'add'} most`
      : ''
  return `${what} ${verb} ${Math.abs(sum).toFixed(1)} points${where}. ${leading.mechanism}`
}

/** The change of one index, split, with what its newest events mean. */
export type RecentImpact = {
  newEvidence90d: number
  changes: readonly IndexChange[]
  recent: RecentEvidence
}

/** Says once, for all indices, that 90 days brought no new evidence, and what moved them then; null where they did. */
export function quietSentence(readings: readonly RecentImpact[]): string | null {
  if (readings.some(({ recent }) => recent.count > 0)) return null
  const changes = readings.flatMap((one) => one.changes.filter(({ days }) => days === changeWindowDays))
  const what = `No new evidence in ${changeWindowDays} days`
  if (changes.every(({ change }) => change === 0)) return `${what}, and no score changed.`
  if (changes.some(({ outcomes }) => outcomes !== 0)) {
    return `${what}; outcomes of promises and age changed the scores.`
  }
  return changes.every(({ change }) => change < 0)
    ? `${what}; age alone lowered every score.`
    : `${what}; age alone changed the scores.`
}
