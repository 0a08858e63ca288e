import { describe, expect, it } from 'vitest'
import { signalOf, testRegister } from '../testing/arbitraries'
import { countsInIndex } from './counted'
import { filingContext, mapByRules } from './rules'

const context = filingContext({
  [testRegister.slug]: { permitType: testRegister.permitType, register: true },
  permit: { permitType: 'ride-hail-network', register: false },
})
const step = (filing: string, stage: 'granted' | 'amended') =>
  signalOf('filing', { filing, stage, vehicles: 739 })
const rulesOf = (signal: Parameters<typeof mapByRules>[0]) => [
  ...new Set(mapByRules(signal, context).map(({ ruleId }) => ruleId)),
]

describe('each entry of the Texas register is a permit amended in the index', () => {
  it('no longer: a later entry is the count that it is, the first one granted the permit', () => {
    expect(rulesOf(step(testRegister.slug, 'amended'))).toEqual(['fleet-registered'])
    expect(rulesOf(step(testRegister.slug, 'granted'))).not.toContain('fleet-registered')
    expect(rulesOf(step('permit', 'amended'))).not.toContain('fleet-registered')
  })

  it('and one model of an entry is no second event', () => {
    const total = signalOf('fleet-estimate', { basis: 'registered', low: 739, high: 739 })
    expect(countsInIndex(total)).toBe(true)
    expect(countsInIndex({ ...total, id: 'part', model: 'cybercab', low: 319, high: 319 })).toBe(false)
  })
})
