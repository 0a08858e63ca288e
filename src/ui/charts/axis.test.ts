import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  axisPosition,
  dayTicks,
  logAxis,
  quarterStart,
  shortNumber,
  spreadLabels,
  timeAt,
  timeAxis,
  valueAxis,
} from './axis'

describe('timeAxis', () => {
  it('begins with the quarter of the first date and ends on the day of reading', () => {
    const axis = timeAxis(['2025-06-21', '2026-01-01'], '2026-11-22')
    expect(axis.start).toBe('2025-04-01')
    expect(axis.end).toBe('2026-11-22')
    const labels = axis.ticks.map(({ label }) => label)
    expect(labels).toEqual(['Apr 2025', 'Jul 2025', 'Oct', 'Jan 2026', 'Apr', 'Jul', 'Oct'])
    const major = axis.ticks.filter((tick) => tick.major).map(({ label }) => label)
    expect(major).toEqual(['Jul 2025', 'Jan 2026', 'Jul'])
  })

  it('shows at least a year, even of a single reading', () => {
    const axis = timeAxis(['2026-11-01'], '2026-11-22')
    expect(axis.start).toBe('2025-10-01')
  })

  it('has ticks on the 1st and the 15th of a short axis', () => {
    const { ticks } = timeAxis([], '2026-11-22', '2026-10-01')
    expect(ticks.map(({ label }) => label)).toEqual(['Oct 1, 2026', 'Oct 15', 'Nov 1', 'Nov 15'])
  })

  it('uses years on a long axis', () => {
    expect(timeAxis(['2018-10-30'], '2026-11-22').ticks.every(({ label }) => /^\d{4}$/.test(label))).toBe(
      true,
    )
  })

  it('keeps every tick on the axis, in order, and few', () => {
    const day = fc
      .date({ min: new Date('2005-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, (date) => {
        const { ticks } = timeAxis([date], '2026-11-22')
        expect(ticks.length).toBeGreaterThan(0)
        expect(ticks.length).toBeLessThanOrEqual(10)
        expect(ticks.filter(({ major }) => major).length).toBeLessThanOrEqual(5)
        expect(ticks.every(({ at }) => at >= 0 && at <= 1)).toBe(true)
        expect(ticks.map(({ at }) => at)).toEqual(ticks.map(({ at }) => at).toSorted((a, b) => a - b))
      }),
    )
  })
})

describe('timeAt', () => {
  it('is linear in days', () => {
    expect(timeAt({ start: '2026-01-01', end: '2026-01-11' }, '2026-01-06')).toBe(0.5)
  })
  it('puts a quarter on its first day', () => {
    expect(quarterStart('2026-11-22')).toBe('2026-10-01')
  })
})

describe('valueAxis', () => {
  it('starts counts at 0 and ends at a round figure, with thousands', () => {
    const axis = valueAxis([28, 1655])
    expect([axis.min, axis.max]).toEqual([0, 2000])
    expect(axis.ticks.map(({ label }) => label)).toEqual(['0', '500', '1,000', '1,500', '2,000'])
  })
  it('never puts a count between whole numbers', () => {
    expect(valueAxis([1]).ticks.map(({ label }) => label)).toEqual(['0', '1'])
    expect(valueAxis([]).ticks.map(({ label }) => label)).toEqual(['0', '1'])
  })
  it('reaches below 0 for an index that does', () => {
    const axis = valueAxis([-3, 9], { wholeSteps: false })
    expect(axis.min).toBe(-5)
    expect(axis.ticks[0]?.label).toBe('−5')
  })
  it('holds every value', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1 }), (values) => {
        const { min, max, ticks } = valueAxis(values)
        expect(min).toBe(0)
        expect(max).toBeGreaterThanOrEqual(Math.max(...values))
        expect(ticks.length).toBeLessThanOrEqual(6)
      }),
    )
  })
})

describe('spreadLabels', () => {
  it('leaves labels alone where there is room', () => {
    expect(
      spreadLabels(
        [
          { wanted: 50, height: 20 },
          { wanted: 10, height: 20 },
        ],
        100,
      ),
    ).toEqual([40, 0])
  })
  it('keeps labels apart and inside when they fit', () => {
    const wish = fc.record({
      wanted: fc.integer({ min: 0, max: 200 }),
      height: fc.integer({ min: 10, max: 30 }),
    })
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 6 }), (labels) => {
        const tops = spreadLabels(labels, 200)
        const boxes = labels
          .map(({ height }, index) => ({ top: tops[index] ?? Number.NaN, height }))
          .toSorted((a, b) => a.top - b.top)
        for (const [index, box] of boxes.entries()) {
          const next = boxes[index + 1]
          expect(box.top).toBeGreaterThanOrEqual(0)
          expect(box.top + box.height).toBeLessThanOrEqual(next ? next.top + 1e-9 : 200)
        }
      }),
    )
  })
})

describe('logAxis', () => {
  it('runs between powers of ten, with finer ticks while there are few', () => {
    const axis = logAxis([3, 42, 700])
    expect([axis.min, axis.max, axis.scale]).toEqual([1, 1000, 'log'])
    expect(axis.ticks.map(({ label }) => label)).toEqual(['1', '10', '100', '1,000'])
    expect(logAxis([12, 90]).ticks.map(({ value }) => value)).toEqual([10, 20, 50, 100])
  })

  it('runs over whole powers of ten alone, with short labels, for figures orders of magnitude apart', () => {
    const axis = logAxis([34, 2_000_000], { decadesOnly: true, label: shortNumber })
    expect(axis.ticks.map(({ label }) => label)).toEqual(['10', '100', '1,000', '10k', '100k', '1m', '10m'])
    const middles = [10, 10_000, 10_000_000].map((value) => axisPosition(axis, value))
    expect(middles[0]).toBe(0)
    expect(middles[1]).toBeCloseTo(0.5, 9)
    expect(middles[2]).toBeCloseTo(1, 9)
    expect(logAxis([100], { decadesOnly: true }).ticks.map(({ value }) => value)).toEqual([100, 1000])
  })

  it('has no 0, so that a count of 0 lies at its start', () => {
    expect(axisPosition(logAxis([0, 50]), 0)).toBe(0)
    expect(logAxis([]).ticks.map(({ value }) => value)).toEqual([1, 2, 5, 10])
  })

  it('keeps the order of values and every positive one on the axis', () => {
    const values = fc.array(fc.double({ min: 0.01, max: 1e7, noNaN: true }), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(values, (given) => {
        const axis = logAxis(given)
        const places = given.toSorted((a, b) => a - b).map((value) => axisPosition(axis, value))
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        for (const place of places) {
          expect(place).toBeGreaterThanOrEqual(-1e-9)
          expect(place).toBeLessThanOrEqual(1 + 1e-9)
        }
        const ticks = axis.ticks.map(({ at }) => at)
        expect(ticks).toEqual(ticks.toSorted((a, b) => a - b))
      }),
    )
  })
})

it.each([
  [75, '75'],
  [9_999, '9,999'],
  [50_000, '50k'],
  [2_500_000, '2.5m'],
])('shortNumber writes %i as %s', (value, text) => {
  expect(shortNumber(value)).toBe(text)
})

describe('dayTicks', () => {
  it('counts in round numbers of days, with a true minus sign', () => {
    expect(dayTicks(-180, 365).map(({ label }) => label)).toEqual([
      '−180',
      '−90',
      '0',
      '90',
      '180',
      '270',
      '360',
    ])
    expect(dayTicks(0, 30).map(({ at }) => at)).toEqual([0, 1])
  })
})
