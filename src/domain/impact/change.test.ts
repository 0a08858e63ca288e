import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../signal/date'
import type { Signal, SignalOf } from '../signal/schema'
import { arbitraryDate, arbitrarySignals, signalOf, testFilings } from '../testing/arbitraries'
import { changeWindows } from './constants'
import { countsInIndex } from './counted'
import { demandIndex, demandIndices, exactSum, type IndexInput } from './demand-index'
import type { RuleContext } from './rules'

const permitTypes = new Map(testFilings.map(({ slug, permitType }) => [slug, permitType]))
const context: RuleContext = { permitTypeOf: (slug) => permitTypes.get(slug) ?? null }

/** Signals of any date, with the days on which some outcomes were recorded. */
const arbitraryInput: fc.Arbitrary<IndexInput> = fc
  .record({
    signals: arbitrarySignals,
    asOf: arbitraryDate,
    recorded: fc.array(fc.option(arbitraryDate, { nil: null }), { minLength: 30, maxLength: 30 }),
  })
  .map(({ signals, asOf, recorded }) => ({
    signals,
    asOf,
    context,
    recordedOn: new Map(
      signals.flatMap(({ id }, position) => {
        const day = recorded[position]
        return day ? [[id, day] as const] : []
      }),
    ),
  }))

const inputOf = (signals: readonly Signal[], asOf: string): IndexInput => ({ signals, asOf, context })

describe('the split of a change', () => {
  it('is exact for any input and day: new evidence, outcomes and age are the change', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        for (const { impact, index, changes } of demandIndices(input)) {
          expect(changes.map(({ days }) => days)).toEqual([...changeWindows])
          for (const { days, before, change, newEvidence, outcomes, age } of changes) {
            const earlier = demandIndex(impact, { ...input, asOf: addDays(input.asOf, -days) })
            expect(before).toBe(earlier.index)
            expect(change).toBe(exactSum([index, -before]))
            expect(exactSum([newEvidence, outcomes, age])).toBe(change)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('takes as new evidence what the signals of the span add, and nothing else', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        for (const days of changeWindows) {
          const start = addDays(input.asOf, -days)
          const young = demandIndices({ ...input, signals: input.signals.filter(({ date }) => date > start) })
          for (const [position, { changes }] of demandIndices(input).entries()) {
            expect(changes.find((one) => one.days === days)?.newEvidence).toBe(young[position]?.index)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('fades only: with no new signals, new evidence is 0 and the change is age and outcomes', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const start = addDays(input.asOf, -90)
        const old = { ...input, signals: input.signals.filter(({ date }) => date <= start) }
        for (const { impact, change90d, newEvidence90d, changes, contributions } of demandIndices(old)) {
          const split = changes.find(({ days }) => days === 90)
          expect(newEvidence90d).toBe(0)
          expect(exactSum([split?.age ?? Number.NaN, split?.outcomes ?? Number.NaN])).toBe(change90d)
          // What lowers an index fades as well, to nothing at last, so only an index without such a part at either end
          // is sure to fall.
          const earlier = demandIndex(impact, { ...old, asOf: start }).contributions
          const raises = [...earlier, ...contributions].every(({ direction }) => direction === 1)
          if (raises && split?.outcomes === 0) {
            expect(change90d).toBeLessThanOrEqual(0)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('calls the end of a promise an outcome, neither news nor age', () => {
    const promise = signalOf('target', { date: '2025-06-01', due: '2025-12-31', outcome: 'missed' })
    const { changes, newEvidence90d } = demandIndex('ecosystem-spillover', inputOf([promise], '2026-01-15'))
    const split = changes.find(({ days }) => days === 30)
    expect(newEvidence90d).toBe(0)
    expect(split?.outcomes).toBeLessThan(0)
    expect(split?.age).toBeLessThan(0)
    const later = demandIndex('ecosystem-spillover', inputOf([promise], '2026-03-15'))
    expect(later.changes.find(({ days }) => days === 30)?.outcomes).toBe(0)
  })
})

describe('every impact shows ▼ because nothing new was recorded', () => {
  it('no longer: 90 quiet days are age, and no evidence has turned against an impact', () => {
    const last = signalOf('deployment-status', { date: '2026-08-01' })
    const rows = demandIndices(inputOf([last], '2026-11-30')).filter(({ index }) => index !== 0)
    expect(rows.length).toBeGreaterThan(3)
    for (const { change90d, newEvidence90d, changes } of rows) {
      expect(change90d).not.toBe(0)
      expect(newEvidence90d).toBe(0)
      expect(changes.find(({ days }) => days === 90)).toMatchObject({ age: change90d, outcomes: 0 })
    }
  })
})

describe('restatements count as evidence: Tesla Dallas feeds one rule four times', () => {
  const city = (id: string, place: string, date: string, more: Partial<SignalOf<'deployment-status'>> = {}) =>
    signalOf('deployment-status', { id, place, date, ...more })
  const dallas = city('dallas-driverless', 'dallas-tx', '2026-04-18')
  const again = ['2026-06-15', '2026-07-22', '2026-08-20'].map((date, position) =>
    city(`dallas-again-${position}`, 'dallas-tx', date, { restates: dallas.id }),
  )
  const other = city('other-driverless', 'austin-tx', '2026-04-18')

  it('once only, as a city of which nothing was said again', () => {
    const input = inputOf([dallas, ...again, other], '2026-11-30')
    const { contributions } = demandIndex('fleet-reliability-sre', input)
    expect(contributions.map(({ signalId }) => signalId)).toEqual([dallas.id, other.id])
    const [here, there] = contributions
    expect(here?.contribution).toBe(there?.contribution)
  })

  it('so that adding a restatement changes no index, no change and no part of one', () => {
    fc.assert(
      fc.property(arbitraryInput, arbitraryDate, (input, date) => {
        const [first, ...rest] = input.signals
        if (first === undefined) return
        const signals = [
          ...rest,
          first,
          { ...first, id: 'said-again', date, alternateOf: null, restates: first.id },
        ]
        expect(demandIndices({ ...input, signals })).toEqual(demandIndices(input))
        expect(signals.filter(countsInIndex)).toEqual([...rest, first].filter(countsInIndex))
      }),
      { numRuns: 60 },
    )
  })
})
