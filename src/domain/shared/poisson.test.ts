import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { garwoodInterval } from './poisson'

/** The probability of at most `count` events when `mean` are expected, summed term by term. */
function poissonCdf(count: number, mean: number): number {
  let term = Math.exp(-mean)
  let sum = term
  for (let k = 1; k <= count; k++) {
    term *= mean / k
    sum += term
  }
  return sum
}

describe('garwoodInterval', () => {
  // The 95 % limits tabulated by Garwood and in every handbook of epidemiology since.
  it.each([
    [0, 0, 3.689],
    [1, 0.0253, 5.572],
    [3, 0.6187, 8.767],
    [5, 1.6235, 11.668],
    [10, 4.7954, 18.39],
    [20, 12.2165, 30.888],
    [24, 15.3773, 35.71],
    [50, 37.111, 65.919],
  ])('gives the tabulated limits of %d', (count, low, high) => {
    const interval = garwoodInterval(count)
    expect(interval.low).toBeCloseTo(low, 3)
    expect(interval.high).toBeCloseTo(high, 2)
  })

  it('leaves half of the error on either side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (count) => {
        const { low, high } = garwoodInterval(count)
        expect(1 - poissonCdf(count - 1, low)).toBeCloseTo(0.025, 6)
        expect(poissonCdf(count, high)).toBeCloseTo(0.025, 6)
      }),
    )
  })

  it('holds the count and narrows, for its size, as the count grows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (count) => {
        const { low, high } = garwoodInterval(count)
        const next = garwoodInterval(count + 1)
        expect(low).toBeLessThan(count)
        expect(high).toBeGreaterThan(count)
        expect(next.high / next.low).toBeLessThan(high / low)
      }),
    )
  })

  it.each([-1, 2.5, Number.NaN])('refuses %d', (count) => {
    expect(() => garwoodInterval(count)).toThrow(RangeError)
  })
})
