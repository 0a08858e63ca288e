import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDate, arbitrarySignals, testFilings } from '../testing/arbitraries'
import { impactSlugs } from './catalog'
import { demandIndices } from './demand-index'
import { relatedImpacts } from './related'

const types = new Map(testFilings.map(({ slug, permitType }) => [slug, permitType]))
const context = { permitTypeOf: (slug: string) => types.get(slug) ?? null }

describe('relatedImpacts', () => {
  it('is symmetric, never names the impact itself, and never shares more than either has', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (signals, asOf) => {
        const indices = demandIndices({ signals, context, asOf })
        const countOf = new Map(indices.map(({ impact, contributions }) => [impact, contributions.length]))
        for (const one of impactSlugs) {
          for (const { impact, shared, either } of relatedImpacts(one, indices)) {
            expect(impact).not.toBe(one)
            expect(shared).toBeLessThanOrEqual(Math.min(countOf.get(one) ?? 0, countOf.get(impact) ?? 0))
            expect(either + shared).toBe((countOf.get(one) ?? 0) + (countOf.get(impact) ?? 0))
            const back = relatedImpacts(impact, indices).find((related) => related.impact === one)
            expect(back).toEqual({ impact: one, shared, either })
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('puts the most shared first', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (signals, asOf) => {
        const shared = relatedImpacts('ai-safety-engineering', demandIndices({ signals, context, asOf })).map(
          (one) => one.shared,
        )
        expect(shared).toEqual(shared.toSorted((a, b) => b - a))
      }),
      { numRuns: 30 },
    )
  })
})
