import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, intervalEnd } from '../signal/date'
import { arbitraryDate, arbitraryInterval } from '../testing/arbitraries'
import { cadenced, cadences } from './cadence'
import { countLevels, freshnessLevels, freshnessOf, olderOf, overdueTimes } from './freshness'

const arbitraryFigure = fc.constantFrom(...cadenced)

describe('how old a figure is', () => {
  it.each([
    ['2026-07-30', 0, 'fresh'],
    ['2026-09-05', 37, 'fresh'],
    ['2026-10-28', 90, 'fresh'],
    ['2026-10-29', 91, 'ageing'],
    ['2027-01-26', 180, 'ageing'],
    ['2027-01-27', 181, 'stale'],
  ] as const)('is read against its cadence: on %s %i days, %s', (asOf, ageDays, level) => {
    const read = freshnessOf('fleet-claimed', { date: '2026-07-30', precision: 'day' }, asOf)
    expect(read).toEqual({ ageDays, cadenceDays: 90, level })
  })

  it('is measured from the end of a quarter', () => {
    const quarter = { date: '2026-04-01', precision: 'quarter' } as const
    expect(freshnessOf('fleet-observed', quarter, '2026-07-01')).toMatchObject({ ageDays: 1, level: 'fresh' })
    expect(freshnessOf('fleet-observed', quarter, '2026-05-15').ageDays).toBe(0)
  })

  it('counts the days since the last day of the interval, never fewer than none', () => {
    fc.assert(
      fc.property(arbitraryFigure, arbitraryInterval, arbitraryDate, (figure, when, asOf) => {
        const days = daysBetween(intervalEnd(when), asOf)
        expect(freshnessOf(figure, when, asOf).ageDays).toBe(Math.max(0, days))
      }),
    )
  })

  it('never gets younger as days pass', () => {
    fc.assert(
      fc.property(
        arbitraryFigure,
        arbitraryInterval,
        arbitraryDate,
        fc.nat(900),
        (figure, when, asOf, days) => {
          const [early, late] = [asOf, addDays(asOf, days)].map((day) => freshnessOf(figure, when, day))
          if (!early || !late) throw new Error('two readings were made')
          expect(late.ageDays).toBeGreaterThanOrEqual(early.ageDays)
          const rank = (level: typeof early.level) => freshnessLevels.indexOf(level)
          expect(rank(late.level)).toBeGreaterThanOrEqual(rank(early.level))
        },
      ),
    )
  })

  it('is that of the older of two, whichever way round they are', () => {
    fc.assert(
      fc.property(arbitraryFigure, arbitraryFigure, arbitraryInterval, arbitraryDate, (a, b, when, asOf) => {
        const [one, other] = [freshnessOf(a, when, asOf), freshnessOf(b, when, asOf)]
        const older = olderOf(one, other)
        expect(overdueTimes(older)).toBe(overdueTimes(olderOf(other, one)))
        expect(overdueTimes(older)).toBe(Math.max(overdueTimes(one), overdueTimes(other)))
      }),
    )
  })

  it('has a number of whole days and a reason for every figure', () => {
    for (const figure of cadenced) {
      expect(Number.isInteger(cadences[figure].days) && cadences[figure].days > 0, figure).toBe(true)
      expect(cadences[figure].reason, figure).toMatch(/\.$/)
    }
  })

  it('is counted by level; what has ended counts nowhere', () => {
    const stale = freshnessOf('area', { date: '2020-01-01', precision: 'day' }, '2026-01-01')
    expect(countLevels([{ freshness: stale }, { freshness: null }])).toEqual({
      fresh: 0,
      ageing: 0,
      stale: 1,
    })
  })
})
