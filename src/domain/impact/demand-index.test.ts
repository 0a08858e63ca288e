import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { addDays } from '../signal/date'
import { signalKinds } from '../signal/kinds'
import type { Signal } from '../signal/schema'
import {
  arbitraryDate,
  arbitraryOrderOf,
  arbitrarySignals,
  signalOf,
  testFilings,
  testPlaces,
} from '../testing/arbitraries'
import { impactSlugs } from './catalog'
import { changeWindowDays, evidenceWeights, halfLives } from './constants'
import {
  demandIndex,
  demandIndices,
  exactSum,
  type IndexInput,
  indexHistories,
  signalAsOf,
} from './demand-index'
import { mapSignal, type RuleContext } from './rules'

const permitTypes = new Map(testFilings.map(({ slug, permitType }) => [slug, permitType]))
const context: RuleContext = { permitTypeOf: (slug) => permitTypes.get(slug) ?? null }

const arbitraryInput: fc.Arbitrary<IndexInput> = fc.record({
  signals: arbitrarySignals,
  asOf: arbitraryDate,
  context: fc.constant(context),
})
const arbitraryPlaces = fc
  .subarray(testPlaces.map(({ slug }) => slug))
  .map((slugs): ReadonlySet<string> => new Set(slugs))

const inputOf = (signals: readonly Signal[], asOf: string): IndexInput => ({ signals, asOf, context })
const idsIn = (input: IndexInput) =>
  new Set(demandIndices(input).flatMap(({ contributions }) => contributions.map(({ signalId }) => signalId)))
const tenThousandths = (value: number) => Math.round(value * 10_000)

describe('constants', () => {
  it('weigh better evidence more, and give a reason for each weight and half-life', () => {
    const weights = [
      evidenceWeights.confirmed,
      evidenceWeights.reported,
      evidenceWeights.estimated,
      evidenceWeights.claimed,
    ].map(({ weight }) => weight)
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
    for (const { weight, reason } of Object.values(evidenceWeights)) {
      expect(weight).toBeGreaterThan(0)
      expect(weight).toBeLessThanOrEqual(1)
      expect(reason).toMatch(/\.$/)
    }
    for (const { days, reason } of Object.values(halfLives)) {
      expect(days).toBeGreaterThan(0)
      expect(reason).toMatch(/\.$/)
    }
  })
})

describe('demandIndex', () => {
  it('works the formula', () => {
    const signal = signalOf('service-metric', {
      metric: 'availability-pct',
      date: '2026-01-01',
      confidence: 'reported',
    })
    const asOf = addDays(signal.date, halfLives['service-metric'].days)
    const { index, contributions } = demandIndex('fleet-reliability-sre', inputOf([signal], asOf))
    expect(index).toBe(1.05)
    expect(contributions).toMatchObject([
      { signalId: signal.id, contribution: 1.05, direction: 1, strength: 3, evidence: 0.7, decay: 0.5 },
    ])
  })

  it('explains each contribution by its own factors', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        for (const { contributions } of demandIndices(input)) {
          for (const { contribution, direction, strength, evidence, decay } of contributions) {
            expect(Math.sign(contribution)).toBe(direction)
            expect(Math.abs(contribution - direction * strength * evidence * decay)).toBeLessThanOrEqual(
              0.000051,
            )
            expect(tenThousandths(contribution) / 10_000).toBe(contribution)
          }
        }
      }),
    )
  })

  it('is exactly the sum of its contributions, in any order', () => {
    fc.assert(
      fc.property(
        arbitraryInput.chain((input) =>
          fc.tuple(
            ...demandIndices(input).map(({ index, contributions }) =>
              arbitraryOrderOf(contributions).map((shuffled) => ({ index, shuffled })),
            ),
          ),
        ),
        (rows) => {
          for (const { index, shuffled } of rows) {
            const units = shuffled.reduce((sum, { contribution }) => sum + tenThousandths(contribution), 0)
            expect(tenThousandths(index)).toBe(units)
            expect(exactSum(shuffled.map(({ contribution }) => contribution))).toBe(index)
          }
        },
      ),
    )
  })

  it('does not depend on the order of the signals', () => {
    fc.assert(
      fc.property(
        arbitraryInput.chain((input) => fc.tuple(fc.constant(input), arbitraryOrderOf(input.signals))),
        ([input, signals]) => {
          expect(demandIndices({ ...input, signals })).toEqual(demandIndices(input))
        },
      ),
    )
  })

  it('ignores signals dated after the day of reading, and alternate accounts', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const counted = idsIn(input)
        for (const { id, date, alternateOf } of input.signals) {
          if (date > input.asOf || alternateOf !== null) expect(counted).not.toContain(id)
        }
      }),
    )
  })

  it('counts a signal from its own day on', () => {
    const signal = signalOf('deployment-status', { date: '2026-03-10' })
    expect(demandIndex('fleet-reliability-sre', inputOf([signal], '2026-03-09')).index).toBe(0)
    expect(demandIndex('fleet-reliability-sre', inputOf([signal], '2026-03-10')).index).toBe(3)
  })

  it('changes only the impacts of a signal that is left out', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const [left, ...signals] = input.signals
        if (left === undefined) return
        const touched = new Set(
          [left, signalAsOf(left, left.date)]
            .flatMap((signal) => mapSignal(signal, context))
            .map(({ impact }) => impact),
        )
        const after = demandIndices({ ...input, signals })
        for (const [position, before] of demandIndices(input).entries()) {
          if (!touched.has(before.impact)) expect(after[position]).toEqual(before)
        }
      }),
    )
  })

  it('gains no contribution by being restricted to places', () => {
    fc.assert(
      fc.property(arbitraryInput, arbitraryPlaces, (input, places) => {
        const restricted = demandIndices({ ...input, places })
        for (const [position, { contributions }] of demandIndices(input).entries()) {
          const kept = restricted[position]?.contributions ?? []
          expect(contributions).toEqual(expect.arrayContaining(kept))
        }
        const placeOf = new Map(input.signals.map(({ id, place }) => [id, place]))
        for (const id of idsIn({ ...input, places })) expect(places).toContain(placeOf.get(id))
      }),
    )
  })

  it('takes null places as everywhere', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        expect(demandIndices({ ...input, places: null })).toEqual(demandIndices(input))
      }),
    )
  })

  it.each(signalKinds)('halves a %s with each half-life', (kind) => {
    const signal = signalOf(kind, { date: '2025-01-01' })
    const input = inputOf([signal], signal.date)
    for (const { impact, strength } of mapSignal(signal, context)) {
      for (const lives of [0, 1, 2, 3]) {
        const asOf = addDays(signal.date, lives * halfLives[kind].days)
        const [only] = demandIndex(impact, { ...input, asOf }).contributions
        expect(only?.decay).toBe(0.5 ** lives)
        expect(only?.contribution).toBeCloseTo(strength * 0.5 ** lives, 4)
      }
    }
  })

  it('leaves out what has decayed to nothing', () => {
    const signal = signalOf('service-metric', { date: '2018-01-01', confidence: 'claimed' })
    const { index, contributions } = demandIndex('ai-product-management', inputOf([signal], '2026-10-08'))
    expect({ index, contributions }).toEqual({ index: 0, contributions: [] })
  })

  it('sorts contributions by size, then by signal', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        for (const { contributions } of demandIndices(input)) {
          const sorted = contributions.toSorted(
            (a, b) =>
              Math.abs(b.contribution) - Math.abs(a.contribution) || (a.signalId < b.signalId ? -1 : 1),
          )
          expect(contributions).toEqual(sorted)
        }
      }),
    )
  })

  it('measures change against the same input 90 days before', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const before = demandIndices({ ...input, asOf: addDays(input.asOf, -changeWindowDays) })
        for (const [position, { index, change90d }] of demandIndices(input).entries()) {
          expect(change90d).toBe(exactSum([index, -(before[position]?.index ?? Number.NaN)]))
        }
      }),
    )
  })
})

describe('demandIndices and indexHistories', () => {
  it('agree with demandIndex', () => {
    fc.assert(
      fc.property(arbitraryInput, fc.array(arbitraryDate, { maxLength: 4 }), (input, dates) => {
        const all = demandIndices(input)
        const histories = indexHistories(input, dates)
        expect(all.map(({ impact }) => impact)).toEqual(impactSlugs)
        for (const one of all) {
          expect(demandIndex(one.impact, input)).toEqual(one)
          expect(histories[one.impact]).toEqual(
            dates.map((date) => ({ date, index: demandIndex(one.impact, { ...input, asOf: date }).index })),
          )
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('a promise', () => {
  const missed = signalOf('target', { date: '2025-06-01', due: '2025-12-31', outcome: 'missed' })
  const met = signalOf('target', { date: '2025-06-01', due: '2025-12-31', outcome: 'met' })
  const rulesOn = (signal: Signal, asOf: string, recordedOn?: ReadonlyMap<string, string>) =>
    demandIndex('ecosystem-spillover', { ...inputOf([signal], asOf), recordedOn }).contributions.map(
      ({ ruleId }) => ruleId,
    )

  it('reads as open up to its date, whatever came of it', () => {
    expect(rulesOn(missed, '2025-12-31')).toEqual(['target-scale-open'])
    expect(rulesOn(missed, '2026-01-01')).toEqual(['target-scale-unkept'])
  })

  it('that was met early reads as kept from the day on which that was recorded', () => {
    const recordedOn = new Map([[met.id, '2025-10-01']])
    expect(rulesOn(met, '2025-09-30', recordedOn)).toEqual(['target-scale-open'])
    expect(rulesOn(met, '2025-10-01', recordedOn)).toEqual(['target-scale-kept'])
    expect(rulesOn(met, '2025-10-01')).toEqual(['target-scale-open'])
  })

  it('without a date reads as recorded', () => {
    expect(signalAsOf({ ...missed, due: null }, '2025-06-01')).toMatchObject({ outcome: 'missed' })
  })
})

describe('the index over the shipped dataset', () => {
  const { signals, filings } = loadDataset()
  const types = new Map(filings.map(({ slug, permitType }) => [slug, permitType]))
  const permitTypeOf: RuleContext['permitTypeOf'] = (slug) => types.get(slug) ?? null
  const input = { signals, context: { permitTypeOf } }

  it.each(['2026-06-15', '2026-10-08'])('adds up and tells the impacts apart on %s', (asOf) => {
    const rows = demandIndices({ ...input, asOf })
    for (const { index, contributions } of rows) {
      expect(index).toBeGreaterThan(0)
      expect(exactSum(contributions.map(({ contribution }) => contribution))).toBe(index)
    }
    expect(new Set(rows.map(({ index }) => index)).size).toBe(rows.length)
  })

  it('falls for local operations when Cruise stops', () => {
    const cruise = signals.filter(({ operator }) => operator === 'cruise')
    const dates = ['2023-10-23', '2023-10-27']
    const [before, after] = indexHistories({ ...input, signals: cruise, asOf: dates[0] ?? '' }, dates)[
      'fleet-data-operations'
    ]
    expect(after?.index).toBeLessThan(before?.index ?? Number.NaN)
  })
})
