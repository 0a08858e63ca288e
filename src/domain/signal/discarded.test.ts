import { describe, expect, it } from 'vitest'
import { DISCARDED_DAYS, daysLeft, purgeLimit } from './discarded'

const now = new Date('2026-11-30T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)

describe('the time of a discarded draft', () => {
  it.each([
    [0, DISCARDED_DAYS],
    [0.5, DISCARDED_DAYS],
    [1, DISCARDED_DAYS - 1],
    [DISCARDED_DAYS - 0.1, 1],
    [DISCARDED_DAYS, 0],
    [DISCARDED_DAYS + 9, 0],
  ])('%s days after it was discarded has %s days left', (age, left) => {
    expect(daysLeft(daysAgo(age), now)).toBe(left)
  })

  it('is over when the purge deletes it', () => {
    expect(purgeLimit(now)).toEqual(daysAgo(DISCARDED_DAYS))
  })
})
