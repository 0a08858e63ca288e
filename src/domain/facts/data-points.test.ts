import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { projectFleet } from '../projection/fleet'
import { headlineFigure } from '../projection/headline-figure'
import { formatRange } from '../shared/range'
import { intervalEnd } from '../signal/date'
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
import { subjectOf } from './subject'

const dataset = loadDataset()

function factsOf(about: { operator?: string; place?: string }, asOf: string) {
  return knownFacts(subjectOf(about, dataset.places), foldedAt(dataset, asOf), asOf)
}

const find = (facts: ReturnType<typeof factsOf>, operator: string, label: string) =>
  facts.find((fact) => fact.operator === operator && fact.label === label)

describe('what is known of Austin', () => {
  const facts = factsOf({ place: 'austin-tx' }, '2026-10-08')

  it('holds the newest count of each basis and scope, with its age against its own cadence', () => {
    expect(find(facts, 'tesla', 'Driverless vehicles, observed')).toMatchObject({
      value: '17',
      date: { date: '2026-08-12', precision: 'day' },
      confidence: 'estimated',
      freshness: { ageDays: 57, cadenceDays: 30, level: 'ageing' },
    })
    const all = headlineFigure(projectFleet(dataset, '2026-10-08'), {
      operator: 'tesla',
      place: 'austin-tx',
      basis: 'observed',
      scope: 'all',
    })
    expect(find(facts, 'tesla', 'All vehicles, observed')).toMatchObject({
      value: all && formatRange(all.reading),
      signalId: all?.reading.signalId,
    })
  })

  it('holds state, supervision and access, each with the signal that last stated it', () => {
    expect(find(facts, 'waymo', 'Status')).toMatchObject({ status: 'service-driverless' })
    expect(find(facts, 'tesla', 'Access')).toMatchObject({ value: 'Open to the public' })
  })

  it('does not let a service that has ended age, nor count what was counted before its end', () => {
    const cruise = facts.filter(({ operator }) => operator === 'cruise')
    expect(cruise.map(({ label, freshness }) => [label, freshness])).toEqual([['Status', null]])
  })

  it('prefers a figure over a stretch of time to the event of one day', () => {
    expect(find(facts, 'tesla', 'Crashes')?.value).not.toBe('1 incident')
  })

  it('tells the permits of the state around it, and not the inquiries into a whole country', () => {
    const permits = facts.filter(({ topic }) => topic === 'permits')
    expect(permits.map(({ key }) => key)).toContain('tesla-tx-txdmv-authorization-2026')
    expect(permits.some(({ place, basis }) => place === 'us' && basis.startsWith('investigation'))).toBe(
      false,
    )
  })
})

it('knows less on a past day, and ages it by that day', () => {
  const facts = factsOf({ place: 'austin-tx' }, '2025-07-01')
  expect(find(facts, 'tesla', 'Supervised vehicles, observed')).toMatchObject({
    value: '11',
    freshness: { ageDays: 10, level: 'fresh' },
  })
  expect(find(facts, 'tesla', 'Driverless vehicles, observed')).toBeUndefined()
})

it('knows of Wuhan what has not been restated for years', () => {
  const facts = factsOf({ place: 'wuhan-cn' }, '2026-10-08')
  expect(find(facts, 'apollo-go', 'Driverless vehicles, reported')).toMatchObject({
    value: 'at least 300',
    freshness: { level: 'stale' },
  })
})

it('ages a figure worked out from two by the older one', () => {
  const area = signalOf('service-area', { date: '2026-09-01' })
  const count = signalOf('fleet-estimate', { date: '2026-06-10' })
  const world = {
    signals: [area, count],
    places: testPlaces,
    filings: testFilings,
    programs: testPrograms,
  }
  const facts = knownFacts(subjectOf({}, testPlaces), foldedAt(world, '2026-10-08'), '2026-10-08')
  const capacity = find(facts, 'tesla', 'Vehicles per 100 km²')
  expect(capacity).toMatchObject({ figure: null, freshness: { cadenceDays: 30, ageDays: 120 } })
})

it('names one model, the vehicles ever seen and a part of a place, so that none reads as the fleet', () => {
  const record = [
    signalOf('fleet-estimate', { id: 'model', model: 'cybercab' }),
    signalOf('fleet-estimate', { id: 'ever', span: 'cumulative' }),
    signalOf('fleet-estimate', { id: 'part', extent: 'part' }),
  ]
  const world = { signals: record, places: testPlaces, filings: testFilings, programs: testPrograms }
  const facts = knownFacts(subjectOf({}, testPlaces), foldedAt(world, '2026-10-08'), '2026-10-08')
  const name = testPrograms.find(({ slug }) => slug === 'cybercab')?.name
  expect(facts.map(({ label }) => label)).toEqual([
    'Vehicles in a part of it, observed',
    `${name} vehicles, observed`,
    'Vehicles ever seen, observed',
  ])
})

it('keeps an operator, a place and an operator within a place apart', () => {
  for (const about of [{ operator: 'waymo' }, { place: 'us-tx' }, { operator: 'waymo', place: 'us-tx' }]) {
    const facts = factsOf(about, '2026-10-08')
    expect(facts.length).toBeGreaterThan(2)
    if (about.operator) expect(facts.every(({ operator }) => operator === about.operator)).toBe(true)
    if (about.place) expect(facts.some(({ place }) => place === 'phoenix-az')).toBe(false)
  }
})

describe('the laws of what is known', () => {
  const everything = subjectOf({}, testPlaces)
  const factsAt = (signals: Signal[], asOf: string) =>
    knownFacts(
      everything,
      foldedAt({ signals, places: testPlaces, filings: testFilings, programs: testPrograms }, asOf),
      asOf,
    )

  it('what is dated later changes nothing', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (signals, asOf) => {
        const by = signals.filter(({ date }) => date <= asOf)
        expect(factsAt(signals, asOf)).toEqual(factsAt(by, asOf))
      }),
    )
  })

  it('every fact names a signal that is no alternate, is dated by the day, and is as old as it says', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (signals, asOf) => {
        for (const fact of factsAt(signals, asOf)) {
          const signal = signals.find(({ id }) => id === fact.signalId)
          expect(signal !== undefined && signal.date <= asOf).toBe(true)
          if (fact.topic !== 'permits') expect(signal?.alternateOf).toBeNull()
          if (fact.figure !== null && intervalEnd(fact.date) <= asOf && fact.freshness) {
            expect(fact.freshness.ageDays).toBeGreaterThanOrEqual(0)
          }
        }
      }),
    )
  })

  it('has one fact for each key', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (signals, asOf) => {
        const keys = factsAt(signals, asOf).map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
      }),
    )
  })

  it('a permit is held only when it was granted', () => {
    const amended = signalOf('filing', { stage: 'amended' })
    const granted = signalOf('filing', { id: 'granted', date: '2025-01-01', stage: 'granted' })
    expect(factsAt([amended], '2026-06-01')).toEqual([])
    expect(factsAt([granted, amended], '2026-06-01')).toMatchObject([{ topic: 'permits', figure: 'permit' }])
  })
})
