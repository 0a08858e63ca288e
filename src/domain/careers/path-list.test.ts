import { describe, expect, it } from 'vitest'
import { impacts } from '../impact/catalog'
import { filterPaths, largestIndex, type PathRow, sortPaths } from './path-list'
import { careerPaths } from './paths'

const ranked = impacts.map((impact) => ({
  ...impact,
  rank: impact.number,
  index: 100 - impact.number,
  change90d: 0,
  newEvidence90d: 0,
  changes: [],
  operatorCount: 1,
  signalCount: 1,
}))
/** The first path leads to impacts 1 and 2, the second to 2 and 3, and so on; the last takes the fewest hours. */
const rows: PathRow[] = careerPaths.map((path, position) => ({
  ...path,
  number: position + 1,
  impacts: ranked.slice(position, position + 2),
  months: { low: 12, high: 18 },
  hours: { low: 300 - position, high: 400 },
  steps: 12,
}))
const numbers = (list: readonly PathRow[]) => list.map(({ number }) => number)

describe('the list of paths', () => {
  it('keeps those that lead to an impact', () => {
    expect(filterPaths(rows, { impact: '' })).toHaveLength(7)
    expect(numbers(filterPaths(rows, { impact: 'computer-vision-sensor-fusion' }))).toEqual([1, 2])
    expect(filterPaths(rows, { impact: 'cookery' })).toEqual([])
  })

  it('is ordered by a column', () => {
    expect(numbers(sortPaths(rows, 'path', 'asc'))).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(numbers(sortPaths(rows, 'index', 'desc'))).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(numbers(sortPaths(rows, 'hours', 'asc'))).toEqual([7, 6, 5, 4, 3, 2, 1])
  })

  it('takes the largest index and adds none', () => {
    expect(rows.map(largestIndex)).toEqual([99, 98, 97, 96, 95, 94, 93])
  })
})
