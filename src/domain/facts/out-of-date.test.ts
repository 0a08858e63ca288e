import { describe, expect, it } from 'vitest'
import { type Fact, fact } from './fact'
import { outOfDate } from './out-of-date'

const asOf = '2026-11-01'

const figure = (label: string, date: string, change: Partial<Fact> = {}): Fact => ({
  ...fact(
    {
      figure: 'fleet-observed',
      topic: 'vehicles',
      operator: 'tesla',
      place: 'austin-tx',
      label,
      value: '30',
      date: { date, precision: 'day' },
      basis: 'counted',
      confidence: 'reported',
      signalId: label,
    },
    asOf,
  ),
  ...change,
})

describe('figures that are out of date', () => {
  it('are those past twice of their time, the latest first', () => {
    const facts = [
      figure('years ago', '2024-01-01'),
      figure('fresh', '2026-10-20'),
      figure('ageing', '2026-09-10'),
      figure('stale since yesterday', '2026-09-01'),
    ]
    expect(outOfDate(facts).map(({ label }) => label)).toEqual(['stale since yesterday', 'years ago'])
  })

  it('are no permits, nothing that has ended, and nothing worked out from others', () => {
    const old = '2020-01-01'
    const facts = [
      figure('permit', old, { topic: 'permits' }),
      figure('ended', old, { freshness: null }),
      figure('derived', old, { figure: null }),
    ]
    expect(outOfDate(facts)).toEqual([])
  })
})
