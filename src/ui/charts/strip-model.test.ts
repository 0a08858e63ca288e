import { describe, expect, it } from 'vitest'
import { projectAreas } from '@/domain/projection/area'
import { projectCapacity } from '@/domain/projection/capacity'
import { projectMetrics } from '@/domain/projection/metrics'
import { signalOf } from '@/domain/testing/arbitraries'
import { timeAxis } from './axis'
import { areaStrips, capacityStrips, maxStrips, metricStrips } from './strip-model'

const asOf = '2026-11-22'
const axis = timeAxis([], asOf, '2026-01-01')
const names = new Map([
  ['tesla', 'Tesla Robotaxi'],
  ['austin-tx', 'Austin'],
  ['dallas-tx', 'Dallas'],
])
const area = signalOf('service-area', { id: 'area', areaSqMi: 100, date: '2026-02-01' })

describe('areaStrips', () => {
  it('draws one line a service, contested figures apart, on one scale for a comparison', () => {
    const model = areaStrips(
      projectAreas(
        [
          area,
          { ...area, id: 'wider', areaSqMi: 200, date: '2026-04-01' },
          { ...area, id: 'dallas', place: 'dallas-tx', areaSqMi: 50 },
          { ...area, id: 'word', confidence: 'claimed', areaSqMi: 150, date: '2026-05-01' },
        ],
        asOf,
      ),
      names,
      axis,
      { common: true },
    )
    expect(model.top).toBe('200 mi²')
    expect(model.strips.map(({ note, latest }) => [note, latest])).toEqual([
      ['Austin', '200 mi² (518 km²)'],
      ['Dallas', '50 mi² (129 km²)'],
    ])
    expect(model.strips[0]?.marks).toMatchObject([
      { low: 0.5, contested: false },
      { low: 1, contested: false },
      { low: 0.75, contested: true },
    ])
    expect(model.sentence).toContain('the largest by its newest figure is that of Tesla Robotaxi in Austin')
  })

  it('draws an area from before the axis as a figure that holds, and says when there is nothing', () => {
    const [strip] = areaStrips(projectAreas([{ ...area, date: '2025-05-01' }], asOf), names, axis).strips
    expect(strip).toMatchObject({ marks: [], before: 1 })
    expect(areaStrips([], names, axis)).toMatchObject({
      strips: [],
      sentence: 'No service area is on record here.',
    })
  })
})

it('capacityStrips gives a range with an open end its arrow', () => {
  const count = signalOf('fleet-estimate', { id: 'count', low: 40, high: null, date: '2026-03-01' })
  const model = capacityStrips(projectCapacity({ signals: [area, count], filings: [] }, asOf), names, axis)
  expect(model.strips[0]?.marks).toMatchObject([{ open: true, color: 'var(--series-observed)' }])
  expect(model.strips[0]?.latest).toBe('at least 15.4')
})

describe('metricStrips', () => {
  const metric = signalOf('service-metric', { id: 'm', metric: 'wait-minutes', unit: 'minutes', value: 8 })

  it('keeps groups apart and gives each line its own scale', () => {
    const signals = [
      metric,
      { ...metric, id: 'far', place: 'dallas-tx', value: 80 },
      { ...metric, id: 'other', metric: 'miles' as const, unit: 'miles' },
    ]
    const model = metricStrips('waits', projectMetrics(signals, asOf), names, axis)
    expect(model.top).toBeNull()
    expect(model.strips.map(({ marks }) => marks[0]?.low)).toEqual([1, 1])
  })

  it('draws at most so many lines and counts the rest', () => {
    const many = Array.from({ length: maxStrips + 3 }, (_, index) => ({
      ...metric,
      id: `m${index}`,
      unit: `minutes ${index}`,
    }))
    const model = metricStrips('waits', projectMetrics(many, asOf), names, axis)
    expect([model.strips.length, model.rest]).toEqual([maxStrips, 3])
  })
})
