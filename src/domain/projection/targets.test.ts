import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryDate, arbitraryOrderOf, arbitrarySignalsOf, signalOf } from '../testing/arbitraries'
import { projectPromises } from './targets'

const none = new Map<string, string>()
const due = '2026-06-30'
const before = '2026-06-30'
const past = '2026-07-01'

describe('projectPromises', () => {
  it.each([
    // due, outcome, reading day, day of record, status
    [due, 'open', before, null, 'open'],
    [due, 'met', before, '2026-06-01', 'met'],
    [due, 'met', before, past, 'open'],
    [due, 'met', before, null, 'open'],
    [due, 'missed', before, '2026-06-01', 'open'],
    [due, 'late', before, '2026-06-01', 'open'],
    [due, 'open', past, null, 'overdue'],
    [due, 'met', past, null, 'met'],
    [due, 'missed', past, null, 'missed'],
    [due, 'late', past, past, 'late'],
    [due, 'late', past, '2026-07-02', 'overdue'],
    [due, 'late', past, null, 'overdue'],
    [null, 'open', past, null, 'open'],
    [null, 'met', past, past, 'met'],
    [null, 'met', past, null, 'open'],
  ] as const)(
    'due %s with outcome %s, read on %s, recorded on %s: %s',
    (day, outcome, asOf, recorded, status) => {
      const target = signalOf('target', { due: day, outcome })
      const recordedOn = recorded === null ? none : new Map([[target.id, recorded]])
      expect(projectPromises([target], asOf, recordedOn)).toMatchObject([{ target, status }])
    },
  )

  it('counts a promise that is said again once', () => {
    const first = signalOf('target', { id: 'first', due, outcome: 'missed' })
    const again = { ...first, id: 'again', restates: 'first' }
    expect(projectPromises([first, again], past, none)).toMatchObject([{ target: { id: 'first' } }])
  })

  it('counts the days to the due day, and below zero past it', () => {
    const daysOn = (asOf: string, day: string | null) =>
      projectPromises([signalOf('target', { due: day })], asOf, none)[0]?.daysToDue
    expect(daysOn('2026-06-20', due)).toBe(10)
    expect(daysOn(due, due)).toBe(0)
    expect(daysOn('2026-07-30', due)).toBe(-30)
    expect(daysOn('2026-07-30', null)).toBeNull()
  })

  it("takes a company's word, and leaves out other accounts and promises not yet made", () => {
    const targets = [
      signalOf('target', { id: 'word', confidence: 'claimed' }),
      signalOf('target', { id: 'other', alternateOf: 'word' }),
      signalOf('target', { id: 'later', date: '2026-08-01' }),
    ]
    expect(projectPromises(targets, past, none).map(({ target }) => target.id)).toEqual(['word'])
  })

  it('gives the same for any order, in fold order; overdue only past the day', () => {
    const shuffled = arbitrarySignalsOf('target').chain((given) =>
      fc.tuple(fc.constant(given), arbitraryOrderOf(given)),
    )
    fc.assert(
      fc.property(shuffled, arbitraryDate, arbitraryDate, ([given, other], asOf, recorded) => {
        const recordedOn = new Map(given.map(({ id }) => [id, recorded]))
        const entries = projectPromises(given, asOf, recordedOn)
        expect(projectPromises(other, asOf, recordedOn)).toEqual(entries)
        for (const { status, daysToDue } of entries) {
          if (['overdue', 'late', 'missed'].includes(status)) expect(daysToDue).toBeLessThan(0)
        }
      }),
    )
  })
})
