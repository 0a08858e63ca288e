import { describe, expect, it } from 'vitest'
import { evidenceAge } from './evidence-age'

describe('evidenceAge', () => {
  it.each([
    ['2026-11-30', 'day', 'recent'],
    ['2026-05-31', 'day', 'recent'],
    ['2026-05-30', 'day', 'aging'],
    ['2026-05-01', 'month', 'recent'],
    ['2025-11-30', 'day', 'aging'],
    ['2025-11-29', 'day', 'old'],
    ['2025-01-01', 'year', 'aging'],
  ] as const)('of %s, known to the %s, is %s', (date, precision, age) => {
    expect(evidenceAge({ date, precision }, '2026-11-30')).toBe(age)
  })
})
