import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryDate, arbitrarySignals, signalOf } from '../testing/arbitraries'
import { projectCapacity } from './capacity'
import { projectCoverage } from './coverage'

it('gives a reading each time the area or the count changes', () => {
  const area = signalOf('service-area', { id: 'area', areaSqMi: 100, date: '2026-02-01' })
  const wider = { ...area, id: 'wider', areaSqMi: 200, date: '2026-04-01' }
  const count = signalOf('fleet-estimate', { id: 'count', low: 40, high: 60, date: '2026-01-15' })
  const later = { ...count, id: 'later', low: 80, high: 80, date: '2026-05-01' }
  const [series, ...others] = projectCapacity([area, wider, count, later], '2026-12-31')
  expect(others).toEqual([])
  expect(series?.readings.map(({ date, area: a, fleet }) => [date, a.signalId, fleet.signalId])).toEqual([
    ['2026-02-01', 'area', 'count'],
    ['2026-04-01', 'wider', 'count'],
    ['2026-05-01', 'wider', 'later'],
  ])
  expect(series?.readings[2]?.vehiclesPer100SqKm.low).toBeCloseTo(15.444, 3)
})

it('says on each of its days what coverage said on that day, and ends with the present one', () => {
  fc.assert(
    fc.property(arbitrarySignals, arbitraryDate, (signals, asOf) => {
      const series = projectCapacity(signals, asOf)
      const now = projectCoverage(signals, asOf)
      expect(series.map(({ operator, place }) => [operator, place])).toEqual(
        now.map(({ operator, place }) => [operator, place]),
      )
      for (const [index, { operator, place, readings }] of series.entries()) {
        const { date: _, ...last } = readings.at(-1) ?? { date: '' }
        expect(last).toEqual(now[index])
        for (const { date, ...reading } of readings) {
          expect(
            projectCoverage(signals, date).find((one) => one.operator === operator && one.place === place),
          ).toEqual(reading)
        }
      }
    }),
  )
})
