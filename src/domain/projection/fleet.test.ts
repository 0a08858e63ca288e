import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fleetBases } from '../signal/kinds'
import { arbitraryDate, arbitraryOrderOf, arbitrarySignalsOf, signalOf } from '../testing/arbitraries'
import { projectFleet } from './fleet'

const asOf = '2026-12-31'

describe('projectFleet', () => {
  it('gives one series for each operator, place, basis and scope', () => {
    const series = projectFleet(
      {
        signals: [
          signalOf('fleet-estimate', { id: 'one' }),
          signalOf('fleet-estimate', { id: 'two', date: '2026-02-01' }),
          signalOf('fleet-estimate', { id: 'basis', basis: 'registered' }),
          signalOf('fleet-estimate', { id: 'scope', scope: 'driverless' }),
          signalOf('fleet-estimate', { id: 'place', place: 'us-tx' }),
          signalOf('fleet-estimate', { id: 'nowhere', place: null }),
          signalOf('fleet-estimate', { id: 'operator', operator: 'waymo' }),
        ],
        filings: [],
      },
      asOf,
    )
    expect(series.map(({ key, readings }) => [key, readings.map(({ signalId }) => signalId)])).toEqual([
      ['tesla//observed/all', ['nowhere']],
      ['tesla/austin-tx/observed/all', ['one', 'two']],
      ['tesla/austin-tx/observed/driverless', ['scope']],
      ['tesla/austin-tx/registered/all', ['basis']],
      ['tesla/us-tx/observed/all', ['place']],
      ['waymo/austin-tx/observed/all', ['operator']],
    ])
  })

  it('keeps a reading as it was given, an open upper end included', () => {
    const signal = signalOf('fleet-estimate', {
      date: '2026-04-01',
      datePrecision: 'quarter',
      low: 500,
      high: null,
    })
    expect(projectFleet({ signals: [signal], filings: [] }, asOf)[0]?.readings).toEqual([
      {
        signalId: 'fleet-one',
        date: '2026-04-01',
        precision: 'quarter',
        low: 500,
        high: null,
        confidence: 'confirmed',
        headline: 'A headline for a test',
        source: 'count',
        restatedBy: [],
      },
    ])
  })

  it.each([
    ['another account', { alternateOf: 'main' }, true],
    ["a company's word on a count by others", { confidence: 'claimed', basis: 'observed' }, true],
    ["a company's word as such", { confidence: 'claimed', basis: 'claimed' }, false],
    ["another account of a company's word", { basis: 'claimed', alternateOf: 'main' }, true],
    ['a plain count', {}, false],
  ] as const)('%s: contested %o is %s', (_what, overrides, contested) => {
    const [series] = projectFleet({ signals: [signalOf('fleet-estimate', overrides)], filings: [] }, asOf)
    expect(series?.contested).toHaveLength(contested ? 1 : 0)
    expect(series?.readings).toHaveLength(contested ? 0 : 1)
  })

  it('filters by operator, places, basis and scope', () => {
    const signals = [
      signalOf('fleet-estimate', { id: 'austin' }),
      signalOf('fleet-estimate', { id: 'texas', place: 'us-tx', basis: 'registered' }),
      signalOf('fleet-estimate', { id: 'nowhere', place: null, scope: 'driverless' }),
      signalOf('fleet-estimate', { id: 'waymo', operator: 'waymo' }),
    ]
    const ids = (filter: Parameters<typeof projectFleet>[2]) =>
      projectFleet({ signals, filings: [] }, asOf, filter).flatMap(({ readings }) =>
        readings.map(({ signalId }) => signalId),
      )
    expect(ids({ operator: 'waymo' })).toEqual(['waymo'])
    expect(ids({ places: new Set(['us-tx']) })).toEqual(['texas'])
    expect(ids({ places: new Set() })).toEqual([])
    expect(ids({ places: null })).toHaveLength(4)
    expect(ids({ basis: 'registered' })).toEqual(['texas'])
    expect(ids({ scope: 'driverless' })).toEqual(['nowhere'])
  })

  const signals = arbitrarySignalsOf('fleet-estimate')

  it('never mixes bases, scopes, places or operators, and loses no count', () => {
    fc.assert(
      fc.property(signals, arbitraryDate, (given, day) => {
        const byId = new Map(given.map((signal) => [signal.id, signal]))
        const series = projectFleet({ signals: given, filings: [] }, day)
        const seen = series.flatMap(
          ({ operator, place, basis, scope, model, span, readings, contested, restating }) =>
            [...readings, ...contested, ...restating].map(({ signalId }) => {
              expect(byId.get(signalId)).toMatchObject({ operator, place, basis, scope, model, span })
              return signalId
            }),
        )
        const expected = given.filter(({ date }) => date <= day).map(({ id }) => id)
        expect(seen.sort()).toEqual(expected.sort())
        expect(new Set(series.map(({ key }) => key)).size).toBe(series.length)
      }),
    )
  })

  it('keeps every range the right way up', () => {
    fc.assert(
      fc.property(signals, (given) => {
        for (const { low, high } of projectFleet({ signals: given, filings: [] }, '2028-01-01').flatMap(
          ({ readings }) => readings,
        )) {
          if (high !== null) expect(low).toBeLessThanOrEqual(high)
        }
      }),
    )
  })

  it('gives the same for the same signals in any order, and nothing of later days', () => {
    const shuffled = signals.chain((given) => fc.tuple(fc.constant(given), arbitraryOrderOf(given)))
    fc.assert(
      fc.property(shuffled, arbitraryDate, ([given, other], day) => {
        const known = given.filter(({ date }) => date <= day)
        expect(projectFleet({ signals: other, filings: [] }, day)).toEqual(
          projectFleet({ signals: given, filings: [] }, day),
        )
        expect(projectFleet({ signals: known, filings: [] }, day)).toEqual(
          projectFleet({ signals: given, filings: [] }, day),
        )
      }),
    )
  })

  it('is the union of what it gives basis by basis', () => {
    fc.assert(
      fc.property(signals, (given) => {
        const apart = fleetBases.flatMap((basis) =>
          projectFleet({ signals: given, filings: [] }, asOf, { basis }),
        )
        expect(new Set(apart.map(({ key }) => key))).toEqual(
          new Set(projectFleet({ signals: given, filings: [] }, asOf).map(({ key }) => key)),
        )
      }),
    )
  })
})
