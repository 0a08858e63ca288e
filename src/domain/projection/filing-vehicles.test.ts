import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PermitType } from '../signal/kinds'
import type { Signal, SignalOf } from '../signal/schema'
import { arbitraryDate, arbitrarySignals, signalOf, testFilings } from '../testing/arbitraries'
import { filingBases, filingGaps, filingVehicles } from './filing-vehicles'
import { projectFilings } from './filings'

const asOf = '2026-06-15'

function vehiclesOf(permitType: PermitType, signals: Signal[]) {
  const filings = testFilings.filter((filing) => filing.permitType === permitType)
  const [state] = projectFilings(signals, filings, asOf)
  if (!state) throw new Error('No filing')
  return filingVehicles({ signals, filings }, state, asOf)
}
const step = (overrides: Partial<SignalOf<'filing'>>) => signalOf('filing', overrides)
const count = (overrides: Partial<SignalOf<'fleet-estimate'>>) =>
  signalOf('fleet-estimate', { place: 'us-tx', basis: 'registered', ...overrides })

describe('filingVehicles', () => {
  it('sets the four figures side by side, each from its own record', () => {
    const vehicles = vehiclesOf('driverless-deployment', [
      step({ id: 'a-ask', date: '2026-01-01', stage: 'filed', vehicles: 5000 }),
      step({ id: 'b-cap', date: '2026-02-01', stage: 'granted', vehicles: 10 }),
      step({ id: 'c-more', date: '2026-03-01', stage: 'amended', vehicles: 500 }),
      count({ id: 'register', date: '2026-04-01', low: 420, high: 420 }),
      count({ id: 'seen', date: '2026-05-01', basis: 'observed', low: 40, high: 60 }),
    ])
    expect(vehicles).toMatchObject([
      { basis: 'requested', figure: { low: 5000, signalId: 'a-ask' } },
      { basis: 'authorised', figure: { low: 500, signalId: 'c-more' } },
      { basis: 'registered', figure: { low: 420, signalId: 'register' } },
      { basis: 'observed', figure: { low: 40, high: 60, signalId: 'seen' } },
    ])
    expect(filingGaps(vehicles)).toEqual([
      {
        from: 'requested',
        to: 'authorised',
        difference: { low: 4500, high: 4500 },
        mayBeEqual: false,
        daysApart: 59,
      },
      {
        from: 'authorised',
        to: 'registered',
        difference: { low: 80, high: 80 },
        mayBeEqual: false,
        daysApart: 31,
      },
      {
        from: 'registered',
        to: 'observed',
        difference: { low: 360, high: 380 },
        mayBeEqual: false,
        daysApart: 30,
      },
    ])
  })

  it('says nothing where nothing is on record, and never zero', () => {
    const vehicles = vehiclesOf('driverless-deployment', [step({})])
    expect(vehicles.map(({ figure }) => figure)).toEqual([null, null, null, null])
    expect(filingGaps(vehicles)).toEqual([])
  })

  it.each(['recall', 'investigation'] as const)(
    'takes the vehicles of a %s for neither asked nor allowed',
    (type) => {
      const vehicles = vehiclesOf(type, [step({ filing: `filing-${type}`, stage: 'opened', vehicles: 950 })])
      expect(vehicles.every(({ figure }) => figure === null)).toBe(true)
    },
  )

  it('counts for exactly this operator and place, and no contested account', () => {
    const vehicles = vehiclesOf('driverless-deployment', [
      step({}),
      count({ id: 'city', place: 'austin-tx' }),
      count({ id: 'peer', operator: 'waymo' }),
      count({ id: 'word', confidence: 'claimed' }),
      count({ id: 'other', alternateOf: 'word' }),
      count({ id: 'late', date: '2026-06-16' }),
    ])
    expect(vehicles.every(({ figure }) => figure === null)).toBe(true)
  })

  it('takes the newest whole-fleet count, so that neither one model nor one scope stands for all', () => {
    const vehicles = vehiclesOf('driverless-deployment', [
      step({}),
      count({ id: 'old', date: '2026-01-01', low: 900, high: 900 }),
      count({ id: 'fleet', date: '2026-05-01', low: 420, high: 420 }),
      count({ id: 'model', date: '2026-06-01', low: 169, high: 169, model: 'cybercab' }),
      count({ id: 'part', date: '2026-06-01', low: 800, high: 800, scope: 'supervised' }),
    ])
    expect(vehicles[2]?.figure?.signalId).toBe('fleet')
  })
})

describe('filingGaps', () => {
  const figure = (low: number, high: number | null, id = `from-${low}`) => ({
    low,
    high,
    signalId: 'one',
    date: '2026-01-01',
    precision: 'day' as const,
    headline: 'A headline',
    scope: null,
    signalIds: [id],
    disagree: false,
    parts: [],
    apart: [],
  })

  it('skips a basis without a figure and admits that ranges meet', () => {
    const gaps = filingGaps([
      { basis: 'requested', figure: figure(50, 50) },
      { basis: 'authorised', figure: null },
      { basis: 'registered', figure: figure(40, 60) },
      { basis: 'observed', figure: figure(10, null) },
    ])
    expect(gaps).toMatchObject([
      { from: 'requested', to: 'registered', difference: { low: -10, high: 10 }, mayBeEqual: true },
      {
        from: 'registered',
        to: 'observed',
        difference: { low: Number.NEGATIVE_INFINITY, high: 50 },
        mayBeEqual: true,
      },
    ])
  })

  it('holds the difference of any two counts that the ranges allow', () => {
    const range = fc.tuple(fc.nat(1000), fc.nat(1000)).map(([low, spread]) => ({ low, spread }))
    fc.assert(
      fc.property(range, range, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, at) => {
        const [gap] = filingGaps([
          { basis: 'requested', figure: figure(a.low, a.low + a.spread, 'asked') },
          { basis: 'observed', figure: figure(b.low, b.low + b.spread, 'seen') },
        ])
        const difference = a.low + at * a.spread - (b.low + (1 - at) * b.spread)
        expect(gap?.difference.low).toBeLessThanOrEqual(difference + 1e-9)
        expect(gap?.difference.high).toBeGreaterThanOrEqual(difference - 1e-9)
      }),
    )
  })
})

it('never sums: each figure is one that a signal states', () => {
  fc.assert(
    fc.property(arbitrarySignals, arbitraryDate, (signals, day) => {
      for (const state of projectFilings(signals, testFilings, day)) {
        const vehicles = filingVehicles({ signals, filings: testFilings }, state, day)
        expect(vehicles.map(({ basis }) => basis)).toEqual(filingBases)
        for (const { figure } of vehicles) {
          const source = signals.find(({ id }) => id === figure?.signalId)
          if (figure && source?.kind === 'filing') expect(source.vehicles).toBe(figure.low)
          if (figure && source?.kind === 'fleet-estimate')
            expect(source).toMatchObject({ low: figure.low, high: figure.high })
          if (figure) expect(source).toBeDefined()
        }
      }
    }),
  )
})
