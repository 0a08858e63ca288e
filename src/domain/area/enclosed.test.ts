import { describe, expect, it } from 'vitest'
import { boundaryOf, box } from '../testing/geometries'
import { differenceInWords, enclosedBy } from './enclosed'
import { areaKm2 } from './geometry'

const drawn = box(-97.9, 30.2, -97.6, 30.4)

describe('enclosedBy', () => {
  it('sets what a boundary encloses beside a reported area', () => {
    const { enclosedKm2, difference } = enclosedBy(boundaryOf(drawn), 500)
    expect(enclosedKm2).toBe(areaKm2(drawn))
    expect(difference).toBeCloseTo(areaKm2(drawn) / 500 - 1, 12)
  })
})

describe('differenceInWords', () => {
  it.each([
    [0.124, '12% more than reported'],
    [-0.5, '50% less than reported'],
    [0.1, null],
    [-0.05, null],
    [0, null],
  ])('of %d is %j', (difference, words) => {
    expect(differenceInWords(difference)).toBe(words)
  })
})
