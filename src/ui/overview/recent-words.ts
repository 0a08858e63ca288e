import type { RecentEvidence } from '@/domain/impact/recent'
import { formatNumber } from '@/domain/shared/range'

/** What the signals of 90 days mean for an impact, in one or two sentences: how many, what they add, where and why. */
export function recentSentence({ count, sum, leading, cities }: Omit<RecentEvidence, 'impact'>): string {
  if (count === 0 || leading === null) return 'No new signal bears on it: the change is age alone.'
  const what = count === 1 ? '1 new signal' : `${formatNumber(count)} new signals`
  const verb = sum < 0 ? (count === 1 ? 'takes' : 'take') : count === 1 ? 'adds' : 'add'
  const where =
    cities.length > 0 && sum > 0
      ? `; of the cities, ${cities.join(' and ')} ${cities.length === 1 ? 'adds' : 'add'} most`
      : ''
  return `${what} ${verb} ${Math.abs(sum).toFixed(1)} points${where}. ${leading.mechanism}`
}
