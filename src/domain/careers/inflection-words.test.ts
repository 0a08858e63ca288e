import { describe, expect, it } from 'vitest'
import type { Inflection } from './inflection-types'
import { gapWords, inflectionTitle } from './inflection-words'

const upper = (slug: string) => slug.toUpperCase()
const names = { operator: upper, place: upper, filing: upper, program: upper }
const plain: Inflection = {
  id: 'one',
  rule: 'city-driverless',
  operator: 'tesla',
  place: 'austin-tx',
  filing: null,
  program: null,
  milestone: null,
  basis: null,
  threshold: null,
}

describe('inflectionTitle', () => {
  it.each<[Partial<Inflection>, string]>([
    [{}, 'TESLA without a driver in AUSTIN-TX'],
    [{ rule: 'state-approval', filing: 'permit' }, 'PERMIT'],
    [{ rule: 'programme-step', program: 'cybercab', milestone: 'in-service' }, 'CYBERCAB: in service'],
    [{ rule: 'programme-ramp', program: 'cybercab', threshold: 1000 }, 'CYBERCAB: 1,000 vehicles built'],
    [{ rule: 'fleet-size', basis: 'registered', threshold: 2500 }, 'TESLA: 2,500 vehicles, registered'],
  ])('of %o is %s', (given, words) => {
    expect(inflectionTitle({ ...plain, ...given }, names)).toBe(words)
  })
})

describe('gapWords', () => {
  it('say what is missing and how far it has come', () => {
    expect(gapWords({ kind: 'answer', stage: 'filed', waiting: { low: 6, high: 36 } })).toBe(
      'the answer; filed, waiting 6–36 days',
    )
    expect(gapWords({ kind: 'answer', stage: 'under-review', waiting: null })).toBe(
      'the answer; under review',
    )
    expect(gapWords({ kind: 'vehicles', reached: 700, remaining: 300 })).toBe('300 vehicles; 700 counted')
    expect(gapWords({ kind: 'steps', from: null, supervision: null, remaining: 1 })).toBe('one step')
    expect(gapWords({ kind: 'steps', from: 'service', supervision: 'supervised', remaining: 2 })).toBe(
      '2 steps; now in service, supervised in the car',
    )
    expect(gapWords({ kind: 'steps', from: 'announced', supervision: 'unknown', remaining: 3 })).toBe(
      '3 steps; now announced',
    )
  })
})
