import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minKept, type Thinning, thinReadings } from './thin'

type Reading = { day: number; low: number; high: number; isBreak: boolean }

const reading = fc.record({
  day: fc.integer({ min: 0, max: 3000 }),
  low: fc.integer({ min: 0, max: 500 }),
  spread: fc.integer({ min: 0, max: 50 }),
  isBreak: fc.boolean(),
})
const series = fc.array(reading, { maxLength: 200 }).map((all) =>
  all
    .map(({ day, low, spread, isBreak }, index): Reading => {
      return { day, low, high: low + spread, isBreak: isBreak && index % 11 === 0 }
    })
    .toSorted((a, b) => a.day - b.day),
)
const most = fc.integer({ min: minKept, max: 80 })

function how(all: readonly Reading[]): Thinning<Reading> {
  return {
    at: ({ day }) => day,
    low: ({ low }) => low,
    high: ({ high }) => high,
    mustKeep: new Set(all.filter(({ isBreak }) => isBreak)),
  }
}

describe('thinReadings', () => {
  test('leaves a short series alone', () => {
    fc.assert(
      fc.property(series, (all) => {
        expect(thinReadings(all, all.length, how(all))).toEqual(all)
      }),
    )
  })

  test('keeps no more than it may, unless more than that must be kept', () => {
    fc.assert(
      fc.property(series, most, (all, limit) => {
        const needed = all.filter(({ isBreak }) => isBreak).length + minKept
        expect(thinReadings(all, limit, how(all)).length).toBeLessThanOrEqual(Math.max(limit, needed))
      }),
    )
  })

  test('keeps the order, the ends, the extremes and every break', () => {
    fc.assert(
      fc.property(series, most, (all, limit) => {
        const thin = thinReadings(all, limit, how(all))
        expect(thin).toEqual(all.filter((one) => thin.includes(one)))
        expect(thin[0]).toBe(all[0])
        expect(thin.at(-1)).toBe(all.at(-1))
        expect(Math.min(...thin.map(({ low }) => low))).toBe(Math.min(...all.map(({ low }) => low)))
        expect(Math.max(...thin.map(({ high }) => high))).toBe(Math.max(...all.map(({ high }) => high)))
        for (const one of all.filter(({ isBreak }) => isBreak)) expect(thin).toContain(one)
      }),
    )
  })

  test('is settled: thinning again changes nothing', () => {
    fc.assert(
      fc.property(series, most, (all, limit) => {
        const once = thinReadings(all, limit, how(all))
        if (once.length <= limit) expect(thinReadings(once, limit, how(once))).toEqual(once)
      }),
    )
  })

  test('keeps a spike that stands alone for a day', () => {
    const flat = Array.from({ length: 500 }, (_, day) => ({ day, low: 5, high: 5, isBreak: false }))
    const spiked = flat.with(333, { day: 333, low: 90, high: 90, isBreak: false })
    const thin = thinReadings(spiked, 40, how(spiked))
    expect(thin.length).toBeLessThanOrEqual(40)
    expect(thin).toContain(spiked[333])
  })
})
