import { describe, expect, it } from 'vitest'
import { signalOf } from '../testing/arbitraries'
import { earlyDays, futureDays, futurePublication, latestDay } from './timing'

const latest = '2026-11-30'

describe('the days of a signal', () => {
  it('are refused after today, by field, since they say what has happened (bugs 05 and 14)', () => {
    const status = signalOf('deployment-status', { date: '2062-05-01' })
    expect(futureDays(status, latest).map(({ field }) => field)).toEqual(['date'])
    const metric = signalOf('service-metric', { date: '2026-10-01', periodEnd: '2026-12-31' })
    expect(futureDays(metric, latest).map(({ field }) => field)).toEqual(['periodEnd'])
  })

  it('may be today', () => {
    expect(futureDays(signalOf('deployment-status', { date: latest }), latest)).toEqual([])
  })

  it('leave the due date of a promise alone: it is a plan', () => {
    expect(futureDays(signalOf('target', { date: '2026-01-01', due: '2030-12-31' }), latest)).toEqual([])
  })

  it('are asked about before 2009 (bugs 14)', () => {
    const [doubt] = earlyDays(signalOf('fleet-estimate', { date: '1912-01-01' }))
    expect(doubt).toEqual({
      field: 'date',
      message: 'is Jan 1, 1912, before the first self-driving program of 2009: is the year right',
    })
    expect(earlyDays(signalOf('fleet-estimate', { date: '2009-01-01' }))).toEqual([])
  })
})

it('a source is not published after today', () => {
  expect(futurePublication('2026-12-01', latest)).toBe('must not be after today')
  expect([futurePublication(latest, latest), futurePublication(null, latest)]).toEqual([null, null])
})

it('today is that of the place on Earth where it begins first', () => {
  expect(latestDay(new Date('2026-11-30T09:59:00Z'))).toBe('2026-11-30')
  expect(latestDay(new Date('2026-11-30T10:00:00Z'))).toBe('2026-12-01')
})
