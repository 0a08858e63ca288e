import { describe, expect, it } from 'vitest'
import { formatIndex, indexChartModel } from './index-model'

describe('indexChartModel', () => {
  const history = [
    { date: '2026-11-22', index: 108.3412 },
    { date: '2025-12-01', index: 96.4 },
    { date: '2026-11-01', index: 110 },
  ]

  it('draws in order of time from the first point to the day of reading', () => {
    const { x, points } = indexChartModel('Robotics', history, '2026-11-22')
    expect(x.start).toBe('2025-12-01')
    expect(points.map(({ date }) => date)).toEqual(['2025-12-01', '2026-11-01', '2026-11-22'])
    expect(points[0]?.x).toBe(0)
    expect(points.at(-1)?.x).toBe(1)
  })

  it('lists the same points newest first with their change', () => {
    const { rows } = indexChartModel('Robotics', history, '2026-11-22')
    expect(rows.map(({ index }) => index)).toEqual([108.3412, 110, 96.4])
    expect(rows[0]?.change).toBeCloseTo(-1.6588)
    expect(rows.at(-1)?.change).toBeNull()
  })

  it('compares with the point nearest to a year before, and only when there is one', () => {
    expect(indexChartModel('Robotics', history, '2026-11-22').sentence).toBe(
      'The index of “Robotics” stands at 108.3 on 22 Nov 2026; on 1 Dec 2025 it stood at 96.4.',
    )
    expect(indexChartModel('Robotics', history.slice(0, 1), '2026-11-22').sentence).toBe(
      'The index of “Robotics” stands at 108.3 on 22 Nov 2026.',
    )
    expect(indexChartModel('Robotics', [], '2026-11-22').sentence).toBe(
      'There is no index of “Robotics” yet.',
    )
  })

  it('has room below 0 for an index that falls under it', () => {
    const { zero, points } = indexChartModel('Robotics', [{ date: '2026-11-22', index: -4 }], '2026-11-22')
    expect(zero).toBeGreaterThan(0)
    expect(points[0]?.y).toBeLessThan(zero)
  })
})

it('writes a minus sign, and none before 0', () => {
  expect([formatIndex(-1.26), formatIndex(-0.04), formatIndex(3)]).toEqual(['−1.3', '0.0', '3.0'])
})
