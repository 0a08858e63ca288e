import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { projectFleet } from '../projection/fleet'
import { addDays, daysBetween } from '../signal/date'
import { arbitraryDate, arbitrarySignals } from '../testing/arbitraries'
import { fitWindow, minWindowDays, shiftWindow, windowSeries, zoomWindow } from './window'

const bounds = { from: '2018-05-01', to: '2026-11-22' }
const span = { from: '2026-01-01', to: '2026-07-01' }

describe('a window', () => {
  it('halves and doubles around its middle', () => {
    const near = zoomWindow(span, 0.5, bounds)
    expect(near).toEqual({ from: '2026-02-15', to: '2026-05-17' })
    expect(daysBetween(near.from, near.to)).toBe(91)
  })
  it('moves by a share of its length and stops at the ends', () => {
    expect(shiftWindow(span, -0.5, bounds)).toEqual({ from: '2025-10-03', to: '2026-04-02' })
    expect(shiftWindow(span, 5, bounds)).toEqual({ from: '2026-05-25', to: '2026-11-22' })
    expect(shiftWindow(span, -500, bounds).from).toBe(bounds.from)
  })
  it('stays within its bounds and keeps its least length, whatever is asked of it', () => {
    fc.assert(
      fc.property(
        arbitraryDate,
        fc.nat(4000),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.double({ min: -10, max: 10, noNaN: true }),
        (from, length, factor, share) => {
          const window = { from, to: addDays(from, length) }
          const changed = [
            fitWindow(window, bounds),
            zoomWindow(window, factor, bounds),
            shiftWindow(window, share, bounds),
          ]
          for (const one of changed) {
            expect(one.from >= bounds.from && one.to <= bounds.to).toBe(true)
            expect(daysBetween(one.from, one.to)).toBeGreaterThanOrEqual(minWindowDays)
          }
        },
      ),
    )
  })
})

describe('windowSeries', () => {
  it('never adds a reading and never drops one of the window', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, arbitraryDate, (signals, a, b) => {
        const [from, to] = [a, b].toSorted()
        if (from === undefined || to === undefined) return
        const ids = (asOf: string, start: string | null) =>
          windowSeries(projectFleet({ signals, filings: [] }, asOf), start)
            .flatMap((one) => [...one.readings, ...one.contested])
            .map(({ signalId, date }) => `${date} ${signalId}`)
        const whole = ids('2100-01-01', null)
        const inside = whole.filter((entry) => entry.slice(0, 10) >= from && entry.slice(0, 10) <= to)
        expect(ids(to, from).toSorted()).toEqual(inside.toSorted())
      }),
    )
  })
  it('reads a past day as if only the signals up to it had been there', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (signals, day) => {
        const known = signals.filter(({ date }) => date <= day)
        expect(projectFleet({ signals, filings: [] }, day)).toEqual(
          projectFleet({ signals: known, filings: [] }, '2100-01-01'),
        )
      }),
    )
  })
})
