import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDate, arbitrarySignals, testFilings } from '../testing/arbitraries'
import { byMechanism } from './breakdown'
import { impactSlugs } from './catalog'
import { demandIndices, exactSum } from './demand-index'
import { inImpactOrder, type MappingChange, type MappingOverride, mappingChangeSchema } from './override'
import { editorRuleId, mapByRules, mapSignal, type RuleContext } from './rules'

const types = new Map(testFilings.map(({ slug, permitType }) => [slug, permitType]))
const permitTypeOf: RuleContext['permitTypeOf'] = (slug) => types.get(slug) ?? null
const ruled: RuleContext = { permitTypeOf }
const mechanism = 'A sentence that says how the one leads to the other.'

const arbitraryChange: fc.Arbitrary<MappingChange> = fc
  .record({
    action: fc.constantFrom('add', 'change', 'remove'),
    impact: fc.constantFrom(...impactSlugs),
    direction: fc.constantFrom(1 as const, -1 as const),
    strength: fc.constantFrom(1 as const, 2 as const, 3 as const),
  })
  .map(({ action, impact, ...effect }) =>
    action === 'remove' ? { action, impact } : { action, impact, ...effect, mechanism },
  )
const arbitraryOverrides: fc.Arbitrary<MappingOverride[]> = fc
  .uniqueArray(arbitraryChange, { selector: ({ impact }) => impact, maxLength: 5 })
  .map((changes) =>
    changes.map((change) => ({ ...change, reason: 'Not so here', by: 'Ed', on: '2026-10-01' })),
  )

describe('an override', () => {
  it('decides its impact and no other, whatever the rules say', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryOverrides, (signals, overrides) => {
        for (const signal of signals) {
          const mapped = mapSignal(signal, { ...ruled, overridesOf: () => overrides })
          const byRules = mapByRules(signal, ruled)
          for (const impact of impactSlugs) {
            const found = mapped.filter((mapping) => mapping.impact === impact)
            const override = overrides.find((one) => one.impact === impact)
            if (override === undefined) {
              expect(found).toEqual(byRules.filter((mapping) => mapping.impact === impact))
            } else if (override.action === 'remove') expect(found).toEqual([])
            else {
              const { direction, strength } = override
              expect(found).toEqual([{ impact, direction, strength, mechanism, ruleId: editorRuleId }])
            }
          }
          const strengths = mapped.map(({ strength }) => strength)
          expect(strengths).toEqual(strengths.toSorted((a, b) => b - a))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('touches the signal that it is made for alone', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryOverrides, (signals, overrides) => {
        const [first, ...others] = signals
        const overridesOf = (id: string) => (id === first?.id ? overrides : [])
        for (const signal of others.filter(({ id }) => id !== first?.id)) {
          expect(mapSignal(signal, { ...ruled, overridesOf })).toEqual(mapSignal(signal, ruled))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('keeps the contributions adding up to the index, as a list and by mechanism', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryOverrides, arbitraryDate, (signals, overrides, asOf) => {
        const context = { ...ruled, overridesOf: () => overrides }
        const byId = new Map(signals.map((signal) => [signal.id, signal]))
        for (const { index, contributions } of demandIndices({ signals, context, asOf })) {
          expect(exactSum(contributions.map(({ contribution }) => contribution))).toBe(index)
          const explained = contributions.flatMap((one) => {
            const signal = byId.get(one.signalId)
            return signal ? [{ ...one, signal }] : []
          })
          expect(exactSum(byMechanism(explained, 1).map(({ sum }) => sum))).toBe(index)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('the schema of a change', () => {
  const change = { action: 'add', impact: 'data-annotation', direction: -1, strength: 2, mechanism }

  it.each([
    ['a mapping that the rules do not give', change],
    ['another than theirs', { ...change, action: 'change', direction: 1 }],
    ['none', { action: 'remove', impact: 'data-annotation' }],
  ])('takes %s', (_, value) => {
    expect(mappingChangeSchema.safeParse(value).success).toBe(true)
  })

  it.each([
    ['an unknown impact', { ...change, impact: 'juggling' }],
    ['no direction', { ...change, direction: 0 }],
    ['a strength beyond three', { ...change, strength: 4 }],
    ['a mechanism that says nothing', { ...change, mechanism: ' because          ' }],
    ['an unknown action', { ...change, action: 'undo' }],
  ])('refuses %s', (_, value) => {
    expect(mappingChangeSchema.safeParse(value).success).toBe(false)
  })

  it('keeps changes in one order', () => {
    const remove = (impact: MappingChange['impact']): MappingChange => ({ action: 'remove', impact })
    expect(inImpactOrder([remove('robotics-software'), remove('data-annotation')])).toEqual([
      remove('data-annotation'),
      remove('robotics-software'),
    ])
  })
})
