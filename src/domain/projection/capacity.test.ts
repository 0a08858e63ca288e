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
  const [series, ...others] = projectCapacity(
    { signals: [area, wider, count, later], filings: [] },
    '2026-12-31',
  )
  expect(others).toEqual([])
  expect(series?.readings.map(({ date, area: a, fleet }) => [date, a.signalId, fleet.signalId])).toEqual([
    ['2026-02-01', 'area', 'count'],
    ['2026-04-01', 'wider', 'count'],
    ['2026-05-01', 'wider', 'later'],
  ])
  expect(series?.readings[2]?.vehiclesPer100SqKm.low).toBeCloseTo(15.444, 3)
})

it('says on each of its days what coverage said on that day', () => {
  fc.assert(
    fc.property(arbitrarySignals, arbitraryDate, (signals, asOf) => {
      const input = { signals, filings: [] }
      for (const { operator, place, readings } of projectCapacity(input, asOf)) {
        for (const { date, ...reading } of readings) {
          expect(
            projectCoverage(input, date).find((one) => one.operator === operator && one.place === place),
          ).toEqual(reading)
        }
      }
    }),
  )
})
