import { describe, expect, it } from 'vitest'
import { formatIndex, indexChartModel, indexFinding, indexMarks } from './index-model'

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
      'The score of “Robotics” was 108.3 on Nov 22, 2026; on Dec 1, 2025 it was 96.4.',
    )
    expect(indexChartModel('Robotics', history.slice(0, 1), '2026-11-22').sentence).toBe(
      'The score of “Robotics” was 108.3 on Nov 22, 2026.',
    )
    expect(indexChartModel('Robotics', [], '2026-11-22').sentence).toBe(
      'There is no score of “Robotics” yet.',
    )
  })

  it('has room below 0 for an index that falls under it', () => {
    const { zero, points } = indexChartModel('Robotics', [{ date: '2026-11-22', index: -4 }], '2026-11-22')
    expect(zero).toBeGreaterThan(0)
    expect(points[0]?.y).toBeLessThan(zero)
  })
})

describe('the events on the line', () => {
  const history = [
    { date: '2025-01-01', index: 0 },
    { date: '2026-01-01', index: 100 },
  ]
  const model = indexChartModel('Robotics', history, '2026-01-01')

  it('are numbered in their order and stand on it', () => {
    const [first, second] = indexMarks(model, [{ date: '2025-07-02' }, { date: '2026-01-01' }], 10)
    expect(first).toMatchObject({ number: 1, row: 0 })
    expect(first?.y).toBeCloseTo((model.points[1]?.y ?? 0) / 2, 1)
    expect(second).toMatchObject({ number: 2, x: 1, row: 0 })
  })

  it('stand in rows where they are near, and at the start where they are older', () => {
    const marks = indexMarks(
      model,
      [{ date: '2020-01-01' }, { date: '2025-01-03' }, { date: '2025-01-09' }],
      10,
    )
    expect(marks[0]?.x).toBe(0)
    expect(marks.map(({ row }) => Math.round(row))).toEqual([0, 1, 2])
  })

  it('never cover one another, however steep the line is between them', () => {
    const steep = indexChartModel(
      'Robotics',
      [
        { date: '2025-01-01', index: 0 },
        { date: '2025-06-01', index: 0 },
        { date: '2025-06-20', index: 100 },
        { date: '2026-01-01', index: 100 },
      ],
      '2026-01-01',
    )
    const events = ['2025-06-01', '2025-06-20', '2025-06-08', '2025-06-14', '2025-06-03'].map((date) => ({
      date,
    }))
    const tops = indexMarks(steep, events, 10).map(({ y, row }) => (1 - y) * 10 + row)
    for (const [at, top] of tops.entries())
      for (const other of tops.slice(at + 1)) expect(Math.abs(top - other)).toBeGreaterThan(0.999)
  })
})

describe('the finding of a line', () => {
  const found = (...indices: number[]) =>
    indexFinding(
      indices.map((index, position) => ({ date: `2025-0${position + 1}-01`, index })),
      24,
    )

  it('compares the last score with the first', () => {
    expect(found(40, 90, 168)).toBe('The evidence grew 4.2-fold in 24 months')
    expect(found(100, 120)).toBe('The evidence grew by 20% in 24 months')
    expect(found(100, 60)).toBe('The evidence fell by 40% in 24 months')
    expect(found(100, 101)).toBe('The evidence was flat for 24 months')
    expect(found(0, 30)).toBe('The evidence rose from next to nothing to 30 in 24 months')
    expect(found(30)).toBe('The evidence score is 30')
    expect(found()).toBe('There is no evidence yet')
  })
})

it('writes a minus sign, and none before 0', () => {
  expect([formatIndex(-1.26), formatIndex(-0.04), formatIndex(3)]).toEqual(['−1.3', '0.0', '3.0'])
})
