import { describe, expect, it } from 'vitest'
import { type Inflection, readInflections } from '@/domain/careers/inflection'
import { loadDataset } from '../../../tests/support/dataset'
import { gapWords, inflectionPath, inflectionTitle } from './inflection-words'

const names: Record<string, string> = { tesla: 'Tesla', 'austin-tx': 'Austin', cybercab: 'Cybercab' }
const nameOf = (slug: string) => names[slug] ?? slug
const point: Inflection = {
  id: 'x',
  rule: 'city-driverless',
  operator: 'tesla',
  place: 'austin-tx',
  filing: null,
  program: null,
  milestone: null,
  basis: null,
  threshold: null,
}

describe('an inflection point in words', () => {
  it.each<[Partial<Inflection>, string, string]>([
    [{}, 'Tesla in Austin', '/cities/austin-tx'],
    [
      { rule: 'programme-ramp', program: 'cybercab', place: null, threshold: 1000 },
      'Cybercab: 1,000 built',
      '/production/cybercab',
    ],
    [
      { rule: 'programme-step', program: 'cybercab', place: null, milestone: 'in-service' },
      'Cybercab: vehicles enter service',
      '/production/cybercab',
    ],
    [
      { rule: 'fleet-size', place: null, basis: 'registered', threshold: 500 },
      'Tesla: 500 vehicles registered',
      '/operators/tesla',
    ],
    [{ rule: 'state-approval', filing: 'a-permit' }, 'a-permit', '/filings/a-permit'],
  ])('%o is %s', (change, title, path) => {
    expect(inflectionTitle({ ...point, ...change }, nameOf)).toBe(title)
    expect(inflectionPath({ ...point, ...change })).toBe(path)
  })

  it('names the gap with its unit', () => {
    expect(gapWords({ kind: 'vehicles', reached: 420, remaining: 80 })).toBe(
      '80 vehicles: 420 of 500 counted',
    )
    expect(gapWords({ kind: 'steps', from: 'service', supervision: 'supervised', remaining: 1 })).toBe(
      '1 step: now in service, supervised in the car',
    )
    expect(gapWords({ kind: 'steps', from: 'announced', supervision: 'unknown', remaining: 3 })).toBe(
      '3 steps: now announced',
    )
    expect(gapWords({ kind: 'answer', stage: 'under-review', waiting: { low: 30, high: 60 } })).toBe(
      'An answer: under review, waiting for 30–60 days',
    )
  })

  it('tells all points of the record apart', () => {
    const { fired, pending } = readInflections({ ...loadDataset(), asOf: '2026-10-08' })
    const titles = [...fired, ...pending].map((one) => inflectionTitle(one, (slug) => slug))
    expect(new Set(titles).size).toBe(titles.length)
  })
})
