import { expect, it } from 'vitest'
import type { FleetSeries } from '@/domain/projection/fleet'
import { timelineStart } from './timeline-start'

const names = new Map()

it('leaves the oldest events before the axis', () => {
  const dates = [...Array.from({ length: 20 }, () => '2025-05-10'), '2018-05-01', '2018-05-01']
  expect(timelineStart([], names, dates, '2026-11-22')).toBe('2025-04-01')
})
it('shows a year when all is recent, or nothing is there', () => {
  expect(timelineStart([], names, ['2026-11-01'], '2026-11-22')).toBe('2025-10-01')
  expect(timelineStart([], names, [], '2026-11-22')).toBe('2025-10-01')
})
it('goes back to the first reading of a single chart', () => {
  const series: FleetSeries = {
    key: 'cruise/us/registered/all',
    operator: 'cruise',
    place: 'us',
    basis: 'registered',
    scope: 'all',
    model: null,
    span: null,
    extent: 'whole',
    readings: [
      {
        signalId: 'cruise-2022',
        date: '2022-12-21',
        precision: 'day',
        low: 242,
        high: 242,
        confidence: 'confirmed',
        headline: 'Cruise registers 242 vehicles',
        source: 'count',
        restatedBy: [],
      },
    ],
    contested: [],
    restating: [],
  }
  expect(timelineStart([series], names, ['2026-11-01'], '2026-11-22')).toBe('2022-10-01')
})
