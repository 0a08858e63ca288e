import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDate, arbitraryOrderOf, arbitrarySignals, signalOf } from '../testing/arbitraries'
import { projectCoverage } from './coverage'

const asOf = '2026-12-31'
const area = signalOf('service-area', { areaSqMi: 100, date: '2026-02-01' })

describe('projectCoverage', () => {
  it('divides a count by the area in hundreds of square kilometres', () => {
    const [coverage] = projectCoverage([area, signalOf('fleet-estimate', { low: 40, high: 60 })], asOf)
    expect(coverage).toMatchObject({
      operator: 'tesla',
      place: 'austin-tx',
      basis: 'observed',
      scope: 'all',
      daysApart: 17,
    })
    // 100 mi² = 258.9988 km², so 40 vehicles are 40 / 2.589988 for every 100 km².
    expect(coverage?.vehiclesPer100SqKm.low).toBeCloseTo(15.444, 3)
    expect(coverage?.vehiclesPer100SqKm.high).toBeCloseTo(23.166, 3)
  })

  it('keeps an open upper end open', () => {
    const [coverage] = projectCoverage([area, signalOf('fleet-estimate', { low: 40, high: null })], asOf)
    expect(coverage?.vehiclesPer100SqKm.high).toBeNull()
  })

  it('uses the newest area and the newest count of the best basis, then scope', () => {
    const counts = [
      signalOf('fleet-estimate', { id: 'old', scope: 'driverless' }),
      signalOf('fleet-estimate', { id: 'new', scope: 'driverless', date: '2026-03-01' }),
      signalOf('fleet-estimate', { id: 'all', date: '2026-05-01' }),
      signalOf('fleet-estimate', { id: 'register', basis: 'registered', date: '2026-06-01' }),
    ]
    const wider = { ...area, id: 'wider', areaSqMi: 200, date: '2026-04-01' }
    const [coverage, ...others] = projectCoverage([area, wider, ...counts], asOf)
    expect(others).toEqual([])
    expect(coverage).toMatchObject({
      area: { signalId: 'wider' },
      fleet: { signalId: 'new' },
      scope: 'driverless',
      daysApart: 31,
    })
    const withoutSeen = counts.filter(({ basis }) => basis !== 'observed')
    expect(projectCoverage([area, ...withoutSeen], asOf)[0]?.basis).toBe('registered')
  })

  it.each(['requested', 'authorised'] as const)('has no use for a count that is %s', (basis) => {
    expect(projectCoverage([area, signalOf('fleet-estimate', { basis })], asOf)).toEqual([])
  })

  it('needs both, uncontested, of the same operator in the same place', () => {
    expect(projectCoverage([area], asOf)).toEqual([])
    expect(projectCoverage([area, signalOf('fleet-estimate', { place: 'us-tx' })], asOf)).toEqual([])
    expect(projectCoverage([area, signalOf('fleet-estimate', { operator: 'waymo' })], asOf)).toEqual([])
    expect(projectCoverage([area, signalOf('fleet-estimate', { alternateOf: 'main' })], asOf)).toEqual([])
    const claimed = { ...area, confidence: 'claimed' as const }
    expect(projectCoverage([claimed, signalOf('fleet-estimate')], asOf)).toEqual([])
  })

  it('gives ranges the right way up, the same for any order of the signals', () => {
    const shuffled = arbitrarySignals.chain((given) => fc.tuple(fc.constant(given), arbitraryOrderOf(given)))
    fc.assert(
      fc.property(shuffled, arbitraryDate, ([given, other], day) => {
        const coverage = projectCoverage(given, day)
        expect(projectCoverage(other, day)).toEqual(coverage)
        for (const { vehiclesPer100SqKm, fleet, daysApart } of coverage) {
          const { low, high } = vehiclesPer100SqKm
          expect(high === null).toBe(fleet.high === null)
          if (high !== null) expect(low).toBeLessThanOrEqual(high)
          expect(daysApart).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })
})
