import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clampPage, pageOf, pageSize } from './page'

describe('pages of a list', () => {
  it('are each row once, in order', () => {
    fc.assert(
      fc.property(fc.nat(400), (total) => {
        const rows = Array.from({ length: total }, (_, index) => index)
        const last = clampPage(Number.MAX_SAFE_INTEGER, total)
        const pages = Array.from({ length: last }, (_, index) => pageOf(rows, index + 1))
        expect(pages.flat()).toEqual(rows)
        expect(pages.every((page) => page.length <= pageSize)).toBe(true)
      }),
    )
  })

  it('are asked for within bounds', () => {
    expect(clampPage(-3, 120)).toBe(1)
    expect(clampPage(9, 120)).toBe(3)
    expect(clampPage(2, 0)).toBe(1)
  })
})
