import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decadeAxis, logAt, shortNumber } from './log-axis'

describe('logAxis', () => {
  it('runs over whole powers of ten around the values', () => {
    const axis = decadeAxis([34, 2_000_000])
    expect(axis.ticks.map(({ label }) => label)).toEqual(['10', '100', '1,000', '10k', '100k', '1m', '10m'])
    expect([logAt(axis, 10), logAt(axis, 10_000), logAt(axis, 10_000_000)]).toEqual([0, 0.5, 1])
  })

  it('holds a single value, and none', () => {
    expect(decadeAxis([100]).ticks.map(({ value }) => value)).toEqual([100, 1000])
    expect(decadeAxis([]).ticks.map(({ value }) => value)).toEqual([1, 10])
    expect(logAt(decadeAxis([5]), 0)).toBe(0)
  })

  it('places every value inside, the larger the higher', () => {
    const value = fc.integer({ min: 1, max: 100_000_000 })
    fc.assert(
      fc.property(value, value, (a, b) => {
        const axis = decadeAxis([a, b])
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        expect(logAt(axis, low)).toBeGreaterThanOrEqual(-1e-9)
        expect(logAt(axis, high)).toBeLessThanOrEqual(1 + 1e-9)
        expect(logAt(axis, low)).toBeLessThanOrEqual(logAt(axis, high))
      }),
    )
  })
})

it.each([
  [75, '75'],
  [9_999, '9,999'],
  [50_000, '50k'],
  [2_500_000, '2.5m'],
])('writes %i short as %s', (value, text) => {
  expect(shortNumber(value)).toBe(text)
})
