import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { arbitraryDate, arbitraryOrderOf, arbitrarySignals, signalOf } from '../testing/arbitraries'
import { minPeriodOverlap, periodOverlap, projectIncidentRates } from './incident-rates'

const asOf = '2026-12-31'
const period = { periodStart: '2026-01-01', periodEnd: '2026-06-30' }
const miles = signalOf('service-metric', {
  id: 'miles',
  metric: 'miles',
  unit: 'miles',
  value: 500_000,
  ...period,
})
const crashes = signalOf('service-metric', {
  id: 'crashes',
  metric: 'crashes',
  unit: 'incidents',
  value: 10,
  ...period,
})

describe('projectIncidentRates', () => {
  it('divides the miles by the count and turns the exact interval of the count into miles', () => {
    const { rates, unmatched } = projectIncidentRates([miles, crashes], asOf)
    expect(unmatched).toEqual([])
    expect(rates).toHaveLength(1)
    expect(rates[0]?.overlap).toBe(1)
    // Garwood’s 95 % limits of 10 are 4.795 and 18.390.
    expect(rates[0]?.milesPerIncident?.estimate).toBe(50_000)
    expect(rates[0]?.milesPerIncident?.low).toBeCloseTo(500_000 / 18.39, -1)
    expect(rates[0]?.milesPerIncident?.high).toBeCloseTo(500_000 / 4.7954, -1)
  })

  it('gives no rate below three incidents', () => {
    const { rates } = projectIncidentRates([miles, { ...crashes, value: 2 }], asOf)
    expect(rates[0]?.milesPerIncident).toBeNull()
    expect(
      projectIncidentRates([miles, { ...crashes, value: 3 }], asOf).rates[0]?.milesPerIncident,
    ).not.toBeNull()
  })

  it.each([
    ['another operator', { operator: 'waymo' }, 'no-miles'],
    ['another place', { place: 'dallas-tx' }, 'no-miles'],
    ['another period', { periodStart: '2026-03-01' }, 'other-period'],
    ['a weekly pace', { unit: 'miles/week' }, 'no-miles'],
    ['a contested figure', { confidence: 'claimed' as const }, 'no-miles'],
  ])('does not combine a count with the miles of %s', (_, change, reason) => {
    const { rates, unmatched } = projectIncidentRates([{ ...miles, ...change }, crashes], asOf)
    expect(rates).toEqual([])
    expect(unmatched.map((one) => one.reason)).toEqual([reason])
  })

  it('says that a count without a period has none', () => {
    const { unmatched } = projectIncidentRates([miles, { ...crashes, periodStart: null }], asOf)
    expect(unmatched).toMatchObject([{ reason: 'no-period', nearest: null }])
  })

  it('never reads a comparison in percent as a count', () => {
    const claim = { ...crashes, value: -90, unit: '% serious-injury crashes vs human benchmark' }
    expect(projectIncidentRates([miles, claim], asOf)).toEqual({ rates: [], unmatched: [] })
  })

  it('combines like with like alone, in any order of the signals', () => {
    const shuffled = arbitrarySignals.chain((given) => fc.tuple(fc.constant(given), arbitraryOrderOf(given)))
    fc.assert(
      fc.property(shuffled, arbitraryDate, ([given, other], day) => {
        const found = projectIncidentRates(given, day)
        expect(projectIncidentRates(other, day)).toEqual(found)
        for (const { incidents, miles: exposure, overlap } of found.rates) {
          expect(exposure.operator).toBe(incidents.operator)
          expect(exposure.place).toBe(incidents.place)
          expect(overlap).toBeGreaterThanOrEqual(minPeriodOverlap)
        }
      }),
    )
  })

  it('finds one year of a national count in the shipped dataset', () => {
    const { rates } = projectIncidentRates(loadDataset().signals, '2026-11-22')
    expect(rates.map((rate) => [rate.incidents.id, rate.miles.id])).toContainEqual([
      'tesla-us-crashes-sgo-24-2026-06',
      'tesla-us-paid-miles-cumulative-2026-06',
    ])
    for (const rate of rates) expect(rate.incidents.unit).not.toMatch(/^%/)
  })
})

describe('periodOverlap', () => {
  it('counts both ends of a period', () => {
    const day = { periodStart: '2026-01-01', periodEnd: '2026-01-01' }
    expect(periodOverlap(day, day)).toBe(1)
    expect(periodOverlap(day, { ...day, periodEnd: '2026-01-02' })).toBe(0.5)
  })
  it('is 0 for periods apart and for an end that is not stated', () => {
    const other = { periodStart: '2026-08-01', periodEnd: '2026-08-31' }
    expect(periodOverlap(period, other)).toBe(0)
    expect(periodOverlap(period, { ...period, periodEnd: null })).toBe(0)
  })
})
