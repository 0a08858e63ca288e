import { expect, it } from 'vitest'
import type { FleetSeries } from '@/domain/projection/fleet'
import { chartMoments, pointOfRun } from './fleet-interaction'
import { fleetChartModel } from './fleet-model'

const reading = (date: string, low: number) => ({
  signalId: `s-${date}-${low}`,
  date,
  precision: 'day' as const,
  low,
  high: low,
  confidence: 'reported' as const,
  headline: 'H',
  source: 'count' as const,
  restatedBy: [],
})

const series = (basis: FleetSeries['basis'], readings: FleetSeries['readings']): FleetSeries => ({
  key: `tesla/austin-tx/${basis}/all`,
  operator: 'tesla',
  place: 'austin-tx',
  basis,
  scope: 'all',
  model: null,
  span: null,
  extent: 'whole',
  readings,
  contested: [],
  restating: [],
})

it('gathers the readings of one date and steps through dates in order', () => {
  const drawing = fleetChartModel(
    [
      series('observed', [reading('2026-02-01', 20), reading('2026-03-01', 22)]),
      series('registered', [reading('2026-01-01', 40), reading('2026-03-01', 42), reading('2026-03-01', 7)]),
    ],
    new Map(),
    '2026-11-22',
  )
  const moments = chartMoments(drawing.series)
  expect(moments.map(({ date, readings }) => [date, readings.length])).toEqual([
    ['2026-01-01', 1],
    ['2026-02-01', 1],
    ['2026-03-01', 3],
  ])
  const run = drawing.series[0]?.runs[0] ?? []
  expect(moments.map((moment) => pointOfRun(run, moment)?.date)).toEqual([
    undefined,
    '2026-02-01',
    '2026-03-01',
  ])
})
