import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { confirmedFinder } from '../facts/confirmed-cities'
import { projectAreas } from '../projection/area'
import { projectDeployments } from '../projection/deployments'
import { projectFilings } from '../projection/filings'
import { projectFleet } from '../projection/fleet'
import { leadingFigure } from '../projection/headline-figure'
import { projectPromises } from '../projection/targets'
import { countOperators, operatorStrip } from './operator-strip'

const day = '2026-10-10'
const dataset = loadDataset()
const fleet = projectFleet(dataset, day)
const strip = operatorStrip({
  operators: dataset.operators,
  deployments: projectDeployments(dataset.signals, dataset.places, day),
  fleet,
  areas: projectAreas(dataset.signals, day),
  promises: projectPromises(dataset.signals, day, new Map()),
  isConfirmed: confirmedFinder(
    { ...dataset, filings: projectFilings(dataset.signals, dataset.filings, day) },
    day,
  ),
})

describe('operatorStrip', () => {
  it('has the operators that carry riders alone, the one with most driverless cities first', () => {
    expect(strip[0]?.operator.slug).toBe('waymo')
    expect(strip.map(({ operator }) => operator.slug)).not.toContain('cruise')
    for (const { cities } of strip)
      expect(cities.some(({ status }) => status === 'driverless' || status === 'monitored')).toBe(true)
    const { riders, driverless } = countOperators(strip)
    expect(riders.all).toBe(strip.length)
    expect(driverless.all).toBeLessThanOrEqual(riders.all)
  })

  it('leads with the figure that every page leads with, and the largest area by its newest reading', () => {
    for (const { operator, fleet: figure, area } of strip) {
      expect(figure).toEqual(leadingFigure(fleet.filter((one) => one.operator === operator.slug)))
      if (area) expect(area.reading.areaSqMi).toBeGreaterThan(0)
    }
  })

  it('does not take a driverless service of 2023 for one of today', () => {
    const mayMobility = strip.find(({ operator }) => operator.slug === 'may-mobility')
    expect(mayMobility?.isConfirmed).toEqual({ riders: false, driverless: false })
    expect(countOperators(strip).driverless.unconfirmed).toBeGreaterThan(0)
  })

  it('names the open promise that is due first', () => {
    for (const { next } of strip) if (next) expect(next.status).toBe('open')
  })
})
