import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chiSquareCdf, chiSquareQuantile } from './chi-square'

describe('chiSquareQuantile', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, table 1.3.6.7.4, to its three decimals.
  it.each([
    [0.95, 1, 3.841],
    [0.975, 2, 7.378],
    [0.025, 2, 0.051],
    [0.025, 10, 3.247],
    [0.975, 10, 20.483],
    [0.95, 10, 18.307],
    [0.975, 50, 71.42],
    [0.025, 50, 32.357],
    [0.99, 100, 135.807],
    [0.01, 100, 70.065],
  ])('gives the published value for p = %d and %d degrees of freedom', (p, df, published) => {
    expect(chiSquareQuantile(p, df)).toBeCloseTo(published, 3)
  })

  it('has the closed form of an exponential variable at two degrees of freedom', () => {
    expect(chiSquareQuantile(0.975, 2)).toBeCloseTo(-2 * Math.log(0.025), 10)
    expect(chiSquareQuantile(0.025, 2)).toBeCloseTo(-2 * Math.log(0.975), 10)
  })

  it('undoes the distribution function', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 2000 }),
        (p, df) => {
          expect(chiSquareCdf(chiSquareQuantile(p, df), df)).toBeCloseTo(p, 9)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('rises with p', () => {
    const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(probability, probability, fc.integer({ min: 1, max: 400 }), (a, b, df) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        expect(chiSquareQuantile(low, df)).toBeLessThanOrEqual(chiSquareQuantile(high, df) + 1e-9)
      }),
    )
  })

  it.each([
    [0, 2],
    [1, 2],
    [Number.NaN, 2],
    [0.5, 0],
  ])('refuses p = %d with %d degrees of freedom', (p, df) => {
    expect(() => chiSquareQuantile(p, df)).toThrow(RangeError)
  })
})
