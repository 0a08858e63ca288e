import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepApart } from './keep-apart'

const close = (one: number, other: number) => Math.abs(one - other) < 10

describe('keepApart', () => {
  it('keeps none that is close to another, and leaves none out that is close to none', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 })), (wanted) => {
        const chosen = keepApart(wanted, close)
        for (const [index, one] of chosen.entries())
          expect(chosen.slice(index + 1).some((other) => close(one, other))).toBe(false)
        for (const one of wanted) expect(chosen.some((other) => close(one, other))).toBe(true)
      }),
    )
  })

  it('lets the first of the wanted go first, keeps what is kept, and stops at the most', () => {
    expect(keepApart([12, 8, 30], close)).toEqual([12, 30])
    expect(keepApart([12, 30, 50], close, { kept: [5], most: 2 })).toEqual([5, 30])
  })
})
