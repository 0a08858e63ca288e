import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { disputesOf } from '../facts/disputes'
import { subjectOf } from '../facts/subject'
import type { Place } from '../place/schema'
import { projectAreas } from '../projection/area'
import { containersOf, replayCity } from '../projection/deployments'
import { projectFilings } from '../projection/filings'
import { projectFleet } from '../projection/fleet'
import { projectMetrics } from '../projection/metrics'
import { projectProduction } from '../projection/production'
import { projectPromises } from '../projection/targets'
import type { Filing, Program } from '../record/schemas'
import { isEvent, type Signal, signalsOfKind } from '../signal/schema'
import {
  arbitraryDate,
  arbitrarySignals,
  signalOf,
  testFilings,
  testPlaces,
  testPrograms,
} from '../testing/arbitraries'
import { countsInIndex, isPartOfRegister } from './counted'
import { demandIndices } from './demand-index'

type World = {
  signals: readonly Signal[]
  places: readonly Place[]
  filings: readonly Filing[]
  programs: readonly Program[]
}

const testWorld = { places: testPlaces, filings: testFilings, programs: testPrograms }

/** The ids of every signal that some page lists as contested, by the functions that those pages read. */
function calledContested({ signals, places, filings, programs }: World, asOf: string): Set<string> {
  const known = signals.filter(({ date }) => date <= asOf)
  const statuses = signalsOfKind(known, 'deployment-status')
  const around = containersOf(places)
  const histories = [...new Set(statuses.map(({ operator }) => operator))].flatMap((operator) =>
    places
      .filter(({ kind }) => kind === 'city')
      .flatMap(({ slug }) => {
        const own = statuses.filter((one) => one.operator === operator)
        return [...replayCity(slug, around.get(slug) ?? new Set(), own)]
          .filter(({ effect }) => effect === 'contested')
          .map(({ signal }) => signal.id)
      }),
  )
  const readings = [
    ...projectFleet({ signals, filings }, asOf),
    ...projectAreas(signals, asOf),
    ...projectMetrics(signals, asOf),
  ].flatMap(({ contested }) => contested.map(({ signalId }) => signalId))
  const steps = [
    ...projectFilings(signals, filings, asOf),
    ...projectProduction(signals, programs, asOf),
  ].flatMap(({ contested }) => contested.map(({ id }) => id))
  const conflicts = disputesOf(subjectOf({}, places), { signals, places }, asOf)
    .filter(({ reason }) => reason !== 'values')
    .flatMap(({ accounts, mainId }) => accounts.filter(({ id }) => id !== mainId).map(({ id }) => id))
  return new Set([...histories, ...readings, ...steps, ...conflicts])
}

function contributing(signals: readonly Signal[], filings: readonly Filing[], asOf: string): Set<string> {
  const types = new Map(filings.map(({ slug, permitType }) => [slug, permitType]))
  const context = { permitTypeOf: (slug: string) => types.get(slug) ?? null }
  return new Set(
    demandIndices({ signals, context, asOf }).flatMap(({ contributions }) =>
      contributions.map(({ signalId }) => signalId),
    ),
  )
}

describe('claims that pages call contested add points', () => {
  it('no longer: whatever a page lists as contested contributes to nothing', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (signals, asOf) => {
        const contested = calledContested({ ...testWorld, signals }, asOf)
        const counted = contributing(signals, testFilings, asOf)
        expect([...contested].filter((id) => counted.has(id))).toEqual([])
        for (const signal of signals) if (contested.has(signal.id)) expect(countsInIndex(signal)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  it('holds for the shipped record', () => {
    const dataset = loadDataset()
    const contested = calledContested(dataset, '2026-11-30')
    const counted = contributing(dataset.signals, dataset.filings, '2026-11-30')
    expect(contested.size).toBeGreaterThan(20)
    expect([...contested].filter((id) => counted.has(id))).toEqual([])
  })

  it('leaves every signal that is left out on a page that says why', () => {
    fc.assert(
      fc.property(arbitrarySignals, (signals) => {
        for (const signal of signals) {
          const reason =
            signal.restates !== null ||
            signal.alternateOf !== null ||
            signal.confidence === 'claimed' ||
            isPartOfRegister(signal)
          if (!countsInIndex(signal)) expect(reason).toBe(true)
          if (isEvent(signal)) expect(countsInIndex(signal)).toBe(!isPartOfRegister(signal))
        }
      }),
    )
  })
})

describe('a word that is the record itself', () => {
  it('counts: a promise is in the list, a count of claimed vehicles in their series', () => {
    const promise = signalOf('target', { confidence: 'claimed' })
    const count = signalOf('fleet-estimate', { confidence: 'claimed', basis: 'claimed' })
    expect([promise, count].map(countsInIndex)).toEqual([true, true])
    const asOf = '2026-06-01'
    expect(projectPromises([promise], asOf, new Map())).toHaveLength(1)
    expect(
      projectFleet({ signals: [count], filings: [] }, asOf).flatMap(({ readings }) => readings),
    ).toHaveLength(1)
    expect(calledContested({ ...testWorld, signals: [promise, count] }, asOf)).toEqual(new Set())
    expect(contributing([promise, count], testFilings, asOf)).toEqual(new Set([promise.id, count.id]))
  })

  it('does not count as another account, nor when it is said again', () => {
    for (const more of [{ alternateOf: 'target-zero' }, { restates: 'target-zero' }]) {
      expect(countsInIndex(signalOf('target', { confidence: 'claimed', ...more }))).toBe(false)
    }
  })

  it('is not a car on the road: a claim of cars seen is left out', () => {
    expect(countsInIndex(signalOf('fleet-estimate', { confidence: 'claimed', basis: 'observed' }))).toBe(
      false,
    )
  })
})
