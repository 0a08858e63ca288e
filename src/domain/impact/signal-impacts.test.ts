import { describe, expect, it } from 'vitest'
import { impactSlugs } from './catalog'
import type { MappingOverride } from './override'
import type { ImpactMapping } from './rules'
import { inPlaceOf, offeredActs, rankedImpacts } from './signal-impacts'

const mechanism = 'Each of these cars sends its recordings to people who label them.'
const by = { reason: 'The register names their purpose', by: 'Ed', on: '2026-08-14' }
const effect = { direction: 1, strength: 1, mechanism } as const
const given = (impact: ImpactMapping['impact'], strength: 1 | 2 | 3): ImpactMapping => ({
  impact,
  direction: 1,
  strength,
  mechanism,
  ruleId: 'some-rule',
})

const byRules = [
  given('simulation-engineering', 3),
  given('fleet-data-operations', 2),
  given('robotics-software', 1),
]
const overrides: MappingOverride[] = [
  { action: 'add', impact: 'data-annotation', ...effect, direction: -1, strength: 2, ...by },
  { action: 'change', impact: 'robotics-software', ...effect, ...by },
  { action: 'remove', impact: 'simulation-engineering', ...by },
]

describe('how the impacts of a signal stand', () => {
  const all = rankedImpacts(byRules, overrides)

  it('puts those in force first, the strongest first, and names every other', () => {
    expect(all).toHaveLength(impactSlugs.length)
    expect(all.slice(0, 3)).toEqual([
      { impact: 'data-annotation', state: 'added', effect: { direction: -1, strength: 2 } },
      { impact: 'fleet-data-operations', state: 'rules', effect: { direction: 1, strength: 2 } },
      { impact: 'robotics-software', state: 'changed', effect: { direction: 1, strength: 1 } },
    ])
    const others = all.slice(3)
    expect(others.every(({ effect }) => effect === null)).toBe(true)
    expect(others.filter(({ state }) => state !== 'none')).toEqual([
      { impact: 'simulation-engineering', state: 'removed', effect: null },
    ])
    const order = others.map(({ impact }) => impactSlugs.indexOf(impact))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  })

  it('offers to add what is not in force, and never what is', () => {
    for (const { state, effect } of all) {
      const acts = offeredActs[state]
      expect(acts.includes('add')).toBe(effect === null)
      expect(acts.includes('change')).toBe(effect !== null)
      expect(acts.includes('withdraw')).toBe(state !== 'rules' && state !== 'none')
    }
  })
})

describe('a change in place of an earlier correction', () => {
  const add = { action: 'add', impact: 'robotics-software', ...effect } as const
  const change = { ...add, action: 'change' } as const
  const remove = { action: 'remove', impact: 'robotics-software' } as const

  it('adds or changes as the rules have it', () => {
    expect(inPlaceOf(change, add, undefined)).toEqual(add)
    expect(inPlaceOf(add, remove, byRules[2])).toEqual(change)
  })

  it('is what it says where nothing is corrected, and a removal stays one', () => {
    expect(inPlaceOf(add, null, byRules[2])).toEqual(add)
    expect(inPlaceOf(change, null, undefined)).toEqual(change)
    expect(inPlaceOf(remove, change, byRules[2])).toEqual(remove)
  })
})
