import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { addDays } from '../signal/date'
import { isContested } from '../signal/schema'
import {
  arbitraryDate,
  arbitraryOrderOf,
  arbitrarySignals,
  signalOf,
  testFilings,
  testPlaces,
  testPrograms,
} from '../testing/arbitraries'
import { type InflectionInput, inflectionRules, readInflections } from './inflection'

const agencies = [{ slug: 'tx-dmv', name: 'Texas Department of Motor Vehicles', place: 'us-tx' }]
const world = { places: testPlaces, filings: testFilings, agencies, programs: testPrograms }
const inputOf = (signals: InflectionInput['signals'], asOf = '2026-12-31'): InflectionInput => ({
  ...world,
  signals,
  asOf,
})
const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]))

describe('inflection points, as laws', () => {
  const arbitraryDays = fc.nat(2000)

  it('what has fired stays fired, on the same day and evidence', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, arbitraryDays, (signals, asOf, days) => {
        const later = byId(readInflections(inputOf(signals, addDays(asOf, days))).fired)
        for (const one of readInflections(inputOf(signals, asOf)).fired)
          expect(later.get(one.id)).toEqual(one)
      }),
    )
  })

  it('fires on uncontested signals of the day or before, and names them', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (signals, asOf) => {
        const known = byId(signals)
        const { fired, pending, dormant } = readInflections(inputOf(signals, asOf))
        for (const { evidence, on, confidence } of fired) {
          expect(evidence.length).toBeGreaterThan(0)
          for (const id of evidence) {
            const signal = known.get(id)
            expect(signal?.date).toBe(on.date)
            expect(signal && on.date <= asOf && !isContested(signal)).toBe(true)
            expect(signal?.confidence).toBe(confidence)
          }
        }
        for (const { evidence } of [...pending, ...dormant])
          for (const id of evidence) expect(known.has(id)).toBe(true)
      }),
    )
  })

  it('fires an approval or a step of a program on an original event only: a restatement moves none', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, arbitraryDate, (signals, asOf, date) => {
        const [first] = signals
        if (first === undefined) return
        const again = { ...first, id: 'said-again', date, alternateOf: null, restates: first.id }
        const firedOf = (all: InflectionInput['signals']) =>
          readInflections(inputOf(all, asOf)).fired.filter(({ rule }) =>
            ['state-approval', 'programme-step', 'programme-ramp'].includes(rule),
          )
        const fired = firedOf(signals)
        const known = byId(signals)
        for (const { evidence } of fired) {
          for (const id of evidence) expect(known.get(id)?.restates).toBe(null)
        }
        expect(firedOf([...signals, again])).toEqual(fired)
      }),
    )
  })

  it('does not fire on what was retracted', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (signals, asOf) => {
        for (const { id, evidence } of readInflections(inputOf(signals, asOf)).fired) {
          const left = signals.filter((signal) => !evidence.includes(signal.id))
          const again = byId(readInflections(inputOf(left, asOf)).fired).get(id)
          for (const gone of evidence) expect(again?.evidence ?? []).not.toContain(gone)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('never has one point both fired and pending, nor one twice, and leaves a gap to close', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (signals, asOf) => {
        const { fired, pending, dormant } = readInflections(inputOf(signals, asOf))
        const ids = [...fired, ...pending, ...dormant].map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const { gap } of pending) if (gap.kind !== 'answer') expect(gap.remaining).toBeGreaterThan(0)
      }),
    )
  })

  it('does not depend on the order of the signals', () => {
    const shuffled = arbitrarySignals.chain((signals) =>
      fc.tuple(fc.constant(signals), arbitraryOrderOf(signals), arbitraryDate),
    )
    fc.assert(
      fc.property(shuffled, ([signals, other, asOf]) => {
        expect(readInflections(inputOf(other, asOf))).toEqual(readInflections(inputOf(signals, asOf)))
      }),
    )
  })
})

describe('inflection points, by example', () => {
  it('sets a plan aside when nothing has been heard of it for a year, and keeps a running service', () => {
    const plan = signalOf('deployment-status', { id: 'plan', phase: 'announced', supervision: 'unknown' })
    const service = signalOf('deployment-status', {
      id: 'run',
      place: 'dallas-tx',
      supervision: 'supervised',
    })
    const after = readInflections(inputOf([plan, service], '2027-06-01'))
    expect(after.dormant.map(({ id }) => id)).toEqual(['city-driverless/tesla/austin-tx'])
    expect(after.pending.map(({ id }) => id)).toEqual(['city-driverless/tesla/dallas-tx'])
  })

  it('wants an approval of a state, not a company’s word for it', () => {
    const filed = signalOf('filing', { id: 'filed', stage: 'filed', date: '2026-01-01' })
    const claimed = signalOf('filing', {
      id: 'claimed',
      stage: 'granted',
      date: '2026-02-01',
      confidence: 'claimed',
    })
    const granted = signalOf('filing', { id: 'granted', stage: 'granted', date: '2026-03-01' })
    const before = readInflections(inputOf([filed, claimed], '2026-02-10'))
    expect(before.fired).toEqual([])
    expect(before.pending).toEqual([
      expect.objectContaining({
        id: 'state-approval/filing-driverless-deployment',
        gap: { kind: 'answer', stage: 'filed', waiting: { low: 40, high: 40 } },
      }),
    ])
    const after = readInflections(inputOf([filed, claimed, granted]))
    expect(after.fired).toEqual([expect.objectContaining({ evidence: ['granted'] })])
  })

  it('counts a fleet by its lower bound and gives the cars that are missing', () => {
    const count = signalOf('fleet-estimate', { low: 80, high: 120, basis: 'registered' })
    const { fired, pending } = readInflections(inputOf([count]))
    expect(fired.map(({ id }) => id)).toEqual(['fleet-size/tesla/registered/50'])
    expect(pending).toEqual([
      expect.objectContaining({
        id: 'fleet-size/tesla/registered/100',
        gap: { kind: 'vehicles', reached: 80, remaining: 20 },
      }),
    ])
  })

  it('counts neither one model nor every car ever seen for a fleet', () => {
    const model = signalOf('fleet-estimate', { low: 900, high: 900, model: 'cybercab' })
    const ever = signalOf('fleet-estimate', { id: 'ever', low: 900, high: 900, span: 'cumulative' })
    expect(readInflections(inputOf([model, ever])).fired).toEqual([])
  })

  it('leaves out supervised cars and cars that were only asked for', () => {
    const supervised = signalOf('fleet-estimate', { low: 900, high: 900, scope: 'supervised' })
    const requested = signalOf('fleet-estimate', { low: 5000, high: 5000, basis: 'requested' })
    expect(readInflections(inputOf([supervised, requested]))).toEqual({
      fired: [],
      pending: [],
      dormant: [],
    })
  })

  it('wants nobody watching in the car before a city counts as driverless', () => {
    const mixed = signalOf('deployment-status', { id: 'mixed', supervision: 'mixed', date: '2026-01-01' })
    const alone = signalOf('deployment-status', { id: 'alone', date: '2026-03-01' })
    const [waiting] = readInflections(inputOf([mixed])).pending
    expect(waiting).toMatchObject({
      gap: { kind: 'steps', from: 'service', supervision: 'mixed', remaining: 1 },
    })
    expect(readInflections(inputOf([mixed, alone])).fired).toEqual([
      expect.objectContaining({ id: 'city-driverless/tesla/austin-tx', evidence: ['alone'] }),
    ])
  })

  it('fires on the whole of a city by an event, not on a part of it and not on what is said again', () => {
    const mixed = signalOf('deployment-status', { id: 'mixed', supervision: 'mixed', date: '2026-01-01' })
    const part = signalOf('deployment-status', { id: 'part', extent: 'part', date: '2026-02-01' })
    const again = signalOf('deployment-status', { id: 'again', restates: 'whole', date: '2026-02-02' })
    const whole = signalOf('deployment-status', { id: 'whole', date: '2026-03-01' })
    expect(readInflections(inputOf([mixed, part, again])).fired).toEqual([])
    expect(readInflections(inputOf([part, again])).fired).toEqual([])
    expect(readInflections(inputOf([mixed, part, again, whole])).fired).toMatchObject([
      { evidence: ['whole'] },
    ])
  })
})

describe('inflection points of the shipped dataset', () => {
  const dataset = loadDataset()
  const fired = byId(readInflections({ ...dataset, asOf: '2026-10-08' }).fired)
  const pending = byId(readInflections({ ...dataset, asOf: '2026-10-08' }).pending)
  const dormant = byId(readInflections({ ...dataset, asOf: '2026-10-08' }).dormant)

  it.each([
    ['programme-step/cybercab/first-unit', '2026-02-17', 'prod-cc-first-17feb'],
    ['programme-step/cybercab/production-start', '2026-04-22', 'prod-cc-start'],
    ['programme-step/cybercab/in-service', '2026-09-03', 'prod-cc-launch-event'],
    ['programme-ramp/cybercab/100', '2026-06-15', 'prod-cc-102-jun'],
    ['fleet-size/tesla/registered/100', '2026-07-02', 'tesla-texas-registry-2026-07-02'],
  ])('has %s on %s', (id, date, signal) => {
    expect(fired.get(id)).toMatchObject({ on: { date }, evidence: [signal] })
  })

  it('has Dallas and Houston go driverless in April 2026 and Miami in July', () => {
    for (const [city, month] of [
      ['dallas-tx', '2026-04'],
      ['houston-tx', '2026-04'],
      ['miami-fl', '2026-07'],
    ]) {
      expect(fired.get(`city-driverless/tesla/${city}`)?.on.date).toContain(month)
    }
  })

  it('has Tesla’s next count of registered cars at 1,000, with the gap from the Texas register', () => {
    const { pending: then } = readInflections({ ...dataset, asOf: '2026-10-10' })
    expect(then.find(({ id }) => id === 'fleet-size/tesla/registered/1000')?.gap).toEqual({
      kind: 'vehicles',
      reached: 739,
      remaining: 261,
    })
  })

  it('has every rule fire somewhere, and leaves something to wait for under most', () => {
    expect(new Set([...fired.values()].map(({ rule }) => rule))).toEqual(new Set(inflectionRules))
    expect(new Set([...pending.values()].map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(4)
  })

  it('does not wait for a fleet that is gone, nor for a permit that was only planned', () => {
    const gone = signalOf('fleet-estimate', {
      id: 'gone',
      operator: 'cruise',
      basis: 'registered',
      date: '2023-11-08',
      low: 950,
      high: 950,
    })
    const reading = readInflections({ ...dataset, signals: [gone], asOf: '2026-10-08' })
    expect(reading.dormant.map(({ id }) => id)).toEqual(['fleet-size/cruise/registered/1000'])
    expect(reading.pending).toEqual([])
    expect(
      [...pending.values()].filter(({ gap }) => gap.kind === 'answer' && gap.stage === 'planned'),
    ).toEqual([])
  })

  it('does not wait for the first unit of a program of which no step is on record', () => {
    expect(
      [...pending.keys(), ...dormant.keys()].filter((id) => id.startsWith('programme-step/ai5')),
    ).toEqual([])
  })
})
