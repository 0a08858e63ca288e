import { describe, expect, it } from 'vitest'
import { impactPractice, speaksAgainst } from '@/content/impacts/practice'
import { impactSlugs } from '@/domain/impact/catalog'
import { demandIndices } from '@/domain/impact/demand-index'
import { filingContext, filingSortsOf, impactRules } from '@/domain/impact/rules'
import { loadDataset } from '../support/dataset'

/** What stands on a page as evidence against a role adds nothing to its score. */

const { signals, filings } = loadDataset()
const newest =
  signals
    .map(({ date }) => date)
    .toSorted()
    .at(-1) ?? ''
const indices = demandIndices({
  signals,
  context: { ...filingContext(filingSortsOf(filings)), speaksAgainst },
  asOf: newest,
})

describe('evidence against a role', () => {
  it.each(impactSlugs)('adds no points to it: %s', (slug) => {
    const against = new Set(impactPractice(slug).against.signals)
    const given = indices
      .flatMap(({ impact, contributions }) => (impact === slug ? contributions : []))
      .filter(({ signalId, contribution }) => against.has(signalId) && contribution > 0)
    expect(
      given.map(({ signalId, ruleId, contribution }) => `${signalId}: ${ruleId} ${contribution}`),
    ).toEqual([])
  })
})

describe('a drive that maps a city', () => {
  it('is no evidence for simulation, as its page says', () => {
    const rule = impactRules.find(({ id }) => id === 'status-testing-mapping')
    expect(rule?.effects.map(({ impact }) => impact)).not.toContain('simulation-engineering')
  })
})
