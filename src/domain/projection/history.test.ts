import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Signal } from '../signal/schema'
import {
  arbitraryDate,
  arbitrarySignals,
  arbitrarySignalsOf,
  signalOf,
  testPlaces,
} from '../testing/arbitraries'
import { projectAreas } from './area'
import { projectDeployments } from './deployments'
import { projectFleet } from './fleet'
import { leadingFigure } from './headline-figure'
import { areaHistory, deploymentHistory, fleetHistory } from './history'
import { stepAt } from './steps'

const upTo = (signals: readonly Signal[], asOf: string) => signals.filter(({ date }) => date <= asOf)

/** What a browser sees of the histories on a day. */
function readAt<Step extends { from: string }>(
  histories: readonly { operator: string; place: string; steps: Step[] }[],
  asOf: string,
) {
  return histories.flatMap(({ operator, place, steps }) => {
    const step = stepAt(steps, asOf)
    return step ? [{ operator, place, step }] : []
  })
}

describe('histories', () => {
  it('keep every change of a city with the signal that made it', () => {
    const [history, ...others] = deploymentHistory(
      [
        signalOf('deployment-status', { id: 'test', date: '2025-05-01', phase: 'testing', access: null }),
        signalOf('deployment-status', { id: 'start', date: '2025-06-22', supervision: 'supervised' }),
        signalOf('deployment-status', { id: 'again', date: '2025-08-01', supervision: 'supervised' }),
        signalOf('deployment-status', { id: 'alone', date: '2026-01-22' }),
      ],
      testPlaces,
    )
    expect(others).toEqual([])
    expect(history).toMatchObject({ operator: 'tesla', place: 'austin-tx' })
    expect(
      history?.steps.map(({ signalId, phase, supervision, statusSince }) => [
        signalId,
        phase,
        supervision,
        statusSince.when.date,
      ]),
    ).toEqual([
      ['test', 'testing', 'driverless', '2025-05-01'],
      ['start', 'service', 'supervised', '2025-06-22'],
      ['alone', 'service', 'driverless', '2026-01-22'],
    ])
    expect(stepAt(history?.steps ?? [], '2025-04-30')).toBeNull()
    expect(stepAt(history?.steps ?? [], '2025-06-21')?.signalId).toBe('test')
    expect(stepAt(history?.steps ?? [], '2026-12-31')?.signalId).toBe('alone')
  })

  it('of deployments read at a day as folding only the signals up to it', () => {
    fc.assert(
      fc.property(arbitrarySignalsOf('deployment-status'), arbitraryDate, (signals, asOf) => {
        const folded = projectDeployments(upTo(signals, asOf), testPlaces, asOf)
        const read = readAt(deploymentHistory(signals, testPlaces), asOf)
        expect(
          read.map(({ operator, place, step: { phase, supervision, access, statusSince } }) => ({
            operator,
            place,
            phase,
            supervision,
            access,
            statusSince,
          })),
        ).toEqual(
          folded.map(({ operator, place, phase, supervision, access, statusSince }) => ({
            operator,
            place,
            phase,
            supervision,
            access,
            statusSince,
          })),
        )
        for (const { operator, place, step } of read) {
          const same = folded.find((one) => one.operator === operator && one.place === place)
          expect(same?.signalIds).toContain(step.signalId)
        }
      }),
    )
  })

  it('of vehicles and areas read at a day as folding only the signals up to it', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (signals, asOf) => {
        const known = upTo(signals, asOf)
        const fleets = projectFleet({ signals: known, filings: [] }, asOf)
        const placed = fleets.filter(({ place }) => place !== null)
        const pairs = new Map(placed.map((one) => [`${one.place}/${one.operator}`, one]))
        const counts = [...pairs.values()].flatMap(({ operator, place }) => {
          const own = fleets.filter((one) => one.operator === operator && one.place === place)
          const best = leadingFigure(own)
          return best ? [[place, operator, best.reading.signalId, best.basis, best.reading.low]] : []
        })
        expect(
          readAt(fleetHistory({ signals, filings: [] }), asOf).map(({ operator, place, step }) => [
            place,
            operator,
            step.signalId,
            step.basis,
            step.low,
          ]),
        ).toEqual(counts.sort())
        expect(
          readAt(areaHistory(signals), asOf).map(({ operator, place, step }) => [
            place,
            operator,
            step.signalId,
            step.areaSqMi,
          ]),
        ).toEqual(
          projectAreas(known, asOf).flatMap(({ operator, place, readings }) => {
            const newest = readings.at(-1)
            return newest ? [[place, operator, newest.signalId, newest.areaSqMi]] : []
          }),
        )
      }),
    )
  })
})
