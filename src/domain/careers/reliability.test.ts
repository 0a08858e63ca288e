import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  expectedFailures,
  failuresBehind,
  rateOfExposure,
  rateOfTrials,
  trialsWithoutFailure,
} from './reliability'

const arbitraryTrials = fc
  .integer({ min: 1, max: 100_000 })
  .chain((trials) => fc.tuple(fc.constant(trials), fc.nat(trials)))

describe('rateOfTrials', () => {
  it('holds the observed rate between its limits', () => {
    fc.assert(
      fc.property(arbitraryTrials, ([trials, failures]) => {
        const result = rateOfTrials(trials, failures)
        if (!result.ok) throw new Error(result.failure.message)
        const { rate, low, high } = result.value
        expect(low).toBeLessThanOrEqual(rate)
        expect(high).toBeGreaterThanOrEqual(rate)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('is surer of the same rate after more trials', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 1000 }), fc.integer({ min: 1, max: 9 }), (trials, failures) => {
        const few = rateOfTrials(trials, failures)
        const many = rateOfTrials(trials * 10, failures * 10)
        if (!few.ok || !many.ok) throw new Error('both are valid')
        expect(many.value.high - many.value.low).toBeLessThan(few.value.high - few.value.low)
      }),
    )
  })

  it.each([
    [0, 0, 'trials'],
    [1.5, 0, 'trials'],
    [10, 11, 'failures'],
    [10, -1, 'failures'],
    [Number.NaN, 0, 'trials'],
  ])('refuses %d trials and %d failures, naming the %s', (trials, failures, field) => {
    expect(rateOfTrials(trials, failures)).toMatchObject({ ok: false, failure: { field } })
  })
})

describe('rateOfExposure', () => {
  it('gives the limits of a count over the exposure', () => {
    expect(rateOfExposure(1000, 0)).toMatchObject({ ok: true, value: { rate: 0, low: 0 } })
    const result = rateOfExposure(1000, 3)
    expect(result).toMatchObject({
      ok: true,
      value: { rate: 0.003, low: expect.closeTo(0.000619, 6), high: expect.closeTo(0.008767, 6) },
    })
  })

  it.each([0, -1, Number.POSITIVE_INFINITY, Number.NaN])('refuses an exposure of %d', (exposure) => {
    expect(rateOfExposure(exposure, 1)).toMatchObject({ ok: false, failure: { field: 'exposure' } })
  })
})

describe('failuresBehind', () => {
  it('undoes an accuracy', () => {
    expect(failuresBehind(98, 5000)).toEqual({ ok: true, value: 100 })
    expect(failuresBehind(100, 12)).toEqual({ ok: true, value: 0 })
  })

  it('undoes any accuracy that was not rounded', () => {
    fc.assert(
      fc.property(arbitraryTrials, ([trials, failures]) => {
        expect(failuresBehind((1 - failures / trials) * 100, trials)).toEqual({ ok: true, value: failures })
      }),
    )
  })

  it('refuses what is no accuracy', () => {
    expect(failuresBehind(101, 10)).toMatchObject({ ok: false, failure: { field: 'accuracy' } })
    expect(failuresBehind(90, 0)).toMatchObject({ ok: false, failure: { field: 'trials' } })
  })
})

describe('what a rate means in use', () => {
  it('multiplies', () => {
    expect(expectedFailures({ rate: 0.02, low: 0.016, high: 0.024 }, 1000)).toEqual({
      expected: 20,
      low: 16,
      high: 24,
    })
  })

  it('follows the rule of three at 95 %', () => {
    for (const rate of [0.01, 0.001, 0.0001]) {
      const needed = trialsWithoutFailure(rate)
      expect(needed * rate).toBeCloseTo(3, 1)
      expect((1 - rate) ** needed).toBeLessThanOrEqual(0.05)
      expect((1 - rate) ** (needed - 1)).toBeGreaterThan(0.05)
    }
  })

  it.each([0, 1, -0.1, Number.NaN])('refuses a rate of %d', (rate) => {
    expect(() => trialsWithoutFailure(rate)).toThrow(RangeError)
  })
})
