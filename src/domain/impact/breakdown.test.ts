import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { byMechanism, monthStarts, rankImpacts, splitContributions } from './breakdown'
import { impactSlugs } from './catalog'
import { demandIndex, demandIndices, exactSum } from './demand-index'

const { signals, filings } = loadDataset()
const permitTypes = new Map(filings.map((filing) => [filing.slug, filing.permitType]))
const input = {
  signals,
  context: { permitTypeOf: (slug: string) => permitTypes.get(slug) ?? null },
  asOf: '2026-10-08',
}
const bySignal = new Map(signals.map((signal) => [signal.id, signal]))

describe.each(impactSlugs)('the index of %s, taken apart', (impact) => {
  const { index, contributions } = demandIndex(impact, input)
  const explained = contributions.flatMap((contribution) => {
    const signal = bySignal.get(contribution.signalId)
    return signal ? [{ ...contribution, signal }] : []
  })

  it('is the largest contributions and the rest, exactly', () => {
    const { largest, rest } = splitContributions(explained, 20)
    expect(largest.length + rest.count).toBe(contributions.length)
    expect(exactSum([...largest.map(({ contribution }) => contribution), rest.sum])).toBe(index)
  })

  it('is the sum of its mechanisms, exactly', () => {
    const groups = byMechanism(explained, 5)
    expect(exactSum(groups.map(({ sum }) => sum))).toBe(index)
    expect(new Set(groups.map(({ mechanism }) => mechanism)).size).toBe(groups.length)
  })
})

describe('monthStarts', () => {
  it('goes back over the turn of a year', () => {
    expect(monthStarts('2026-02-15', 4)).toEqual(['2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01'])
  })

  it('leaves out the day itself', () => {
    expect(monthStarts('2026-02-01', 2)).toEqual(['2026-01-01'])
  })
})

describe('rankImpacts', () => {
  it('gives each impact one rank, by falling index', () => {
    const ranking = rankImpacts(demandIndices(input))
    expect(ranking.map(({ rank }) => rank)).toEqual(impactSlugs.map((_, position) => position + 1))
    expect(ranking.map(({ slug }) => slug).toSorted()).toEqual(impactSlugs.toSorted())
    expect(ranking.map(({ index }) => index)).toEqual(
      ranking.map(({ index }) => index).toSorted((a, b) => b - a),
    )
  })
})
