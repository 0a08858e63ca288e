import { describe, expect, it } from 'vitest'
import { impacts } from '../impact/catalog'
import { filterImpacts, sortImpacts } from './impacts'

const rows = impacts.map((impact) => ({
  ...impact,
  rank: impact.number,
  index: 100 - impact.number,
  change90d: impact.number % 3,
  newEvidence90d: impact.number % 2,
  changes: [],
  operatorCount: 1,
  signalCount: impact.number,
}))

describe('the list of impacts', () => {
  it('keeps one domain', () => {
    expect(filterImpacts(rows, { domain: '' })).toHaveLength(15)
    expect(new Set(filterImpacts(rows, { domain: 'Hardware' }).map(({ domain }) => domain))).toEqual(
      new Set(['Hardware']),
    )
    expect(filterImpacts(rows, { domain: 'Cookery' })).toEqual([])
  })

  it('is ordered by a column, by rank where the column is equal', () => {
    expect(sortImpacts(rows, 'index', 'desc').map(({ number }) => number)).toEqual(
      rows.map(({ number }) => number),
    )
    expect(sortImpacts(rows, 'new', 'desc').map(({ number }) => number)).toEqual([
      1, 3, 5, 7, 9, 11, 13, 15, 2, 4, 6, 8, 10, 12, 14,
    ])
    expect(
      sortImpacts(rows, 'change', 'desc')
        .slice(0, 3)
        .map(({ number }) => number),
    ).toEqual([2, 5, 8])
    expect(
      sortImpacts(rows, 'change', 'asc')
        .slice(0, 3)
        .map(({ number }) => number),
    ).toEqual([3, 6, 9])
    expect(sortImpacts(rows, 'signals', 'desc')[0]?.number).toBe(15)
  })
})
