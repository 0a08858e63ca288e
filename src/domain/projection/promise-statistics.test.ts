import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allRecordedOn, loadDataset } from '../../../tests/support/dataset'
import type { SignalOf } from '../signal/schema'
import { arbitraryDate, arbitraryOrderOf, arbitrarySignalsOf, signalOf } from '../testing/arbitraries'
import { median, promiseStatistics, referenceClass, slipDays } from './promise-statistics'
import { type PromiseEntry, projectPromises } from './targets'

const asOf = '2026-12-01'

function entriesOf(
  targets: Partial<SignalOf<'target'>>[],
  evidence: SignalOf<'production'>[] = [],
): PromiseEntry[] {
  const signals = targets.map((target, index) =>
    signalOf('target', { id: `t-${index}`, due: '2026-06-30', ...target }),
  )
  return projectPromises([...signals, ...evidence], asOf, allRecordedOn({ signals }, asOf))
}
const kept = (id: string, date: string, datePrecision: 'day' | 'month' = 'day') =>
  signalOf('production', { id, date, datePrecision })

describe('slipDays', () => {
  it.each([
    ['met', '2026-06-30', 0],
    ['met', '2026-06-20', -10],
    ['late', '2026-07-30', 30],
  ] as const)('of a promise %s on %s is %i days', (outcome, date, days) => {
    const [entry] = entriesOf([{ outcome, evidence: 'proof' }], [kept('proof', date)])
    expect(entry && slipDays(entry)).toEqual({ low: days, high: days })
  })

  it('is a range where the evidence is dated to a month', () => {
    const [entry] = entriesOf(
      [{ outcome: 'late', evidence: 'proof' }],
      [kept('proof', '2026-08-01', 'month')],
    )
    expect(entry && slipDays(entry)).toEqual({ low: 32, high: 62 })
  })

  it('is not known without a due day, without evidence, or for what was not kept', () => {
    const entries = entriesOf(
      [
        { outcome: 'met', due: null, evidence: 'proof' },
        { outcome: 'late' },
        { outcome: 'missed', evidence: 'proof' },
        { outcome: 'open', evidence: 'proof' },
      ],
      [kept('proof', '2026-07-30')],
    )
    expect(entries.map(slipDays)).toEqual([null, null, null, null])
  })
})

describe('median', () => {
  it.each([
    [[], null],
    [[7], 7],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[-10, 0, 30], 0],
  ])('of %j is %j', (values, middle) => {
    expect(median(values)).toBe(middle)
  })

  it('lies between the least and the greatest, and does not depend on order', () => {
    const values = fc.array(fc.integer(), { minLength: 1 })
    fc.assert(
      fc.property(
        values.chain((given) => fc.tuple(fc.constant(given), arbitraryOrderOf(given))),
        ([given, other]) => {
          expect(median(other)).toBe(median(given))
          expect(median(given)).toBeGreaterThanOrEqual(Math.min(...given))
          expect(median(given)).toBeLessThanOrEqual(Math.max(...given))
        },
      ),
    )
  })
})

describe('promiseStatistics', () => {
  it('counts a hand-made record: three met, one late, one missed, one overdue, one open, one undated', () => {
    const entries = entriesOf(
      [
        { outcome: 'met', evidence: 'early' },
        { outcome: 'met', evidence: 'day' },
        { outcome: 'met' },
        { outcome: 'late', evidence: 'late' },
        { outcome: 'missed' },
        { outcome: 'open' },
        { outcome: 'open', due: '2027-01-01' },
        { outcome: 'open', due: null },
      ],
      [kept('early', '2026-06-20'), kept('day', '2026-06-30'), kept('late', '2026-07-30')],
    )
    const [all, metric] = promiseStatistics(entries)
    expect(all).toEqual({
      operator: 'tesla',
      metric: null,
      dated: 7,
      undated: 1,
      settled: 6,
      counts: { open: 1, overdue: 1, met: 3, late: 1, missed: 1 },
      shareMet: { low: 3 / 6, high: 4 / 6 },
      slip: { n: 3, median: { low: 0, high: 0 } },
    })
    expect(metric).toEqual({ ...all, metric: 'fleet-size' })
  })

  it('has no share where nothing has come due, and no slip where nothing was kept', () => {
    const [all] = promiseStatistics(entriesOf([{ due: '2027-01-01' }]))
    expect(all).toMatchObject({ settled: 0, shareMet: null, slip: null })
  })

  it('has counts that add up, shares in bounds and metrics that add up to the operator, in any order', () => {
    const shuffled = arbitrarySignalsOf('target').chain((given) =>
      fc.tuple(fc.constant(given), arbitraryOrderOf(given)),
    )
    fc.assert(
      fc.property(shuffled, arbitraryDate, ([signals, other], day) => {
        const recordedOn = allRecordedOn({ signals }, day)
        const entries = projectPromises(signals, day, recordedOn)
        const statistics = promiseStatistics(entries)
        expect(promiseStatistics(projectPromises(other, day, recordedOn))).toEqual(statistics)
        for (const { counts, dated, undated, settled, shareMet, operator, metric } of statistics) {
          expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(dated)
          expect(settled).toBe(dated - counts.open)
          if (shareMet) {
            expect(shareMet.low).toBeGreaterThanOrEqual(0)
            expect(shareMet.high).toBeGreaterThanOrEqual(shareMet.low)
            expect(shareMet.high).toBeLessThanOrEqual(1)
          }
          if (metric !== null) continue
          const kinds = statistics.filter((one) => one.operator === operator && one.metric !== null)
          expect(kinds.reduce((sum, one) => sum + one.dated + one.undated, 0)).toBe(dated + undated)
        }
      }),
    )
  })
})

describe('referenceClass', () => {
  it('is the same operator’s dated promises of the same kind that have come due, without the promise itself', () => {
    const entries = entriesOf([
      { outcome: 'open', due: '2027-01-01' },
      { outcome: 'met' },
      { outcome: 'late' },
      { outcome: 'open' },
      { outcome: 'open', due: '2027-02-01' },
      { outcome: 'met', due: null },
      { outcome: 'met', metric: 'cities' },
      { outcome: 'met', operator: 'waymo' },
    ])
    const [open, met] = entries
    expect(open && referenceClass(entries, open)).toEqual({ n: 3, met: 1, overdue: 1 })
    expect(met && referenceClass(entries, met)).toEqual({ n: 2, met: 0, overdue: 1 })
  })
})

describe('the shipped dataset', () => {
  const dataset = loadDataset()
  const entries = projectPromises(dataset.signals, '2026-10-08', allRecordedOn(dataset, '2026-10-08'))

  it('has evidence that bears out each outcome: on time or after the day', () => {
    const slips = entries.flatMap((entry) => {
      const slip = slipDays(entry)
      return slip ? [{ id: entry.target.id, status: entry.status, slip }] : []
    })
    expect(slips.length).toBeGreaterThan(9)
    for (const { id, status, slip } of slips) {
      if (status === 'late') expect(slip.low, id).toBeGreaterThan(0)
      else expect(slip.high, id).toBeLessThanOrEqual(0)
    }
  })

  it('knows a late promise as late from the day that shows it, and as overdue before', () => {
    const onDay = (day: string) =>
      projectPromises(dataset.signals, day, new Map()).find(({ target }) => target.id === 'tgt-rdw-feb-2026')
    expect(onDay('2026-02-28')?.status).toBe('open')
    expect(onDay('2026-04-09')?.status).toBe('overdue')
    expect(onDay('2026-04-10')).toMatchObject({ status: 'late', keptOn: { date: '2026-04-10' } })
  })
})
