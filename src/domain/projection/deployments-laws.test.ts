import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isContested, isRestatement } from '../signal/schema'
import {
  arbitraryDate,
  arbitraryOrderOf,
  arbitrarySignalOf,
  arbitrarySignalsOf,
  signalOf,
  testCitySlugs,
  testPlaces,
} from '../testing/arbitraries'
import { countCities, type Deployment, projectDeployments } from './deployments'
import type { Dated } from './service-dates'

/** All that a deployment says of itself, without the lists of records that bear on it. */
function stateOf({ events, contestedIds, corroboratingIds, ...state }: Deployment) {
  return state
}

describe('projectDeployments, as laws', () => {
  const signals = arbitrarySignalsOf('deployment-status')

  it('gives the same for the same signals in any order, and twice over', () => {
    const shuffled = signals.chain((given) => fc.tuple(fc.constant(given), arbitraryOrderOf(given)))
    fc.assert(
      fc.property(shuffled, arbitraryDate, ([given, other], asOf) => {
        const once = projectDeployments(given, testPlaces, asOf)
        expect(projectDeployments(other, testPlaces, asOf)).toEqual(once)
        expect(projectDeployments(given, testPlaces, asOf)).toEqual(once)
      }),
    )
  })

  it('knows nothing of what comes after the day', () => {
    fc.assert(
      fc.property(signals, arbitraryDate, (given, asOf) => {
        const known = given.filter(({ date }) => date <= asOf)
        expect(projectDeployments(given, testPlaces, asOf)).toEqual(
          projectDeployments(known, testPlaces, asOf),
        )
      }),
    )
  })

  it('moves nothing on a contested account', () => {
    fc.assert(
      fc.property(signals, arbitraryDate, (given, asOf) => {
        const plain = given.filter((signal) => !isContested(signal))
        const withoutClaim = (one: Deployment) => ({ ...stateOf(one), claimedSupervision: null })
        expect(projectDeployments(given, testPlaces, asOf).map(withoutClaim)).toEqual(
          projectDeployments(plain, testPlaces, asOf).map(withoutClaim),
        )
      }),
    )
  })

  it('gives the same states, dates and interruptions without the restatements', () => {
    fc.assert(
      fc.property(signals, arbitraryDate, (given, asOf) => {
        const original = given.filter((signal) => !isRestatement(signal))
        expect(projectDeployments(given, testPlaces, asOf).map(stateOf)).toEqual(
          projectDeployments(original, testPlaces, asOf).map(stateOf),
        )
      }),
    )
  })

  it('changes no state, date or interruption when a restatement is added', () => {
    fc.assert(
      fc.property(signals, arbitrarySignalOf['deployment-status'], arbitraryDate, (given, added, asOf) => {
        const again = { ...added, id: 'again', alternateOf: null, restates: 'signal-main' }
        expect(projectDeployments([...given, again], testPlaces, asOf).map(stateOf)).toEqual(
          projectDeployments(given, testPlaces, asOf).map(stateOf),
        )
      }),
    )
  })

  it('never lifts a service by a record of a part of it', () => {
    fc.assert(
      fc.property(signals, arbitrarySignalOf['deployment-status'], (given, added) => {
        const part = { ...added, id: 'part', date: '2028-01-01', extent: 'part' } as const
        const before = projectDeployments(given, testPlaces, '2028-01-01')
        const after = projectDeployments([...given, part], testPlaces, '2028-01-01')
        for (const running of before.filter((d) => d.phase === 'service' || d.phase === 'paused')) {
          const same = after.find((d) => d.operator === running.operator && d.place === running.place)
          if (running.supervision !== 'driverless') expect(same?.supervision).not.toBe('driverless')
          expect(same).toMatchObject({ access: running.access })
          // Nor is the whole stopped by what stops in a part.
          if (running.phase === 'service') expect(same?.phase).toBe('service')
        }
      }),
    )
  })

  it('restores supervision and access when a service resumes after a pause', () => {
    fc.assert(
      fc.property(signals, arbitrarySignalOf['deployment-status'], (given, added) => {
        const pause = { ...added, confidence: 'confirmed', alternateOf: null, restates: null } as const
        const before = projectDeployments(given, testPlaces, '2028-01-03')
        for (const running of before.filter(({ phase }) => phase === 'service')) {
          const { operator, place, supervision, access } = running
          const at = { operator, place, extent: 'whole', datePrecision: 'day' } as const
          const paused = { ...pause, ...at, id: 'pause', date: '2028-01-01', phase: 'paused' } as const
          const resumed = signalOf('deployment-status', {
            ...at,
            id: 'resume',
            date: '2028-01-03',
            supervision: 'unknown',
            access: null,
          })
          const same = projectDeployments([...given, paused, resumed], testPlaces, '2028-01-03').find(
            (d) => d.operator === operator && d.place === place,
          )
          expect(same).toMatchObject({
            phase: 'service',
            supervision: supervision === 'unknown' ? paused.supervision : supervision,
            access: access ?? paused.access,
            dates: { firstRide: running.dates.firstRide },
          })
          expect(same?.interruptions).toHaveLength(running.interruptions.length + 1)
          expect(same?.interruptions.at(-1)).toMatchObject({
            pausedBy: 'pause',
            resumedBy: 'resume',
            days: 2,
          })
        }
      }),
    )
  })

  it('has the dates that its state asks for, in their order', () => {
    fc.assert(
      fc.property(signals, arbitraryDate, (given, asOf) => {
        for (const { phase, supervision, access, dates } of projectDeployments(given, testPlaces, asOf)) {
          const isDriverless = supervision === 'driverless' || supervision === 'mixed'
          if (phase === 'service') {
            expect(dates.firstRide).not.toBeNull()
            if (access === 'public') expect(dates.firstPublicRide).not.toBeNull()
            if (isDriverless) expect(dates.firstDriverlessRide).not.toBeNull()
            if (isDriverless && access === 'public') expect(dates.firstDriverlessPublic).not.toBeNull()
          }
          const day = (first: Dated | null) => first?.when.date ?? '9999-12-31'
          expect(day(dates.firstRide) <= day(dates.firstOutsideRide)).toBe(true)
          expect(day(dates.firstOutsideRide) <= day(dates.firstPublicRide)).toBe(true)
          expect(day(dates.firstPublicRide) <= day(dates.firstDriverlessPublic)).toBe(true)
          expect(day(dates.firstDriverlessRide) <= day(dates.firstDriverlessPublic)).toBe(true)
        }
      }),
    )
  })

  it('never lets a signal from before service downgrade a running one', () => {
    const earlier = fc.constantFrom('announced', 'testing', 'permitted' as const)
    fc.assert(
      fc.property(signals, earlier, fc.constantFrom(...testCitySlugs), (given, phase, place) => {
        const latest = signalOf('deployment-status', { id: 'latest', date: '2028-01-01', phase, place })
        const before = projectDeployments(given, testPlaces, '2028-01-01')
        const after = projectDeployments([...given, latest], testPlaces, '2028-01-01')
        for (const running of before.filter((d) => d.phase === 'service' || d.phase === 'paused')) {
          const same = after.find((d) => d.operator === running.operator && d.place === running.place)
          expect(same).toMatchObject({ phase: running.phase, signalIds: running.signalIds })
        }
      }),
    )
  })

  it('explains every state by its events', () => {
    fc.assert(
      fc.property(signals, arbitraryDate, (given, asOf) => {
        for (const { place, events, signalIds, contestedIds } of projectDeployments(
          given,
          testPlaces,
          asOf,
        )) {
          expect(testCitySlugs).toContain(place)
          const idsOf = (...effects: string[]) =>
            events.filter(({ effect }) => effects.includes(effect)).map(({ signal }) => signal.id)
          expect(idsOf('moved', 'restated').slice(-signalIds.length)).toEqual(signalIds)
          expect(idsOf('contested')).toEqual(expect.arrayContaining(contestedIds))
        }
      }),
    )
  })

  it('counts every city once', () => {
    fc.assert(
      fc.property(signals, (given) => {
        const deployments = projectDeployments(given, testPlaces, '2028-01-01')
        const counted = Object.values(countCities(deployments)).reduce((sum, count) => sum + count, 0)
        expect(counted).toBe(new Set(deployments.map(({ place }) => place)).size)
      }),
    )
  })
})
