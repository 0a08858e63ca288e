import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import type { Signal } from '../signal/schema'
import {
  arbitraryDate,
  arbitraryOrderOf,
  arbitrarySignals,
  signalOf,
  testFilings,
  testPlaces,
} from '../testing/arbitraries'
import { type LadderRow, ladderRungs, projectPermitLadder } from './permit-ladder'

const asOf = '2026-06-15'
const ladder = (...signals: Signal[]) => projectPermitLadder(signals, testFilings, testPlaces, asOf)
const only = (...signals: Signal[]): LadderRow => {
  const [row, ...others] = ladder(...signals)
  expect(others).toEqual([])
  if (!row) throw new Error('No row')
  return row
}
const testing = { filing: 'filing-testing-with-driver' }

describe('projectPermitLadder', () => {
  it('puts a permit on its rung, from the step with which its state began', () => {
    const row = only(
      signalOf('filing', { ...testing, id: 'asked', date: '2026-01-01', stage: 'filed' }),
      signalOf('filing', { ...testing, id: 'got', date: '2026-02-01', stage: 'granted' }),
      signalOf('filing', { ...testing, id: 'more', date: '2026-03-01', stage: 'amended' }),
      signalOf('filing', { ...testing, id: 'again', date: '2026-04-01', stage: 'granted' }),
    )
    expect(row).toMatchObject({ jurisdiction: 'us-tx', operator: 'tesla', reached: 'testing-with-driver' })
    expect(row.rungs['testing-with-driver']).toMatchObject([
      {
        state: 'granted',
        signalId: 'got',
        since: { date: '2026-02-01' },
        filing: 'filing-testing-with-driver',
      },
    ])
  })

  it.each([
    ['planned', 'planned'],
    ['filed', 'applied'],
    ['opened', 'applied'],
    ['withdrawn', 'lapsed'],
    ['denied', 'lapsed'],
    ['expired', 'lapsed'],
  ] as const)('shows a filing that is %s as %s, and nothing reached', (stage, state) => {
    const row = only(signalOf('filing', { ...testing, stage }))
    expect(row.rungs['testing-with-driver']).toMatchObject([{ state }])
    expect(row.reached).toBeNull()
  })

  it('keeps a ride-hail license apart from the rungs', () => {
    const row = only(signalOf('filing', { filing: 'filing-ride-hail-network' }))
    expect(row.licence).toMatchObject([{ state: 'granted' }])
    expect(row.reached).toBeNull()
  })

  it('dates a service by what it is, not by its last pause, and rides for others by the first of them', () => {
    const staff = signalOf('deployment-status', { id: 'staff', date: '2024-01-01', access: 'employees' })
    const open = signalOf('deployment-status', { id: 'open', date: '2025-01-01' })
    const pause = signalOf('deployment-status', { id: 'pause', date: '2026-01-24', phase: 'paused' })
    const back = signalOf('deployment-status', { id: 'back', date: '2026-02-01' })
    expect(only(staff, open, pause, back).rungs['driverless-rides']).toMatchObject([
      { state: 'running', since: { date: '2025-01-01' }, signalId: 'open' },
    ])
    expect(only(staff, open, pause).rungs['driverless-rides']).toMatchObject([
      { state: 'paused', since: { date: '2026-01-24' }, signalId: 'pause' },
    ])
  })

  it('leaves out what is no permit to drive', () => {
    expect(ladder(signalOf('filing', { filing: 'filing-recall' }))).toEqual([])
  })

  it.each([
    ['testing', 'supervised', null, 'testing-with-driver'],
    ['testing', 'unknown', null, 'testing-with-driver'],
    ['testing', 'driverless', null, 'driverless-testing'],
    ['service', 'supervised', 'public', 'testing-with-driver'],
    ['service', 'driverless', 'employees', 'driverless-testing'],
    ['service', 'driverless', 'invite-only', 'driverless-rides'],
    ['service', 'mixed', 'public', 'driverless-rides'],
  ] as const)('reads %s, %s, open to %s as activity on the rung %s', (phase, supervision, access, rung) => {
    const row = only(signalOf('deployment-status', { phase, supervision, access }))
    expect(row.reached).toBe(rung)
    expect(row.rungs[rung]).toMatchObject([
      { state: 'running', filing: null, place: 'austin-tx', signalId: 'status-one' },
    ])
  })

  it('keeps a paused service on its rung without counting it as reached', () => {
    const row = only(
      signalOf('deployment-status', { id: 'a-start', date: '2026-01-01' }),
      signalOf('deployment-status', {
        id: 'b-pause',
        date: '2026-02-01',
        phase: 'paused',
        supervision: 'unknown',
      }),
    )
    expect(row.rungs['driverless-rides']).toMatchObject([{ state: 'paused', signalId: 'b-pause' }])
    expect(row.reached).toBeNull()
  })

  it('has nothing reached once every deployment of the operator there has ended', () => {
    const row = only(
      signalOf('filing', { stage: 'granted' }),
      signalOf('deployment-status', { id: 'a-start', date: '2026-01-01' }),
      signalOf('deployment-status', { id: 'b-end', date: '2026-02-01', phase: 'ended' }),
    )
    expect(row.ended).toMatchObject({ signalId: 'b-end', since: { date: '2026-02-01' } })
    expect(row.reached).toBeNull()
  })

  it('never lets a contested account, or a licence, reach a rung', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (signals, day) => {
        const contested = signals.map((signal) => ({ ...signal, alternateOf: 'signal-main' }))
        for (const { reached } of projectPermitLadder(contested, testFilings, testPlaces, day)) {
          expect(reached).toBeNull()
        }
        const licenses = testFilings.filter(({ permitType }) => permitType === 'ride-hail-network')
        const steps = signals.filter(({ kind }) => kind === 'filing')
        for (const { reached } of projectPermitLadder(steps, licenses, testPlaces, day)) {
          expect(reached).toBeNull()
        }
      }),
    )
  })

  it('depends only on the signals up to the day, in any order, and names a signal for each stage', () => {
    const shuffled = arbitrarySignals.chain((given) => fc.tuple(fc.constant(given), arbitraryOrderOf(given)))
    fc.assert(
      fc.property(shuffled, arbitraryDate, ([signals, other], day) => {
        const rows = projectPermitLadder(signals, testFilings, testPlaces, day)
        const known = signals.filter(({ date }) => date <= day)
        expect(projectPermitLadder(other, testFilings, testPlaces, day)).toEqual(rows)
        expect(projectPermitLadder(known, testFilings, testPlaces, day)).toEqual(rows)
        const ids = new Set(known.map(({ id }) => id))
        for (const row of rows) {
          for (const { signalId } of [...ladderRungs.flatMap((rung) => row.rungs[rung]), ...row.licence]) {
            expect(ids).toContain(signalId)
          }
        }
      }),
    )
  })
})

describe('the ladder of the shipped dataset on Oct 8, 2026', () => {
  const { signals, filings, places } = loadDataset()
  const rows = projectPermitLadder(signals, filings, places, '2026-10-08')
  const row = (jurisdiction: string, operator: string) =>
    rows.find((one) => one.jurisdiction === jurisdiction && one.operator === operator)

  it('holds Tesla in California to tests with a driver beside a charter license', () => {
    const tesla = row('us-ca', 'tesla')
    expect(tesla?.reached).toBe('testing-with-driver')
    expect(tesla?.licence).toMatchObject([{ filing: 'tesla-cpuc-tcp-2024', state: 'granted' }])
    expect(tesla?.rungs['driverless-testing']).toMatchObject([{ state: 'planned' }])
  })

  it('has Waymo on the top rung in California and Cruise on none', () => {
    expect(row('us-ca', 'waymo')?.reached).toBe('driverless-rides')
    expect(row('us-ca', 'cruise')).toMatchObject({ reached: null, ended: { since: { date: '2024-12-01' } } })
  })

  it('has Tesla in Nevada with a permit to deploy, a network license and no rides', () => {
    expect(row('us-nv', 'tesla')).toMatchObject({ reached: 'driverless-deployment' })
    expect(row('us-nv', 'tesla')?.rungs['driverless-rides']).toEqual([])
    expect(row('us-nv', 'tesla')?.licence).toMatchObject([{ state: 'granted', place: 'las-vegas-nv' }])
  })
})
