import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDate, arbitraryOrderOf, arbitrarySignals, signalOf } from '../testing/arbitraries'
import { projectCoverage, readCoverage } from './coverage'

const asOf = '2026-06-30'
const area = signalOf('service-area', { areaSqMi: 100, date: '2026-02-01' })

describe('projectCoverage', () => {
  it('divides a count by the area in hundreds of square kilometers', () => {
    const [coverage] = projectCoverage(
      { signals: [area, signalOf('fleet-estimate', { low: 40, high: 60 })], filings: [] },
      asOf,
    )
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
    const [coverage] = projectCoverage(
      { signals: [area, signalOf('fleet-estimate', { low: 40, high: null })], filings: [] },
      asOf,
    )
    expect(coverage?.vehiclesPer100SqKm.high).toBeNull()
  })

  it('uses the newest area and the count that the place is led with', () => {
    const counts = [
      signalOf('fleet-estimate', { id: 'old', scope: 'driverless' }),
      signalOf('fleet-estimate', { id: 'new', scope: 'driverless', date: '2026-03-01' }),
      signalOf('fleet-estimate', { id: 'all', date: '2026-05-01' }),
      signalOf('fleet-estimate', { id: 'register', basis: 'registered', date: '2026-06-01' }),
    ]
    const wider = { ...area, id: 'wider', areaSqMi: 200, date: '2026-04-01' }
    const [coverage, ...others] = projectCoverage({ signals: [area, wider, ...counts], filings: [] }, asOf)
    expect(others).toEqual([])
    expect(coverage).toMatchObject({
      area: { signalId: 'wider' },
      fleet: { signalId: 'all' },
      scope: 'all',
      daysApart: 30,
    })
    const withoutSeen = counts.filter(({ basis }) => basis !== 'observed')
    expect(projectCoverage({ signals: [area, ...withoutSeen], filings: [] }, asOf)[0]?.basis).toBe(
      'registered',
    )
  })

  it.each(['requested', 'authorised'] as const)('has no use for a count that is %s', (basis) => {
    expect(
      projectCoverage({ signals: [area, signalOf('fleet-estimate', { basis })], filings: [] }, asOf),
    ).toEqual([])
  })

  it('needs both, uncontested, of the same operator in the same place', () => {
    expect(projectCoverage({ signals: [area], filings: [] }, asOf)).toEqual([])
    expect(
      projectCoverage({ signals: [area, signalOf('fleet-estimate', { place: 'us-tx' })], filings: [] }, asOf),
    ).toEqual([])
    expect(
      projectCoverage(
        { signals: [area, signalOf('fleet-estimate', { operator: 'waymo' })], filings: [] },
        asOf,
      ),
    ).toEqual([])
    expect(
      projectCoverage(
        { signals: [area, signalOf('fleet-estimate', { alternateOf: 'main' })], filings: [] },
        asOf,
      ),
    ).toEqual([])
    const claimed = { ...area, confidence: 'claimed' as const }
    expect(projectCoverage({ signals: [claimed, signalOf('fleet-estimate')], filings: [] }, asOf)).toEqual([])
  })

  it.each([
    ['2026-07-30', null],
    ['2026-07-31', 'too-old'],
  ] as const)(
    'is measured while both are at most 180 days old: on %s the reason against it is %s',
    (day, reason) => {
      const input = { signals: [area, signalOf('fleet-estimate', { date: '2026-05-31' })], filings: [] }
      // 180 days before the first of the two days.
      const aged = { ...area, date: '2026-01-31' }
      const { gaps } = readCoverage({ ...input, signals: [aged, ...input.signals.slice(1)] }, day)
      expect(gaps[0]?.reason ?? null).toBe(reason)
    },
  )

  it('is not measured from readings more than 120 days apart, and says so with both', () => {
    const at = (date: string) =>
      readCoverage({ signals: [area, signalOf('fleet-estimate', { date })], filings: [] }, '2026-07-01')
    expect(at('2026-06-01').measured).toHaveLength(1)
    expect(at('2026-06-02')).toMatchObject({
      measured: [],
      gaps: [
        { reason: 'far-apart', area: { signalId: area.id }, figure: { reading: { date: '2026-06-02' } } },
      ],
    })
  })

  it('takes no count of vehicles ever seen, and none of one model', () => {
    const ever = signalOf('fleet-estimate', { span: 'cumulative' })
    const model = signalOf('fleet-estimate', { id: 'model', model: 'cybercab' })
    expect(readCoverage({ signals: [area, ever, model], filings: [] }, asOf)).toMatchObject({
      measured: [],
      gaps: [{ reason: 'no-count', figure: null }],
    })
  })

  it('gives ranges the right way up, the same for any order of the signals', () => {
    const shuffled = arbitrarySignals.chain((given) => fc.tuple(fc.constant(given), arbitraryOrderOf(given)))
    fc.assert(
      fc.property(shuffled, arbitraryDate, ([given, other], day) => {
        const coverage = projectCoverage({ signals: given, filings: [] }, day)
        expect(projectCoverage({ signals: other, filings: [] }, day)).toEqual(coverage)
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
