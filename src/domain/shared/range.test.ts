import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryRange } from '../testing/arbitraries'
import { formatNumber, formatRange, midpoint } from './range'

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [1655, '1,655'],
    [72.64, '72.6'],
    [-4.25, '-4.3'],
  ])('prints %d as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text)
  })
})

describe('formatRange', () => {
  it.each([
    [{ low: 42, high: 59 }, '42–59'],
    [{ low: 1655, high: 1655 }, '1,655'],
    [{ low: 700, high: null }, 'at least 700'],
    [{ low: 0, high: 0 }, '0'],
  ])('prints %o as %s', (range, text) => {
    expect(formatRange(range)).toBe(text)
  })
})

describe('midpoint', () => {
  it('lies within its range, and there is none for an open one', () => {
    fc.assert(
      fc.property(arbitraryRange, ({ low, high }) => {
        const middle = midpoint({ low, high })
        if (high === null) expect(middle).toBeNull()
        else {
          expect(middle).toBeGreaterThanOrEqual(low)
          expect(middle).toBeLessThanOrEqual(high)
        }
      }),
    )
  })
})
