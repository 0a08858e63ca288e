import { describe, expect, it } from 'vitest'
import { readAsOf } from './as-of'

const today = '2026-10-08'

describe('readAsOf', () => {
  it.each([
    ['', today],
    ['2026-10-08', '2026-10-08'],
    ['2024-02-29', '2024-02-29'],
  ])('reads “%s” as %s', (asked, asOf) => {
    expect(readAsOf(asked, today)).toEqual({ asOf, problem: null })
  })

  it.each([
    ['2026-02-30', 'is not a day'],
    ['yesterday', 'is not a day'],
    [null, 'What this address asks for is not a day'],
    ['2026-10-09', 'has not come yet'],
  ])('falls back to today for “%s” and says why', (asked, why) => {
    const { asOf, problem } = readAsOf(asked, today)
    expect(asOf).toBe(today)
    expect(problem?.message).toContain(why)
  })
})
