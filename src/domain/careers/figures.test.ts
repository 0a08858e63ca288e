import { describe, expect, it } from 'vitest'
import { figureIds, figureSpecs } from '../../../tests/support/content'
import { loadDataset } from '../../../tests/support/dataset'
import { readFigures } from './figures'

const dataset = loadDataset()
const figures = readFigures({ ...dataset, asOf: '2026-10-10' }, figureSpecs)
const known = new Set(dataset.signals.map(({ id }) => id))

describe('the live figures', () => {
  it.each(figureIds)('%s is read from the record', (id) => {
    const { value, evidence, label } = figures[id]
    expect(figures[id].id).toBe(id)
    expect(value).not.toBeNull()
    expect(value?.low).toBeGreaterThan(0)
    expect(label).not.toMatch(/\d{3,}/)
    expect(evidence.filter((one) => !known.has(one))).toEqual([])
  })

  it('give what the dataset’s own notes give', () => {
    expect(figures['tesla-cities-in-service'].value?.low).toBe(7)
    expect(figures['tesla-fleet-registered']).toMatchObject({
      label: 'Tesla vehicles on a public register in Texas',
      value: { low: 739, high: 739 },
    })
    expect(figures['cybercab-counted']).toMatchObject({
      value: { low: 1000, high: 1000 },
      evidence: ['prod-cc-1000-aq'],
    })
  })

  it('are smaller on an earlier day, and say when nothing was known', () => {
    const before = readFigures({ ...dataset, asOf: '2019-01-01' }, figureSpecs)
    expect(before.signals.value?.low).toBeLessThan(figures.signals.value?.low ?? 0)
    expect(before['cybercab-counted']).toMatchObject({ value: null, when: null, evidence: [] })
    expect(before['tesla-fleet-registered'].value).toBeNull()
  })

  it('never count more driverless cities than cities in service', () => {
    for (const asOf of ['2021-01-01', '2023-11-01', '2025-06-30', '2026-10-08']) {
      const then = readFigures({ ...dataset, asOf }, figureSpecs)
      expect(then['cities-driverless'].value?.low).toBeLessThanOrEqual(
        then['cities-in-service'].value?.low ?? 0,
      )
    }
  })
})
