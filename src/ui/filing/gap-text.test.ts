import { describe, expect, it } from 'vitest'
import type { FilingGap } from '@/domain/projection/filing-vehicles'
import { gapSentence, scopeWarning, waitWords } from './gap-text'

const gap = (low: number, high: number | null, daysApart = 3): FilingGap => ({
  from: 'authorised',
  to: 'registered',
  difference: { low, high },
  mayBeEqual: low <= 0 && (high === null || high >= 0),
  daysApart,
})

describe('gapSentence', () => {
  it.each([
    [gap(126, 126, 24), '126 fewer registered than authorized, from counts 24 days apart.'],
    [gap(4940, 4960, 1), '4,940–4,960 fewer registered than authorized, from counts 1 day apart.'],
    [gap(5, null, 0), 'at least 5 fewer registered than authorized, on the same day.'],
    [gap(0, 0), 'As many registered as authorized, from counts 3 days apart.'],
    [gap(-10, 10), 'The record does not show fewer registered than authorized, from counts 3 days apart.'],
    [gap(-30, -20), '20–30 more registered than authorized, from counts 3 days apart.'],
    [
      gap(Number.NEGATIVE_INFINITY, -20),
      'at least 20 more registered than authorized, from counts 3 days apart.',
    ],
  ])('says %j in words', (given, sentence) => {
    expect(gapSentence(given)).toBe(sentence)
  })
})

describe('waitWords', () => {
  it.each([
    [{ low: 1, high: 1 }, '1 day'],
    [{ low: 1240, high: 1240 }, '1,240 days'],
    [{ low: 83, high: 113 }, '83–113 days'],
  ])('of %j', (waiting, words) => {
    expect(waitWords(waiting)).toBe(words)
  })
})

describe('scopeWarning', () => {
  const figure = (scope: 'all' | 'driverless' | null) => ({
    low: 1,
    high: 1,
    signalId: 'one',
    date: '2026-01-01',
    precision: 'day' as const,
    headline: 'A headline',
    scope,
    signalIds: ['one'],
    disagree: false,
    parts: [],
    apart: [],
  })

  it('names the figures that count a part of the fleet', () => {
    expect(
      scopeWarning([
        { basis: 'authorised', figure: figure(null) },
        { basis: 'registered', figure: figure('all') },
        { basis: 'observed', figure: figure('driverless') },
      ]),
    ).toBe('The observed figure counts driverless vehicles only.')
    expect(scopeWarning([{ basis: 'registered', figure: figure('all') }])).toBeNull()
  })
})
