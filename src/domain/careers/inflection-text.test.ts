import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { inflectionOf } from '../testing/inflection'
import { readInflections } from './inflection'
import { gapWords, inflectionTitle } from './inflection-text'
import type { Inflection } from './inflection-types'

const names = new Map([
  ['tesla', 'Tesla'],
  ['austin-tx', 'Austin'],
  ['cybercab', 'Cybercab'],
])

describe('inflectionTitle', () => {
  it.each<[Partial<Inflection>, string]>([
    [{}, 'Tesla without a driver in Austin'],
    [{ rule: 'state-approval', filing: 'a-permit' }, 'a-permit'],
    [{ rule: 'programme-step', program: 'cybercab', milestone: 'in-service' }, 'Cybercab: in service'],
    [{ rule: 'programme-ramp', program: 'cybercab', threshold: 1000 }, 'Cybercab: 1,000 built'],
    [
      { rule: 'fleet-size', place: null, basis: 'registered', threshold: 2500 },
      'Tesla: 2,500 vehicles registered',
    ],
  ])('of %o is %s', (given, words) => {
    expect(inflectionTitle(inflectionOf(given), names)).toBe(words)
  })

  it('tells all points of the record apart', () => {
    const { fired, pending } = readInflections({ ...loadDataset(), asOf: '2026-10-08' })
    const titles = [...fired, ...pending].map((one) => inflectionTitle(one, new Map()))
    expect(new Set(titles).size).toBe(titles.length)
  })
})

describe('gapWords', () => {
  it('say what is missing, with its unit, and how far it has come', () => {
    expect(gapWords({ kind: 'answer', stage: 'filed', waiting: { low: 6, high: 36 } })).toBe(
      'Answer: filed, pending for 6–36 days',
    )
    expect(gapWords({ kind: 'answer', stage: 'under-review', waiting: null })).toBe('Answer: under review')
    expect(gapWords({ kind: 'vehicles', reached: 700, remaining: 300 })).toBe(
      '300 vehicles: 700 of 1,000 counted',
    )
    expect(gapWords({ kind: 'steps', from: null, supervision: null, remaining: 1 })).toBe('1 step')
    expect(gapWords({ kind: 'steps', from: 'service', supervision: 'supervised', remaining: 2 })).toBe(
      '2 steps: now in service, with a safety monitor',
    )
    expect(gapWords({ kind: 'steps', from: 'announced', supervision: 'unknown', remaining: 3 })).toBe(
      '3 steps: now announced',
    )
  })
})
