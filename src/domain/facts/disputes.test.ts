import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import {
  arbitraryDate,
  arbitraryOrderOf,
  arbitrarySignals,
  signalOf,
  testPlaces,
} from '../testing/arbitraries'
import { disputesOf } from './disputes'
import { subjectOf } from './subject'

const dataset = loadDataset()

function inDataset(about: { operator?: string; place?: string }, asOf = '2026-10-08') {
  return disputesOf(subjectOf(about, dataset.places), dataset, asOf)
}

const everything = subjectOf({}, testPlaces)
function among(...signals: Parameters<typeof disputesOf>[1]['signals']) {
  return disputesOf(everything, { signals, places: testPlaces }, '2026-12-31')
}

const idsOf = ({ accounts }: { accounts: readonly { id: string }[] }) => accounts.map(({ id }) => id)

describe('disputes in the dataset', () => {
  it('sets two counts of one week side by side and says which stands', () => {
    const found = inDataset({ place: 'austin-tx' }).find(({ accounts }) =>
      accounts.some(({ id }) => id === 'tesla-austin-driverless-14-2026-08-18'),
    )
    expect(found).toMatchObject({
      reason: 'alternate',
      mainId: 'tesla-austin-fleet-driverless-active-2026-08-12',
    })
  })

  it('holds the claim of a driverless Austin against the state of its day', () => {
    const found = inDataset({ place: 'austin-tx' }).find(({ accounts }) =>
      accounts.some(({ id }) => id === 'tesla-austin-cybercab-claim-2026-06-03'),
    )
    expect(found).toMatchObject({ reason: 'claim', current: false })
    expect(found?.accounts[0]).toMatchObject({ supervision: 'mixed' })
  })

  it('shows every alternate of the dataset, each once', () => {
    const shown = inDataset({}, '2027-01-01')
      .filter(({ reason }) => reason === 'alternate')
      .flatMap(({ accounts }) => accounts)
      .filter(({ alternateOf }) => alternateOf !== null)
    const all = dataset.signals.filter(({ alternateOf }) => alternateOf !== null)
    expect(shown.map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted())
  })

  it('knows on a past day only what was said by then', () => {
    const past = inDataset({ place: 'austin-tx' }, '2025-08-10')
    expect(past.length).toBeGreaterThan(0)
    for (const { accounts } of past) expect(accounts.every(({ date }) => date <= '2025-08-10')).toBe(true)
  })
})

describe('what counts as a dispute', () => {
  const count = signalOf('fleet-estimate', { id: 'b', date: '2026-06-10', low: 40, high: 60 })

  it('is two ranges of one basis that share no number over the same days', () => {
    const apart = { ...count, id: 'a', low: 10, high: 20 }
    expect(among(apart, count)).toMatchObject([{ reason: 'values', mainId: 'b', current: true }])
    expect(among({ ...apart, high: 45 }, count)).toEqual([])
    expect(among({ ...apart, basis: 'claimed' as const }, count)).toEqual([])
    expect(among({ ...apart, date: '2026-06-09' }, count)).toEqual([])
    expect(among({ ...apart, date: '2026-06-01', datePrecision: 'month' as const }, count)).toHaveLength(1)
  })

  it('is a claim that says something else than the record of its day, and not one that repeats it', () => {
    const state = signalOf('deployment-status', { id: 'state', supervision: 'supervised' })
    const claim = { ...state, id: 'claim', date: '2026-02-01', confidence: 'claimed' as const }
    expect(among(state, claim)).toEqual([])
    const [found] = among(state, { ...claim, supervision: 'driverless' })
    expect(found).toMatchObject({ reason: 'claim', mainId: 'state', current: true })
    expect(found && idsOf(found)).toEqual(['state', 'claim'])
    expect(among(claim)).toMatchObject([{ reason: 'claim', mainId: null }])
  })

  it('is not a company’s own count on the basis of its word', () => {
    expect(among({ ...count, basis: 'claimed' as const, confidence: 'claimed' as const })).toEqual([])
  })
})

describe('the laws of disputes', () => {
  it('what is dated later changes nothing', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (signals, asOf) => {
        const by = signals.filter(({ date }) => date <= asOf)
        const read = (all: typeof signals) =>
          disputesOf(everything, { signals: all, places: testPlaces }, asOf)
        expect(read(signals)).toEqual(read(by))
      }),
    )
  })

  it('the order of the signals changes nothing', () => {
    fc.assert(
      fc.property(
        arbitrarySignals.chain((signals) => fc.tuple(fc.constant(signals), arbitraryOrderOf(signals))),
        ([signals, shuffled]) => {
          expect(among(...shuffled)).toEqual(among(...signals))
        },
      ),
    )
  })

  it('hides no account: the main one first, each once', () => {
    fc.assert(
      fc.property(arbitrarySignals, (signals) => {
        const found = among(...signals)
        for (const one of found) {
          expect(new Set(idsOf(one)).size).toBe(one.accounts.length)
          if (one.mainId !== null) expect(one.accounts[0]?.id).toBe(one.mainId)
          expect(one.accounts.length).toBeGreaterThan(one.mainId === null ? 0 : 1)
        }
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
      }),
    )
  })
})
