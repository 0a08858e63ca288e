import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import type { PermitType } from '../signal/kinds'
import { arbitrarySignal, signalOf, testFilings } from '../testing/arbitraries'
import { type ImpactSlug, impactSlugs } from './catalog'
import { impactRules, mapSignal, type RuleContext } from './rules'

const contextOf = (filings: readonly { slug: string; permitType: PermitType }[]): RuleContext => {
  const types = new Map(filings.map(({ slug, permitType }) => [slug, permitType]))
  return { permitTypeOf: (slug) => types.get(slug) ?? null }
}

const dataset = loadDataset()
const datasetContext = contextOf(dataset.filings)
const mappedDataset = dataset.signals.map((signal) => ({
  signal,
  mappings: mapSignal(signal, datasetContext),
}))

const testContext = contextOf(testFilings)
const directionOn = (impact: ImpactSlug, signal: Parameters<typeof mapSignal>[0]) =>
  mapSignal(signal, testContext).find((mapping) => mapping.impact === impact)?.direction

describe('the table of rules', () => {
  it('names each rule once', () => {
    const ids = impactRules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('states each condition once, as a sentence', () => {
    const conditions = impactRules.map(({ condition }) => condition)
    expect(new Set(conditions).size).toBe(conditions.length)
    for (const condition of conditions) expect(condition).toMatch(/^[A-Z].{10,}\.$/)
  })

  it('explains each effect by a sentence of its own', () => {
    const mechanisms = impactRules.flatMap(({ effects }) => effects.map(({ mechanism }) => mechanism))
    expect(new Set(mechanisms).size).toBe(mechanisms.length)
    for (const mechanism of mechanisms) expect(mechanism).toMatch(/^[A-Z][^.]{10,150}\.$/)
  })

  it('speaks of an impact at most once per rule', () => {
    for (const { id, effects } of impactRules) {
      expect(effects.length, id).toBeGreaterThan(0)
      expect(new Set(effects.map(({ impact }) => impact)).size, id).toBe(effects.length)
    }
  })

  it('knows more work and less', () => {
    const directions = impactRules.flatMap(({ effects }) => effects.map(({ direction }) => direction))
    expect(new Set(directions)).toEqual(new Set([1, -1]))
  })
})

describe('the table over the shipped dataset', () => {
  it('maps every signal to at least one impact', () => {
    expect(mappedDataset.filter(({ mappings }) => mappings.length === 0)).toEqual([])
  })

  it('reaches every impact from at least three kinds of signal', () => {
    for (const impact of impactSlugs) {
      const reached = mappedDataset.filter(({ mappings }) => mappings.some((one) => one.impact === impact))
      const kinds = new Set(reached.map(({ signal }) => signal.kind))
      expect(kinds.size, impact).toBeGreaterThanOrEqual(3)
    }
  })

  it('has no rule that matches nothing', () => {
    const idle = impactRules.filter(
      (rule) => !dataset.signals.some((signal) => rule.matches(signal, datasetContext)),
    )
    expect(idle.map(({ id }) => id)).toEqual([])
  })

  it('has no effect that an earlier rule always hides', () => {
    const used = new Set(
      mappedDataset.flatMap(({ mappings }) => mappings.map(({ ruleId, impact }) => `${ruleId} ${impact}`)),
    )
    const written = impactRules.flatMap(({ id, effects }) => effects.map(({ impact }) => `${id} ${impact}`))
    expect(written.filter((effect) => !used.has(effect))).toEqual([])
  })

  it('moves demand both ways', () => {
    const directions = mappedDataset.flatMap(({ mappings }) => mappings.map(({ direction }) => direction))
    expect(new Set(directions)).toEqual(new Set([1, -1]))
  })
})

describe('mapSignal', () => {
  it('adds nothing to an impact against which a signal stands as evidence, and still lowers it', () => {
    fc.assert(
      fc.property(arbitrarySignal, fc.subarray([...impactSlugs]), (signal, against) => {
        const plain = mapSignal(signal, testContext)
        expect(mapSignal(signal, { ...testContext, speaksAgainst: () => against })).toEqual(
          plain.filter(({ impact, direction }) => direction < 0 || !against.includes(impact)),
        )
      }),
    )
  })

  it('maps any valid signal: each impact once, the strongest first, then by number', () => {
    fc.assert(
      fc.property(arbitrarySignal, (signal) => {
        const mappings = mapSignal(signal, testContext)
        expect(mappings.length).toBeGreaterThan(0)
        expect(new Set(mappings.map(({ impact }) => impact)).size).toBe(mappings.length)
        const rank = mappings.map(({ strength, impact }) => -strength * 100 + impactSlugs.indexOf(impact))
        expect(rank).toEqual(rank.toSorted((a, b) => a - b))
      }),
    )
  })

  it('takes each mapping from the first matching rule that names the impact', () => {
    fc.assert(
      fc.property(arbitrarySignal, (signal) => {
        const matching = impactRules.filter((rule) => rule.matches(signal, testContext))
        for (const { ruleId, ...effect } of mapSignal(signal, testContext)) {
          const first = matching.find(({ effects }) => effects.some(({ impact }) => impact === effect.impact))
          expect(first?.id).toBe(ruleId)
          expect(first?.effects).toContainEqual(effect)
        }
      }),
    )
  })

  it('applies only rules of the signal’s own kind', () => {
    fc.assert(
      fc.property(arbitrarySignal, (signal) => {
        const kinds = impactRules.filter((rule) => rule.matches(signal, testContext)).map(({ kind }) => kind)
        expect(new Set(kinds)).toEqual(new Set([signal.kind]))
      }),
    )
  })

  it('reads a driverless public service as remote work first', () => {
    const [strongest] = mapSignal(signalOf('deployment-status'), testContext)
    expect(strongest).toMatchObject({
      impact: 'fleet-reliability-sre',
      direction: 1,
      strength: 3,
      ruleId: 'status-service-driverless-public',
      mechanism:
        'A city without a driver in the car needs people who can see, triage and end a fault from a desk.',
    })
  })

  it.each([
    ['a pause', signalOf('deployment-status', { phase: 'paused', supervision: 'unknown', access: null })],
    ['an end', signalOf('deployment-status', { phase: 'ended', supervision: 'unknown', access: null })],
    ['a lost permit', signalOf('filing', { stage: 'withdrawn' })],
    ['a missed driverless date', signalOf('target', { metric: 'driverless-service', outcome: 'missed' })],
  ])('reads %s as less work at the desk', (_, signal) => {
    expect(directionOn('fleet-reliability-sre', signal)).toBe(-1)
  })

  it.each([
    ['a delay', signalOf('production', { milestone: 'delay' })],
    ['a missed fleet size', signalOf('target', { outcome: 'missed' })],
    ['a late rate of production', signalOf('target', { metric: 'production-rate', outcome: 'late' })],
  ])('reads %s as less work around the fleet', (_, signal) => {
    expect(directionOn('ecosystem-spillover', signal)).toBe(-1)
    expect(directionOn('edge-ai-embedded', signal)).toBe(-1)
  })

  it.each([
    ['a pause', signalOf('deployment-status', { phase: 'paused', supervision: 'unknown', access: null })],
    ['a lost permit', signalOf('filing', { stage: 'withdrawn' })],
    ['a missed driverless date', signalOf('target', { metric: 'driverless-service', outcome: 'missed' })],
  ])('reads %s as more safety work', (_, signal) => {
    expect(directionOn('ai-safety-engineering', signal)).toBe(1)
  })

  it('tells a comparison of crashes from a count of them', () => {
    const rulesOf = (value: number) =>
      mapSignal(signalOf('service-metric', { metric: 'crashes', value }), testContext).map(
        ({ ruleId }) => ruleId,
      )
    expect(rulesOf(-90)).toContain('metric-crash-comparison')
    expect(rulesOf(3)).not.toContain('metric-crash-comparison')
  })

  it.each([
    [
      'a fleet of thousands',
      signalOf('fleet-estimate', { low: 3000, high: null }),
      'fleet-thousands',
      'fleet-few',
    ],
    [
      'a fleet of hundreds',
      signalOf('fleet-estimate', { low: 100, high: 120 }),
      'fleet-hundreds',
      'fleet-few',
    ],
    ['a few cars', signalOf('fleet-estimate', { low: 99, high: 120 }), 'fleet-few', 'fleet-hundreds'],
    ['a register', signalOf('fleet-estimate', { basis: 'registered' }), 'fleet-registered', 'fleet-few'],
    [
      'a mapping drive',
      signalOf('deployment-status', { phase: 'testing', supervision: 'manual', access: null }),
      'status-testing-mapping',
      'status-testing',
    ],
    ['a kept promise', signalOf('target', { outcome: 'met' }), 'target-scale-kept', 'target-scale-open'],
    [
      'a missed promise',
      signalOf('target', { outcome: 'missed' }),
      'target-scale-unkept',
      'target-scale-open',
    ],
    ['an open promise', signalOf('target'), 'target-scale-open', 'target-scale-unkept'],
  ])('applies to %s only the rules whose words fit it', (_, signal, fits, doesNotFit) => {
    const matching = impactRules.filter((rule) => rule.matches(signal, testContext)).map(({ id }) => id)
    expect(matching).toContain(fits)
    expect(matching).not.toContain(doesNotFit)
  })

  it('reads a filing of unknown type by its stage alone', () => {
    const unknown: RuleContext = { permitTypeOf: () => null }
    const mappings = mapSignal(signalOf('filing', { stage: 'granted' }), unknown)
    expect(mappings.map(({ ruleId }) => ruleId)).toEqual(['filing-granted'])
  })
})
