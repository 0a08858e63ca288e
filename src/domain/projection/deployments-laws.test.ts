import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isContested } from '../signal/schema'
import {
  arbitraryDate,
  arbitraryOrderOf,
  arbitrarySignalsOf,
  signalOf,
  testCitySlugs,
  testPlaces,
} from '../testing/arbitraries'
import { countCities, type Deployment, projectDeployments } from './deployments'

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
    const stateOf = ({ operator, place, phase, supervision, access, since, signalIds }: Deployment) => ({
      operator,
      place,
      phase,
      supervision,
      access,
      since,
      signalIds,
    })
    fc.assert(
      fc.property(signals, arbitraryDate, (given, asOf) => {
        const plain = given.filter((signal) => !isContested(signal))
        expect(projectDeployments(given, testPlaces, asOf).map(stateOf)).toEqual(
          projectDeployments(plain, testPlaces, asOf).map(stateOf),
        )
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
