import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { projectAreas } from '../projection/area'
import { projectDeployments } from '../projection/deployments'
import { projectFleet } from '../projection/fleet'
import { leadingFigure } from '../projection/headline-figure'
import { projectPromises } from '../projection/targets'
import { operatorStrip, withClass } from './operator-strip'

const day = '2026-10-10'
const dataset = loadDataset()
const fleet = projectFleet(dataset, day)
const strip = operatorStrip({
  operators: dataset.operators,
  deployments: projectDeployments(dataset.signals, dataset.places, day),
  fleet,
  areas: projectAreas(dataset.signals, day),
  promises: projectPromises(dataset.signals, day, new Map()),
})

describe('operatorStrip', () => {
  it('has the operators that carry riders alone, the one with most driverless cities first', () => {
    expect(strip[0]?.operator.slug).toBe('waymo')
    expect(strip.map(({ operator }) => operator.slug)).not.toContain('cruise')
    for (const { cities } of strip)
      expect(cities.some(({ status }) => status === 'driverless' || status === 'monitored')).toBe(true)
    expect(withClass(strip, 'driverless')).toBeLessThanOrEqual(strip.length)
  })

  it('leads with the figure that every page leads with, and the largest area by its newest reading', () => {
    for (const { operator, fleet: figure, area } of strip) {
      expect(figure).toEqual(leadingFigure(fleet.filter((one) => one.operator === operator.slug)))
      if (area) expect(area.reading.areaSqMi).toBeGreaterThan(0)
    }
  })

  it('names the open promise that is due first', () => {
    for (const { next } of strip) if (next) expect(next.status).toBe('open')
  })
})
