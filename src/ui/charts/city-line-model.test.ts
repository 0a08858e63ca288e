import { describe, expect, it } from 'vitest'
import { projectFleet } from '@/domain/projection/fleet'
import { nameIndex } from '@/domain/shared/names'
import { loadDataset } from '../../../tests/support/dataset'
import { cityLine, linkedMarks } from './city-line-model'

const dataset = loadDataset()
const names = nameIndex(dataset.operators, dataset.places, dataset.programs)
const asOf = '2026-11-30'
const seriesIn = (place: string) => projectFleet(dataset, asOf, { places: new Set([place]) })
const first = { when: { date: '2026-01-22', precision: 'day' as const }, signalId: 'first' }
const austin = cityLine(seriesIn('austin-tx'), names, asOf, new Map([['tesla', first]]))

describe('the line of a city', () => {
  it('Austin: field counts of driverless cars in bold, found in its title with the newest count', () => {
    expect(austin).toMatchObject({ operator: 'tesla', basis: 'observed', lastRead: { date: '2026-09-22' } })
    expect(austin?.leadWords).toMatch(/^driverless vehicles/)
    expect(austin?.title).toMatch(/^Tesla Robotaxi: 14–25 driverless vehicles seen, .*; 8 in all, /)
  })

  it('never joins counts of different things: a run has the readings of one series within its gaps', () => {
    const all = austin?.chart.series.find(({ key }) => key === 'tesla/austin-tx/observed/all')
    // The tracker was rebuilt in August: what it counts since stands apart.
    expect(all?.runs.length).toBeGreaterThan(1)
    expect(austin?.chart.series.some(({ key }) => key.endsWith('cumulative'))).toBe(false)
  })

  it('marks the first driverless rides and where nothing was counted any more', () => {
    expect(austin?.first?.x).toBeGreaterThan(0)
    expect(austin?.first?.x).toBeLessThan(austin?.end ?? 0)
    expect(austin?.end).toBeLessThan(1)
  })

  it('names the bold line, and no label covers another', () => {
    expect(austin?.labels[0]?.key).toBe(austin?.leadKey)
  })

  it('links counts that a finger can tell apart, the newest among them', () => {
    const linked = linkedMarks(austin?.chart.series ?? []).map(({ mark }) => mark)
    for (const one of linked)
      for (const other of linked)
        if (one !== other)
          expect(Math.abs(one.x - other.x) >= 0.14 || Math.abs(one.y - other.y) >= 0.125).toBe(true)
    expect(linked.length).toBeGreaterThan(5)
    expect(linked[0]?.x).toBe(Math.max(...linked.map(({ x }) => x)))
  })

  it('is no line of two counts, and none of no count', () => {
    expect(cityLine(seriesIn('san-francisco-ca'), names, asOf, new Map())).toBeNull()
    expect(cityLine([], names, asOf, new Map())).toBeNull()
  })
})
