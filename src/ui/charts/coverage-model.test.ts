import { describe, expect, it } from 'vitest'
import type { Coverage } from '@/domain/projection/coverage'
import { coverageChartModel } from './coverage-model'

const names = new Map([
  ['waymo', 'Waymo'],
  ['austin-tx', 'Austin'],
  ['us', 'United States'],
])

function coverage(place: string, low: number, high: number | null): Coverage {
  const reading = {
    date: '2026-06-01',
    precision: 'day',
    confidence: 'reported',
    headline: 'A reading',
    boundary: null,
  } as const
  return {
    operator: 'waymo',
    place,
    area: { ...reading, signalId: `area-${place}`, areaSqMi: 100 },
    fleet: { ...reading, signalId: `fleet-${place}`, low, high, source: 'count', restatedBy: [] },
    basis: 'reported',
    scope: 'driverless',
    vehiclesPer100SqKm: { low: low / 2.589988, high: high === null ? null : high / 2.589988 },
    daysApart: 0,
  }
}

describe('coverageChartModel', () => {
  it('puts the densest first and keeps open ends open', () => {
    const { rows, axis } = coverageChartModel(
      [coverage('austin-tx', 10, 20), coverage('us', 300, null)],
      names,
    )
    expect(rows.map(({ place, closed }) => [place, closed])).toEqual([
      ['us', false],
      ['austin-tx', true],
    ])
    expect(rows[0]).toMatchObject({
      density: 'at least 115.8',
      fleet: 'at least 300, driverless vehicles, reported',
    })
    expect(rows[1]?.area).toBe('259 km² (100 mi²)')
    expect(axis.max).toBeGreaterThanOrEqual(115.8)
    for (const { low, middle, high } of rows) {
      expect(low).toBeLessThanOrEqual(middle)
      expect(middle).toBeLessThanOrEqual(high)
      expect(high).toBeLessThanOrEqual(1)
    }
  })

  it('says the span in a sentence', () => {
    const { sentence } = coverageChartModel([coverage('austin-tx', 10, 20), coverage('us', 300, null)], names)
    expect(sentence).toBe(
      'Among 2 services with two recent figures, density runs from 3.9–7.7 Waymo vehicles per 100 km² in Austin to at least 115.8 Waymo vehicles per 100 km² in the United States.',
    )
    expect(coverageChartModel([], names).sentence).toContain('No service area')
  })
})
