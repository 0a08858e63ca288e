import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Signal } from '../signal/schema'
import {
  arbitraryDate,
  arbitrarySignals,
  signalOf,
  testFilings,
  testPlaces,
  testPrograms,
} from '../testing/arbitraries'
import { foldedAt } from '../testing/folded'
import { knownFacts } from './data-points'
import { evidenceFinder, stateEvidence } from './status-evidence'
import { subjectOf } from './subject'

const asOf = '2026-10-10'
const opened = signalOf('deployment-status', { id: 'opened', date: '2025-01-14' })

function worldOf(signals: Signal[], day = asOf) {
  return foldedAt({ signals, places: testPlaces, filings: testFilings, programs: testPrograms }, day)
}

function evidenceOf(...signals: Signal[]) {
  const world = worldOf(signals)
  const [deployment] = world.deployments
  return deployment && evidenceFinder(world, asOf)(deployment)
}

describe('a running service is stale though counts of the same service are weeks old', () => {
  const count = signalOf('fleet-estimate', {
    id: 'count',
    date: '2026-09-22',
    low: 8,
    high: 8,
    span: 'active',
  })

  it('no longer: the state is as fresh as the newest record that implies it, and names that record', () => {
    const world = worldOf([opened, count])
    const [state] = knownFacts(subjectOf({ place: 'austin-tx' }, testPlaces), world, asOf)
    expect(state).toMatchObject({
      label: 'Status',
      signalId: 'opened',
      date: { date: '2025-01-14' },
      evidence: { kind: 'vehicle-count', signalId: 'count', when: { date: '2026-09-22' } },
      freshness: { ageDays: 18, level: 'fresh' },
    })
  })

  it('takes areas, rider metrics, restatements and status signals too, the newest of all', () => {
    const area = signalOf('service-area', { id: 'area', date: '2026-09-23' })
    const rides = signalOf('service-metric', { id: 'rides', date: '2026-10-05', periodEnd: '2026-09-30' })
    const again = signalOf('deployment-status', { id: 'again', date: '2026-10-01', restates: 'opened' })
    expect(evidenceOf(opened, count, area)).toMatchObject({ kind: 'service-area', signalId: 'area' })
    expect(evidenceOf(opened, count, area, rides)).toMatchObject({
      signalId: 'rides',
      when: { date: '2026-09-30' },
    })
    expect(evidenceOf(opened, count, area, rides, again)).toMatchObject({ kind: 'status', signalId: 'again' })
  })

  it.each([
    ['a register', { basis: 'registered' }],
    ['a permit', { basis: 'authorised' }],
    ['a company’s word alone', { basis: 'claimed', confidence: 'claimed' }],
    ['a count of all cars ever seen', { span: 'cumulative' }],
    ['a count of no car', { low: 0 }],
    ['a contested count', { alternateOf: 'other' }],
    ['a count told again', { restates: 'other' }],
    ['a count elsewhere', { place: 'dallas-tx' }],
    ['a count by another operator', { operator: 'waymo' }],
  ] as const)('is not refreshed by %s', (_, change) => {
    expect(evidenceOf(opened, { ...count, ...change })).toMatchObject({ signalId: 'opened' })
  })

  it('is refreshed by the operator’s own figure of the cars that run there, as others published it', () => {
    expect(evidenceOf(opened, { ...count, basis: 'claimed', confidence: 'reported' })).toMatchObject({
      signalId: 'count',
    })
  })

  it('is not refreshed by what says a record again that moved nothing, nor by a figure entered later', () => {
    const late = signalOf('deployment-status', { id: 'late', date: '2026-03-01', phase: 'testing' })
    const again = signalOf('deployment-status', { id: 'again', date: '2026-09-05', restates: 'late' })
    expect(evidenceOf(opened, late, again)).toMatchObject({ signalId: 'opened' })
    const rides = signalOf('service-metric', { id: 'rides', date: '2026-11-20', periodEnd: '2026-09-30' })
    expect(evidenceOf(opened, rides)).toMatchObject({ signalId: 'opened' })
  })

  it('is not refreshed by crashes, nor by running totals', () => {
    for (const metric of ['crashes', 'incidents', 'rides-total', 'miles'] as const) {
      const figure = signalOf('service-metric', { id: 'figure', metric, date: '2026-10-01' })
      expect(evidenceOf(opened, figure)).toMatchObject({ signalId: 'opened' })
    }
  })

  it('is not told of a pause: a count after it does not refresh it', () => {
    const paused = signalOf('deployment-status', { id: 'paused', date: '2026-05-21', phase: 'paused' })
    expect(evidenceOf(opened, paused, count)).toMatchObject({ kind: 'status', signalId: 'paused' })
  })

  it('is not told by a count from before the present phase', () => {
    const paused = signalOf('deployment-status', { id: 'paused', date: '2026-09-25', phase: 'paused' })
    const resumed = signalOf('deployment-status', { id: 'resumed', date: '2026-09-30' })
    expect(evidenceOf(opened, count, paused, resumed)).toMatchObject({ signalId: 'resumed' })
  })

  it('refreshes a permitted city by a step of a permit that is held around it', () => {
    const permitted = signalOf('deployment-status', {
      id: 'permitted',
      date: '2025-01-14',
      phase: 'permitted',
    })
    const granted = signalOf('filing', { id: 'granted', date: '2026-05-01' })
    const amended = signalOf('filing', { id: 'amended', date: '2026-09-18', stage: 'amended' })
    const lapsed = signalOf('filing', { id: 'lapsed', date: '2026-10-01', stage: 'expired' })
    expect(evidenceOf(permitted, granted, amended)).toMatchObject({
      kind: 'permit-step',
      signalId: 'amended',
    })
    expect(evidenceOf(permitted, granted, lapsed)).toMatchObject({ signalId: 'permitted' })
    expect(evidenceOf(opened, granted, amended)).toMatchObject({ signalId: 'opened' })
  })
})

it('every deployment has evidence, dated by the day and of a kind that may refresh its phase', () => {
  fc.assert(
    fc.property(arbitrarySignals, arbitraryDate, (signals, day) => {
      const world = worldOf(signals, day)
      const find = evidenceFinder(world, day)
      for (const deployment of world.deployments) {
        const found = find(deployment)
        expect(found && found.when.date <= day).toBe(true)
        if (found) expect(stateEvidence[found.kind].phases).toContain(deployment.phase)
      }
    }),
  )
})
