import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clopperPearson, incompleteBeta } from './binomial'
import { garwoodInterval } from './poisson'

/** The probability of at most `k` failures in `n` trials at rate `p`, summed term by term. */
function binomialCdf(k: number, n: number, p: number): number {
  // In logarithms: the first terms of a high rate are too small for a number.
  let term = n * Math.log1p(-p)
  let sum = Math.exp(term)
  for (let i = 1; i <= k; i++) {
    term += Math.log((n - i + 1) / i) + Math.log(p) - Math.log1p(-p)
    sum += Math.exp(term)
  }
  return sum
}

describe('clopperPearson', () => {
  // Closed forms: 1 − (α/2)^(1/n) at no failure, (α/2)^(1/n) at all; the others are printed in tables of the interval.
  it.each([
    [0, 10, 0, 0.3085],
    [1, 10, 0.0025, 0.445],
    [5, 10, 0.1871, 0.8129],
    [10, 10, 0.6915, 1],
    [10, 100, 0.049, 0.1762],
    [0, 100, 0, 0.0362],
  ])('gives the tabulated limits of %d in %d', (failures, trials, low, high) => {
    const interval = clopperPearson(failures, trials)
    expect(interval.low).toBeCloseTo(low, 4)
    expect(interval.high).toBeCloseTo(high, 4)
  })

  it('leaves half of the error on either side', () => {
    const arbitrary = fc
      .integer({ min: 2, max: 300 })
      .chain((trials) => fc.tuple(fc.integer({ min: 1, max: trials - 1 }), fc.constant(trials)))
    fc.assert(
      fc.property(arbitrary, ([failures, trials]) => {
        const { low, high } = clopperPearson(failures, trials)
        expect(1 - binomialCdf(failures - 1, trials, low)).toBeCloseTo(0.025, 6)
        expect(binomialCdf(failures, trials, high)).toBeCloseTo(0.025, 6)
      }),
    )
  })

  it('is the mirror image when failures and successes change places', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (trials, some) => {
        const failures = some % (trials + 1)
        const one = clopperPearson(failures, trials)
        const other = clopperPearson(trials - failures, trials)
        expect(one.low).toBeCloseTo(1 - other.high, 9)
        expect(one.high).toBeCloseTo(1 - other.low, 9)
      }),
    )
  })

  it('comes close to the interval of a count when failures are rare', () => {
    const trials = 1_000_000
    for (const failures of [0, 1, 5, 40]) {
      const { low, high } = garwoodInterval(failures)
      const exact = clopperPearson(failures, trials)
      expect(exact.low * trials).toBeCloseTo(low, 1)
      expect(exact.high * trials).toBeCloseTo(high, 1)
    }
  })

  it.each([
    [1, 0],
    [-1, 10],
    [11, 10],
    [0.5, 10],
  ])('refuses %d in %d', (failures, trials) => {
    expect(() => clopperPearson(failures, trials)).toThrow(RangeError)
  })
})

describe('incompleteBeta', () => {
  it('rises from 0 to 1', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        unit,
        unit,
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        (x, y, a, b) => {
          const [low, high] = x < y ? [x, y] : [y, x]
          expect(incompleteBeta(low, a, b)).toBeLessThanOrEqual(incompleteBeta(high, a, b) + 1e-12)
        },
      ),
    )
    expect([incompleteBeta(0, 2, 3), incompleteBeta(1, 2, 3)]).toEqual([0, 1])
  })
})
