import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDate, arbitraryInterval } from '../testing/arbitraries'
import {
  addDays,
  addMonths,
  clampDay,
  datePrecisions,
  daysBetween,
  formatDay,
  formatDays,
  formatInterval,
  formatMonthDay,
  formatMonths,
  formatWhen,
  intervalEnd,
  intervalStart,
  isIntervalStart,
  isIsoDate,
  isoDateOf,
  isoDateSchema,
} from './date'

describe('the test run', () => {
  it('sits in an odd time zone, so that local-time arithmetic would show', () => {
    expect(new Date('2026-06-15T00:00:00Z').getTimezoneOffset()).toBe(-(12 * 60 + 45))
  })
})

describe('isIsoDate', () => {
  it.each(['2026-06-15', '2024-02-29', '1900-01-01', '2099-12-31'])('accepts %s', (text) => {
    expect(isIsoDate(text)).toBe(true)
  })

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-6-15',
    '1899-12-31',
    '2100-01-01',
    '2026-06-15T00:00:00Z',
    ' 2026-06-15',
    '',
  ])('rejects "%s"', (text) => {
    expect(isIsoDate(text)).toBe(false)
    expect(isoDateSchema.safeParse(text).success).toBe(false)
  })
})

describe('day arithmetic', () => {
  it('counts whole days across leap days, years and changes of the clock', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2026-04-01', '2026-04-08')).toBe(7)
    expect(daysBetween('2026-06-15', '2025-06-15')).toBe(-365)
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01')
  })

  it('undoes itself', () => {
    fc.assert(
      fc.property(arbitraryDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })

  it('throws on what is no day', () => {
    expect(() => addDays('soon', 1)).toThrow(RangeError)
  })

  it('takes the day of an instant in UTC', () => {
    expect(isoDateOf(new Date('2026-06-15T23:59:59.999Z'))).toBe('2026-06-15')
  })
})

describe('intervals', () => {
  it.each([
    ['day', '2026-08-17', '2026-08-17'],
    ['month', '2026-08-01', '2026-08-31'],
    ['quarter', '2026-07-01', '2026-09-30'],
    ['year', '2026-01-01', '2026-12-31'],
  ] as const)('of a %s run from %s to %s', (precision, start, end) => {
    expect(intervalStart('2026-08-17', precision)).toBe(start)
    expect(intervalEnd({ date: start, precision })).toBe(end)
    expect(isIntervalStart(start, precision)).toBe(true)
  })

  it('know the length of February', () => {
    expect(intervalEnd({ date: '2024-02-01', precision: 'month' })).toBe('2024-02-29')
    expect(intervalEnd({ date: '2025-02-01', precision: 'month' })).toBe('2025-02-28')
  })

  it('refuse a first day that is not one', () => {
    expect(isIntervalStart('2026-08-02', 'month')).toBe(false)
    expect(isIntervalStart('2026-08-01', 'quarter')).toBe(false)
    expect(isIntervalStart('2026-04-01', 'year')).toBe(false)
  })

  it('contain every day that names them, and abut without a gap', () => {
    fc.assert(
      fc.property(arbitraryDate, fc.constantFrom(...datePrecisions), (day, precision) => {
        const date = intervalStart(day, precision)
        const end = intervalEnd({ date, precision })
        expect(date <= day && day <= end).toBe(true)
        expect(isIntervalStart(date, precision)).toBe(true)
        expect(isIntervalStart(addDays(end, 1), precision)).toBe(true)
      }),
    )
  })
})

describe('formatInterval', () => {
  it.each([
    ['day', '2026-06-05', 'Jun 5, 2026'],
    ['month', '2026-06-01', 'Jun 2026'],
    ['quarter', '2026-04-01', 'Q2 2026'],
    ['year', '2026-01-01', '2026'],
  ] as const)('prints a %s and no more', (precision, date, text) => {
    expect(formatInterval({ date, precision })).toBe(text)
  })

  it('prints a single day in the same words', () => {
    expect(formatDay('2026-06-15')).toBe('Jun 15, 2026')
    expect(formatMonthDay('2026-06-05')).toBe('Jun 5')
  })

  it('always names the year', () => {
    fc.assert(
      fc.property(arbitraryInterval, (interval) => {
        expect(formatInterval(interval).endsWith(interval.date.slice(0, 4))).toBe(true)
      }),
    )
  })
})

describe('a range', () => {
  it.each([
    ['2026-06-05', '2026-06-05', 'Jun 5, 2026'],
    ['2026-06-05', '2026-06-12', 'Jun 5–12, 2026'],
    ['2026-06-22', '2026-08-03', 'Jun 22 – Aug 3, 2026'],
    ['2025-12-30', '2026-01-02', 'Dec 30, 2025 – Jan 2, 2026'],
  ])('of days from %s to %s says nothing twice', (from, to, text) => {
    expect(formatDays(from, to)).toBe(text)
  })

  it.each([
    ['2026-06-05', '2026-06-12', 'Jun 2026'],
    ['2026-06-22', '2026-08-03', 'Jun–Aug 2026'],
    ['2025-12-30', '2026-01-02', 'Dec 2025 – Jan 2026'],
  ])('of months from %s to %s says nothing twice', (from, to, text) => {
    expect(formatMonths(from, to)).toBe(text)
  })

  it('begins with the month of its first day and ends as its last day does', () => {
    fc.assert(
      fc.property(arbitraryDate, arbitraryDate, (one, other) => {
        const [from = one, to = other] = [one, other].toSorted()
        const text = formatDays(from, to)
        expect(text.startsWith(formatMonthDay(from))).toBe(true)
        expect(text.endsWith(`${Number(to.slice(8))}, ${to.slice(0, 4)}`)).toBe(true)
      }),
    )
  })
})

describe('formatWhen', () => {
  it('says “on” a day and “in” anything longer', () => {
    expect(formatWhen({ date: '2024-06-05', precision: 'day' })).toBe('on Jun 5, 2024')
    expect(formatWhen({ date: '2026-04-01', precision: 'quarter' })).toBe('in Q2 2026')
  })
})

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-15', -3, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('of %s and %d is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected)
  })
})

describe('clampDay', () => {
  it.each([
    ['2026-01-01', '2026-01-01'],
    ['2017-05-05', '2018-05-01'],
    ['2027-01-01', '2026-10-08'],
  ])('moves %s to %s', (day, expected) => {
    expect(clampDay(day, '2018-05-01', '2026-10-08')).toBe(expected)
  })
})
