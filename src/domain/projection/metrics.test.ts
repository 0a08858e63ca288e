import { expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { signalOf } from '../testing/arbitraries'
import { metricGroups, metricsOfGroup, periodOf, projectMetrics } from './metrics'

it('keeps operators, places, metrics and units apart', () => {
  const miles = signalOf('service-metric', { id: 'a', metric: 'miles', unit: 'miles', value: 10 })
  const series = projectMetrics(
    [
      miles,
      { ...miles, id: 'b', unit: 'miles/week' },
      { ...miles, id: 'c', place: null },
      { ...miles, id: 'd', operator: 'waymo' },
      { ...miles, id: 'e', date: '2026-03-01' },
      { ...miles, id: 'f', confidence: 'claimed' as const },
    ],
    '2026-12-31',
  )
  expect(series.map(({ readings }) => readings.length)).toEqual([1, 2, 1, 1])
  expect(series.flatMap(({ contested }) => contested.map(({ signalId }) => signalId))).toEqual(['f'])
})

it('leaves out comparisons with human drivers', () => {
  const series = projectMetrics(loadDataset().signals, '2026-11-22')
  const incidents = series.filter(({ metric }) => metricsOfGroup.incidents.includes(metric))
  expect(incidents.length).toBeGreaterThan(3)
  for (const { unit } of incidents) expect(unit).not.toMatch(/^%/)
})

it('puts each metric in one group at most', () => {
  const all = metricGroups.flatMap((group) => metricsOfGroup[group])
  expect(new Set(all).size).toBe(all.length)
})

it('tells a total since a day from a month, a quarter and a figure without a period', () => {
  expect(periodOf({ periodStart: '2026-04-01', periodEnd: '2026-04-30' })).toBe('month')
  expect(periodOf({ periodStart: '2026-04-01', periodEnd: '2026-06-30' })).toBe('quarter')
  expect(periodOf({ periodStart: '2026-04-01', periodEnd: '2026-05-12' })).toEqual({ since: '2026-04-01' })
  expect(periodOf({ periodStart: '2026-04-01', periodEnd: null })).toEqual({ since: '2026-04-01' })
  expect(periodOf({ periodStart: null, periodEnd: '2026-05-12' })).toBe('to-date')
  expect(periodOf({ periodStart: null, periodEnd: null })).toBeNull()
  const month = signalOf('service-metric', {
    id: 'month',
    metric: 'miles',
    unit: 'miles',
    periodStart: '2026-04-01',
    periodEnd: '2026-04-30',
  })
  const total = { ...month, id: 'total', periodStart: '2025-06-22' }
  expect(projectMetrics([month, total], '2026-12-31')).toHaveLength(2)
})
