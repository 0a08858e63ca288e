import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrarySignal, arbitrarySignals, signalOf } from '../testing/arbitraries'
import { signalKinds } from './kinds'
import { bySignalDate, isContested, signalSchema, signalSchemas, signalsOfKind } from './schema'

/** The fields that a signal is refused for, each as a path. */
function faults(input: unknown): string[] {
  const result = signalSchema.safeParse(input)
  return result.success ? [] : result.error.issues.map(({ path }) => path.join('.'))
}

describe('signalSchema', () => {
  it.each(signalKinds)('accepts a plain signal of kind %s, as its own schema does', (kind) => {
    const signal = signalOf(kind)
    expect(signalSchema.parse(signal)).toEqual(signal)
    expect(signalSchemas[kind].parse(signal)).toEqual(signal)
  })

  it('leaves every valid signal as it is', () => {
    fc.assert(
      fc.property(arbitrarySignal, (signal) => {
        expect(signalSchema.parse(signal)).toEqual(signal)
      }),
    )
  })

  it('fills what may be left out', () => {
    const { detail, citations, alternateOf, access, appliesToAll, ...given } = signalOf('deployment-status')
    expect(signalSchema.parse(given)).toEqual({
      ...given,
      detail: '',
      citations: [],
      alternateOf: null,
      access: null,
      appliesToAll: false,
    })
  })

  it('trims the headline before measuring it', () => {
    expect(signalSchema.parse(signalOf('target', { headline: '  Ten cities by June ' })).headline).toBe(
      'Ten cities by June',
    )
    expect(faults(signalOf('target', { headline: '  short   ' }))).toEqual(['headline'])
  })

  it.each([
    ['an unknown kind', { ...signalOf('target'), kind: 'rumor' }, 'kind'],
    ['an id that cannot stand in a URL', signalOf('target', { id: 'Not a slug' }), 'id'],
    ['a day that does not exist', signalOf('target', { date: '2026-02-30' }), 'date'],
    [
      'a month that does not start on its first day',
      signalOf('filing', { date: '2026-05-02', datePrecision: 'month' }),
      'date',
    ],
    ['a source named twice', signalOf('filing', { sources: ['one-a', 'one-a'] }), 'sources'],
    ['an area of nothing', signalOf('service-area', { areaSqMi: 0 }), 'areaSqMi'],
    ['part of a vehicle', signalOf('fleet-estimate', { low: 1.5 }), 'low'],
    ['a negative count', signalOf('fleet-estimate', { low: -1 }), 'low'],
    ['a range upside down', signalOf('fleet-estimate', { low: 60, high: 40 }), 'high'],
    [
      'a period that ends before it starts',
      signalOf('service-metric', { periodStart: '2026-02-01', periodEnd: '2026-01-01' }),
      'periodEnd',
    ],
    ['a promise due before it was made', signalOf('target', { due: '2025-12-31' }), 'due'],
    ['a value beyond reason', signalOf('target', { value: 1e13 }), 'value'],
    ['a negative count', signalOf('service-metric', { metric: 'incidents', value: -1 }), 'value'],
    ['a status without a place', { ...signalOf('deployment-status'), place: null }, 'place'],
  ])('refuses %s', (_what, input, path) => {
    expect(faults(input)).toEqual([path])
  })

  it('keeps an open upper end null', () => {
    expect(signalSchema.parse(signalOf('fleet-estimate', { low: 500, high: null }))).toMatchObject({
      low: 500,
      high: null,
    })
  })

  it('lets a measure be dated by the day on which its period closed', () => {
    expect(faults(signalOf('service-metric', { date: '2026-03-31', datePrecision: 'quarter' }))).toEqual([])
  })
})

describe('compareSignals', () => {
  it('orders by date, then id', () => {
    const signals = [
      { date: '2026-01-02', id: 'aa' },
      { date: '2026-01-01', id: 'bb' },
      { date: '2026-01-01', id: 'aa' },
    ]
    expect(signals.toSorted(bySignalDate).map(({ date, id }) => `${date} ${id}`)).toEqual([
      '2026-01-01 aa',
      '2026-01-01 bb',
      '2026-01-02 aa',
    ])
  })

  it('finds two signals equal only when they are one', () => {
    fc.assert(
      fc.property(arbitrarySignals, (signals) => {
        for (const a of signals) {
          for (const b of signals) {
            expect(bySignalDate(a, b) + bySignalDate(b, a)).toBe(0)
            expect(bySignalDate(a, b) === 0).toBe(a === b)
          }
        }
      }),
      { numRuns: 20 },
    )
  })
})

describe('signalsOfKind', () => {
  it('splits signals into their kinds without loss', () => {
    fc.assert(
      fc.property(arbitrarySignals, (signals) => {
        const split = signalKinds.flatMap((kind) => signalsOfKind(signals, kind))
        expect(split).toHaveLength(signals.length)
        expect(new Set(split)).toEqual(new Set(signals))
      }),
    )
  })
})

describe('isContested', () => {
  it.each([
    ['confirmed', null, false],
    ['estimated', null, false],
    ['claimed', null, true],
    ['confirmed', 'another', true],
  ] as const)('with confidence %s and alternateOf %s is %s', (confidence, alternateOf, expected) => {
    expect(isContested({ confidence, alternateOf })).toBe(expected)
  })
})
