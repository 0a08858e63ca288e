import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allRecordedOn, loadDataset } from '../../../tests/support/dataset'
import { arbitraryDate, arbitraryOrderOf, arbitrarySignals, signalOf } from '../testing/arbitraries'
import { projectAmbition } from './ambition'

const asOf = '2026-06-15'
const none = new Map<string, string>()

describe('projectAmbition', () => {
  it('sets each dated fleet promise against the newest count of its place by its day', () => {
    const { operators } = projectAmbition(
      {
        signals: [
          signalOf('target', { id: 'past', place: 'austin-tx', value: 500, due: '2026-03-31' }),
          signalOf('target', { id: 'ahead', place: 'austin-tx', value: 900, due: '2026-12-31' }),
          signalOf('target', { id: 'elsewhere', place: 'dallas-tx', value: 50, due: '2026-12-31' }),
          signalOf('fleet-estimate', { id: 'early', date: '2026-02-01', low: 30, high: 40 }),
          signalOf('fleet-estimate', { id: 'later', date: '2026-05-01', low: 60, high: 70 }),
          signalOf('fleet-estimate', { id: 'future', date: '2026-07-01', low: 900, high: 900 }),
        ],
        filings: [],
      },
      asOf,
      none,
    )
    expect(operators).toHaveLength(1)
    expect(operators[0]).toMatchObject({ operator: 'tesla', basis: 'observed' })
    expect(operators[0]?.targets).toMatchObject([
      { signalId: 'past', status: 'overdue', counted: { signalId: 'early' } },
      { signalId: 'elsewhere', counted: null },
      { signalId: 'ahead', status: 'open', counted: { signalId: 'later' } },
    ])
  })

  it('prefers what was seen to a register, and takes no word of the operator or the press', () => {
    const target = signalOf('target', {})
    const count = (basis: 'observed' | 'registered' | 'claimed' | 'reported') =>
      signalOf('fleet-estimate', { id: basis, basis })
    expect(
      projectAmbition({ signals: [target, count('registered'), count('observed')], filings: [] }, asOf, none)
        .operators[0]?.basis,
    ).toBe('observed')
    expect(
      projectAmbition({ signals: [target, count('registered')], filings: [] }, asOf, none).operators[0]
        ?.basis,
    ).toBe('registered')
    expect(
      projectAmbition({ signals: [target, count('claimed'), count('reported')], filings: [] }, asOf, none),
    ).toEqual({
      operators: [],
      uncounted: ['tesla'],
    })
  })

  it('leaves out a promise without a number or a day, and what is no promise of a fleet', () => {
    const targets = [{ value: null }, { due: null }, { metric: 'cities' as const }]
    const signals = targets.map((target, index) => signalOf('target', { id: `t-${index}`, ...target }))
    expect(
      projectAmbition({ signals: [...signals, signalOf('fleet-estimate')], filings: [] }, asOf, none),
    ).toEqual({
      operators: [],
      uncounted: [],
    })
  })

  it('depends only on the signals up to the day, in any order', () => {
    const shuffled = arbitrarySignals.chain((given) => fc.tuple(fc.constant(given), arbitraryOrderOf(given)))
    fc.assert(
      fc.property(shuffled, arbitraryDate, ([signals, other], day) => {
        const recordedOn = allRecordedOn({ signals }, day)
        const picture = projectAmbition({ signals, filings: [] }, day, recordedOn)
        expect(projectAmbition({ signals: other, filings: [] }, day, recordedOn)).toEqual(picture)
        const known = signals.filter(({ date }) => date <= day)
        expect(projectAmbition({ signals: known, filings: [] }, day, recordedOn)).toEqual(picture)
        for (const { targets } of picture.operators) {
          for (const { counted, due } of targets) if (counted) expect(counted.date <= due).toBe(true)
        }
      }),
    )
  })

  it('has the thousand cars of the Bay Area against 113 to 146 seen', () => {
    const dataset = loadDataset()
    const { operators } = projectAmbition(
      { signals: dataset.signals, filings: [] },
      '2026-10-08',
      allRecordedOn(dataset, '2026-10-08'),
    )
    const bay = operators
      .find(({ operator }) => operator === 'tesla')
      ?.targets.find(({ place }) => place === 'sf-bay-area-ca')
    expect(bay).toMatchObject({ value: 1000, status: 'missed', counted: { low: 113, high: 146 } })
  })
})
