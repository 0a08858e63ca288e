import { describe, expect, it } from 'vitest'
import { daysLeft, discardedDays, purgeLimit } from './discarded'

const now = new Date('2026-11-30T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

describe('the time of a discarded draft', () => {
  it.each([
    [0, discardedDays],
    [0.5, discardedDays],
    [1, discardedDays - 1],
    [discardedDays - 0.1, 1],
    [discardedDays, 0],
    [discardedDays + 9, 0],
  ])('%s days after it was discarded has %s days left', (age, left) => {
    expect(daysLeft(daysAgo(age), now)).toBe(left)
  })

  it('is over when the purge deletes it', () => {
    expect(purgeLimit(now)).toEqual(daysAgo(discardedDays))
  })
})
