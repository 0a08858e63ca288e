import { describe, expect, it } from 'vitest'
import { metWords, referenceSentence, shareWords, slipWords } from './promise-text'

describe('referenceSentence', () => {
  it.each([
    [
      { n: 3, met: 0, overdue: 0 },
      'Of Tesla’s 3 dated promises on fleet size that came due, 0 were kept on time.',
    ],
    [
      { n: 1, met: 1, overdue: 0 },
      'Of Tesla’s 1 dated promise on fleet size that came due, 1 was kept on time.',
    ],
    [
      { n: 6, met: 2, overdue: 3 },
      'Of Tesla’s 6 dated promises on fleet size that came due, 2 were kept on time (3 overdue, outcome not found).',
    ],
    [{ n: 0, met: 0, overdue: 0 }, 'No earlier dated promise of Tesla on fleet size has come due.'],
  ])('of %j', (given, sentence) => {
    expect(referenceSentence(given, 'Tesla', 'fleet-size')).toBe(sentence)
  })
})

describe('slipWords', () => {
  it.each([
    [0, 0, 'on the day'],
    [22, 22, '22 days late'],
    [-1, -1, '1 day early'],
    [32, 62, '32–62 days late'],
    [-277, -262, '262–277 days early'],
    [-3, 4, 'between 3 days early and 4 days late'],
    [-38.5, -38.5, '38.5 days early'],
  ])('from %d to %d days', (low, high, words) => {
    expect(slipWords({ low, high })).toBe(words)
  })
})

describe('shareWords', () => {
  it.each([
    [{ low: 1 / 6, high: 2 / 9 }, '17–22%'],
    [{ low: 0, high: 0 }, '0%'],
    [null, 'none due yet'],
  ])('of %j', (shareMet, words) => {
    expect(shareWords({ shareMet })).toBe(words)
  })
})

describe('metWords', () => {
  const counts = { open: 5, overdue: 1, met: 3, late: 4, missed: 10 }

  it('counts what is known to be met, up to what may be', () => {
    expect(metWords({ counts, settled: 18 })).toBe('3–4 of 18')
    expect(metWords({ counts: { ...counts, overdue: 0 }, settled: 17 })).toBe('3 of 17')
  })
})
