import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signalKinds } from '@/domain/signal/kinds'
import { timeAxis } from './axis'
import {
  binDiameter,
  binMonthsFor,
  countEarlier,
  type LaneEvent,
  lanesSentence,
  toLanes,
} from './lanes-model'

const axis = timeAxis([], '2026-11-22', '2026-01-01')

function event(id: string, date: string, kind: LaneEvent['kind'] = 'filing'): LaneEvent {
  return { id, kind, date, precision: 'day', headline: `Event ${id}` }
}

describe('toLanes', () => {
  it('stacks the events of one month and keeps kinds in their order', () => {
    const lanes = toLanes(
      [
        event('a', '2026-03-02'),
        event('b', '2026-03-20'),
        event('c', '2026-04-01'),
        event('d', '2026-03-05', 'deployment-status'),
      ],
      axis,
      1,
    )
    expect(lanes.map(({ kind, count }) => [kind, count])).toEqual([
      ['deployment-status', 1],
      ['filing', 3],
    ])
    expect(lanes[1]?.bins.map(({ label, events }) => [label, events.map(({ id }) => id)])).toEqual([
      ['Mar 2026', ['b', 'a']],
      ['Apr 2026', ['c']],
    ])
  })

  it('keeps every event on the axis exactly once, at any length of bin', () => {
    const day = fc
      .date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const events = fc
      .array(fc.record({ date: day, kind: fc.constantFrom(...signalKinds) }))
      .map((list) => list.map(({ date, kind }, index) => event(`e${index}`, date, kind)))
    fc.assert(
      fc.property(events, fc.constantFrom(1, 3, 6, 12, 24, 60), (list, months) => {
        const bins = toLanes(list, axis, months).flatMap((lane) => lane.bins)
        const inside = list.filter(({ date }) => date >= axis.start && date <= axis.end)
        expect(bins.flatMap((bin) => bin.events.map(({ id }) => id)).toSorted()).toEqual(
          inside.map(({ id }) => id).toSorted(),
        )
        expect(bins.every(({ x }) => x >= 0 && x <= 1)).toBe(true)
      }),
    )
  })
})

describe('binMonthsFor', () => {
  it('lengthens bins until they fit', () => {
    expect(binMonthsFor(axis, 36)).toBe(1)
    expect(binMonthsFor(axis, 6)).toBe(3)
    expect(binMonthsFor({ start: '2018-04-01', end: '2026-11-22' }, 12)).toBe(12)
  })
})

it('sizes discs by count, one always smallest', () => {
  expect([binDiameter(1, 40), binDiameter(40, 40)]).toEqual([9, 26])
  expect(binDiameter(2, 40)).toBeGreaterThan(9)
  expect(binDiameter(1, 1)).toBe(9)
})

describe('lanesSentence', () => {
  it('counts what is shown and says what is not', () => {
    const events = [event('a', '2026-11-01'), event('b', '2020-01-01')]
    expect(lanesSentence(events, axis)).toBe(
      '1 event since Jan 2026, 1 in the last 90 days; the newest is dated Nov 1, 2026.',
    )
    expect(countEarlier(events, axis)).toBe(1)
    expect(lanesSentence([], axis)).toContain('No event')
  })
})
