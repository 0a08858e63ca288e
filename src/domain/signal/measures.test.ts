import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrarySignal, signalOf } from '../testing/arbitraries'
import { boundaryOf, box } from '../testing/geometries'
import { describeMeasures, describePeriod, formatArea, formatQuantity, measureRows } from './measures'

describe('describeMeasures', () => {
  it('prints a count as a range with its basis and scope', () => {
    expect(
      describeMeasures(
        signalOf('fleet-estimate', { low: 42, high: 59, basis: 'observed', scope: 'driverless' }),
      ),
    ).toBe('42–59 vehicles, observed, driverless')
    expect(
      describeMeasures(signalOf('fleet-estimate', { low: 700, high: null, basis: 'claimed', scope: 'all' })),
    ).toBe('at least 700 vehicles, claimed by the company')
    expect(describeMeasures(signalOf('fleet-estimate', { low: 1, high: 1, basis: 'registered' }))).toBe(
      '1 vehicle, registered',
    )
  })

  it('prints an area in both units', () => {
    expect(describeMeasures(signalOf('service-area', { areaSqMi: 245 }))).toBe('245 mi² (635 km²)')
    expect(formatArea(2.5)).toBe('2.5 mi² (6.47 km²)')
  })

  it('sets what a boundary encloses beside the reported area, and names a difference', () => {
    const boundary = boundaryOf(box(-97.9, 30.2, -97.6, 30.4))
    const notes = (areaSqMi: number) =>
      measureRows(signalOf('service-area', { areaSqMi, boundary })).map(({ label, value, note }) => [
        label,
        value,
        note,
      ])
    expect(notes(247)).toEqual([
      ['Service area', '247 mi² (640 km²)', 'Square miles as recorded; km² converted.'],
      ['Boundary', 'Traced', 'Drawn after, or copied from, a map that the operator shows.'],
      ['It encloses', '247 mi² (640 km²)', 'Computed from the boundary on the WGS84 ellipsoid.'],
    ])
    expect(notes(200).at(-1)?.[2]).toContain(': 24% more than reported.')
  })

  it('prints a status without what is not known', () => {
    expect(describeMeasures(signalOf('deployment-status'))).toBe('in service, driverless, open to the public')
    expect(
      describeMeasures(
        signalOf('deployment-status', { phase: 'paused', supervision: 'unknown', access: null }),
      ),
    ).toBe('paused')
    expect(
      describeMeasures(
        signalOf('deployment-status', {
          phase: 'ended',
          supervision: 'unknown',
          access: null,
          appliesToAll: true,
        }),
      ),
    ).toBe('ended, every city of the operator there')
  })

  it('keeps the meaning of a metric that its unit leaves out', () => {
    const metric = (overrides: Parameters<typeof signalOf<'service-metric'>>[1]) =>
      describeMeasures(signalOf('service-metric', overrides))
    expect(metric({ metric: 'rides-per-week', value: 450_000, unit: 'rides/week' })).toBe(
      '450,000 rides per week',
    )
    expect(metric({ metric: 'rider-only-miles', value: 1_000_000, unit: 'miles (cumulative)' })).toBe(
      '1,000,000 rider-only miles (cumulative)',
    )
    expect(metric({ metric: 'wait-minutes', value: 15.32, unit: 'minutes' })).toBe('wait of 15.32 minutes')
    expect(metric({ metric: 'availability-pct', value: 19, unit: '%' })).toBe('19% availability')
    expect(metric({ metric: 'price-usd-per-mile', value: 5.91, unit: 'USD/mile' })).toBe('5.91 USD per mile')
    expect(metric({ metric: 'crashes', value: -90, unit: '% serious-injury crashes vs human' })).toBe(
      '−90% serious-injury crashes vs human',
    )
    expect(metric({ metric: 'crashes', value: 1, unit: 'incidents' })).toBe('1 crash incident')
    expect(
      metric({
        metric: 'rides-per-year',
        value: 14_000_000,
        unit: 'paid rides in 2025',
        periodStart: '2025-01-01',
        periodEnd: '2025-12-31',
      }),
    ).toBe('14,000,000 paid rides in 2025')
    expect(metric({ metric: 'live-cities', value: 6, unit: 'cities' })).toBe('in service in 6 cities')
  })

  it('names a filing stage, a milestone and a promise', () => {
    expect(describeMeasures(signalOf('filing', { stage: 'granted', vehicles: 36 }))).toBe(
      'granted, 36 vehicles named',
    )
    expect(
      describeMeasures(
        signalOf('production', { milestone: 'pilot-production', units: 1, unitsPerYear: 10_000 }),
      ),
    ).toBe('pilot production, 1 unit, 10,000 a year')
    expect(describeMeasures(signalOf('target'))).toBe('500 vehicles, due by Dec 31, 2026')
    expect(
      describeMeasures(
        signalOf('target', { metric: 'driverless-service', value: 1, unit: 'city', due: null }),
      ),
    ).toBe('driverless service, 1 city, no date')
    expect(
      describeMeasures(
        signalOf('target', { metric: 'other', value: 1, unit: 'national approval', due: null }),
      ),
    ).toBe('national approval, no date')
    expect(describeMeasures(signalOf('target', { metric: 'other', value: null, unit: null }))).toBe(
      'no figure named, due by Dec 31, 2026',
    )
  })

  it('is one non-empty line without leftovers for every signal', () => {
    fc.assert(
      fc.property(arbitrarySignal, (signal) => {
        const words = describeMeasures(signal)
        expect(words).toMatch(/\S/)
        expect(words).not.toMatch(/null|undefined|NaN|, ,|,$|\n/)
        expect(measureRows(signal).every(({ label, value }) => label !== '' && value !== '')).toBe(true)
      }),
    )
  })
})

describe('formatQuantity', () => {
  it('reads a slash as "per" and keeps a single unit singular', () => {
    expect(formatQuantity(23, 'orders/vehicle/day')).toBe('23 orders per vehicle per day')
    expect(formatQuantity(1, 'city')).toBe('1 city')
    expect(formatQuantity(1, 'crashes (reported)')).toBe('1 crash (reported)')
  })
})

describe('describePeriod', () => {
  it('says only what is known', () => {
    expect(describePeriod('2025-06-22', '2025-08-31')).toBe('Jun 22 – Aug 31, 2025')
    expect(describePeriod('2026-04-01', '2026-06-30')).toBe('Q2 2026')
    expect(describePeriod('2026-02-01', '2026-02-28')).toBe('Feb 2026')
    expect(describePeriod('2026-07-23', '2026-07-23')).toBe('on Jul 23, 2026')
    expect(describePeriod(null, '2025-03-31')).toBe('up to Mar 31, 2025')
    expect(describePeriod('2025-03-31', null)).toBe('since Mar 31, 2025')
    expect(describePeriod(null, null)).toBeNull()
  })
})
