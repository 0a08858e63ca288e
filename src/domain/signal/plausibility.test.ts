import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { signalOf } from '../testing/arbitraries'
import { doubtsAbout, newDoubts } from './plausibility'
import type { Signal } from './schema'

const { signals } = loadDataset()
const codes = (signal: Signal, others: readonly Signal[]) =>
  doubtsAbout(signal, others).map(({ code }) => code)

describe('what is on record', () => {
  const asked = signals.filter((signal) => doubtsAbout(signal, signals).length > 0)

  it('is asked about in fewer than two of a hundred signals', () => {
    expect(asked.length).toBeLessThan(signals.length * 0.02)
  })
})

const count = (date: string, low: number, changes = {}) =>
  signalOf('fleet-estimate', { id: `count-${date}`, date, low, high: low, sources: [date], ...changes })

describe('a count of vehicles', () => {
  const record = [count('2026-01-01', 100), count('2026-06-01', 140)]

  it.each([750, 12])('of %d is asked about between 100 and 140 (F12)', (low) => {
    const [doubt] = doubtsAbout(count('2026-03-01', low), record)
    expect(doubt).toMatchObject({ code: 'count', field: 'low', other: 'count-2026-01-01' })
  })

  it('is not where one neighbor is near, it is far away in time, of another basis, or small', () => {
    expect(codes(count('2026-07-01', 600), record)).toEqual([])
    expect(
      codes(
        count('2026-03-01', 600),
        [record[0], count('2026-06-01', 500)].filter((one) => one !== undefined),
      ),
    ).toEqual([])
    expect(codes(count('2028-03-01', 6000), record)).toEqual([])
    expect(codes(count('2026-03-01', 6000, { basis: 'claimed' }), record)).toEqual([])
    expect(codes(count('2026-03-01', 12), [count('2026-01-01', 2)])).toEqual([])
  })
})

describe('an area', () => {
  const area = (areaSqMi: number, changes = {}) =>
    signalOf('service-area', { id: `area-${areaSqMi}`, areaSqMi, date: '2026-05-01', ...changes })

  it('of 500,000 square miles is asked about (F12)', () => {
    expect(codes(area(500_000, { place: 'dallas-tx' }), signals)).toEqual(['area'])
  })

  it('five times its neighbor is asked about', () => {
    expect(codes(area(600, { date: '2026-06-01' }), [area(100)])).toEqual(['area'])
    const elsewhere = area(1400, { place: 'us' })
    expect(codes(area(400, { date: '2026-06-01' }), [area(100), elsewhere])).toEqual([])
  })
})

it('a share of more than 100 percent is asked about (F12)', () => {
  const metric = (changes = {}) =>
    signalOf('service-metric', { metric: 'availability-pct', unit: '%', value: 120, ...changes })
  expect(codes(metric(), [])).toEqual(['range'])
  expect(codes(metric({ value: 100 }), [])).toEqual([])
  expect(codes(metric({ metric: 'price-premium-pct' }), [])).toEqual([])
})

it('a day before 2009 is asked about (F12)', () => {
  expect(codes(count('1912-01-01', 5), [])).toEqual(['early'])
})

describe('the same thing entered twice (F11)', () => {
  const first = count('2026-01-01', 100)

  it('is asked about with the same figure within three days, from whatever source', () => {
    const again = count('2026-01-03', 100)
    expect(doubtsAbout(again, [first])).toMatchObject([{ code: 'duplicate', other: first.id }])
    expect(codes(count('2026-01-03', 120), [first])).toEqual([])
    expect(codes(count('2026-01-05', 100), [first])).toEqual([])
  })

  it('is asked about from the same source where neither gives a figure', () => {
    const step = (id: string, source: string, changes = {}) =>
      signalOf('filing', { id, sources: [source], vehicles: null, date: '2026-01-01', ...changes })
    expect(codes(step('two', 'docket'), [step('one', 'docket')])).toEqual(['duplicate'])
    expect(codes(step('two', 'paper'), [step('one', 'docket')])).toEqual([])
    expect(codes(step('two', 'docket', { stage: 'denied' }), [step('one', 'docket')])).toEqual([])
  })

  it('is not where it is named as another account or a restatement', () => {
    expect(codes(count('2026-01-03', 100, { restates: first.id }), [first])).toEqual([])
    expect(codes(count('2026-01-03', 100, { alternateOf: first.id }), [first])).toEqual([])
  })
})

it('what was answered for once is not asked again, and another value is', () => {
  const record = [count('2026-01-01', 100)]
  const before = doubtsAbout(count('2026-03-01', 900), record)
  expect(newDoubts(before, before)).toEqual([])
  expect(newDoubts(doubtsAbout(count('2026-03-01', 9000), record), before)).toHaveLength(1)
})
