import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { projectAmbition } from '../projection/ambition'
import { promisedFleets } from './promised'

const dataset = loadDataset()
const on = (day: string) => promisedFleets(projectAmbition(dataset, day, new Map()), day)

describe('promisedFleets', () => {
  it('sets a promise that came due against the count of its place by that day', () => {
    const austin = on('2026-10-10').find(({ value }) => value === 500)
    expect(austin).toMatchObject({
      place: 'austin-tx',
      due: '2025-12-31',
      counted: { low: 33, high: 37 },
      short: { low: 463, high: 467 },
    })
  })

  it('leaves out what has not come due and what nobody counted, the widest gap first', () => {
    const all = on('2026-10-10')
    expect(all.every(({ due }) => due <= '2026-10-10')).toBe(true)
    const gaps = all.map(({ short, value }) => short.high / value)
    expect(gaps).toEqual(gaps.toSorted((a, b) => b - a))
    expect(on('2025-06-01')).toEqual([])
  })
})
