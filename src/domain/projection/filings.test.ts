import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filingStages } from '../signal/kinds'
import { isContested, type SignalOf } from '../signal/schema'
import {
  arbitraryDate,
  arbitraryOrderOf,
  arbitrarySignalsOf,
  signalOf,
  testFilings,
} from '../testing/arbitraries'
import { daysWaiting, isPermitHeld, projectFilings, stageDate } from './filings'

/** The state after steps a day apart from 2026-01-01 on, with ids `f-1`, `f-2` … */
function stateAfter(...steps: Partial<SignalOf<'filing'>>[]) {
  const signals = steps.map((step, index) =>
    signalOf('filing', { id: `f-${index + 1}`, date: `2026-01-0${index + 1}`, ...step }),
  )
  return projectFilings(signals, testFilings, '2026-12-31')[0]
}

describe('projectFilings', () => {
  it('stands at the last step, since the first that named its stage in a row', () => {
    const state = stateAfter(
      { stage: 'granted' },
      { stage: 'filed' },
      { stage: 'granted' },
      { stage: 'granted' },
    )
    expect(state).toMatchObject({
      filing: { slug: 'filing-driverless-deployment' },
      stage: 'granted',
      since: { date: '2026-01-03', precision: 'day' },
      open: false,
      contestedOnly: false,
    })
    expect(state?.steps.map(({ id }) => id)).toEqual(['f-1', 'f-2', 'f-3', 'f-4'])
  })

  it.each(filingStages.filter((stage) => stage !== 'amended'))('is open or decided at %s alone', (stage) => {
    const open = ['planned', 'filed', 'under-review', 'opened'].includes(stage)
    expect(stateAfter({ stage })).toMatchObject({ stage, open })
  })

  it('stays as open as it was when amended', () => {
    expect(stateAfter({ stage: 'opened' }, { stage: 'amended' })).toMatchObject({
      stage: 'amended',
      open: true,
    })
    expect(stateAfter({ stage: 'granted' }, { stage: 'amended' })).toMatchObject({ open: false })
    expect(stateAfter({ stage: 'amended' })).toMatchObject({ open: false })
  })

  it('keeps the vehicles named last', () => {
    expect(stateAfter({ vehicles: 5000 }, { vehicles: 10 }, { vehicles: null })?.vehicles).toBe(10)
    expect(stateAfter({ vehicles: 0 })?.vehicles).toBe(0)
    expect(stateAfter({})?.vehicles).toBeNull()
  })

  it('is not moved by a contested account', () => {
    const state = stateAfter(
      { stage: 'filed', vehicles: 10 },
      { stage: 'granted', vehicles: 5000, alternateOf: 'f-1' },
      { stage: 'denied', confidence: 'claimed' },
    )
    expect(state).toMatchObject({ stage: 'filed', vehicles: 10, contestedOnly: false })
    expect(state?.contested.map(({ id }) => id)).toEqual(['f-2', 'f-3'])
  })

  it('says so when there are only contested accounts', () => {
    const claim = { confidence: 'claimed', vehicles: 7 } as const
    expect(stateAfter({ ...claim, stage: 'planned' }, { ...claim, stage: 'filed' })).toMatchObject({
      stage: 'filed',
      since: { date: '2026-01-02' },
      open: true,
      vehicles: 7,
      steps: [],
      contestedOnly: true,
    })
  })

  it('leaves out what has no step yet, and steps of a filing that is not given', () => {
    const signal = signalOf('filing')
    expect(projectFilings([signal], testFilings, '2026-01-14')).toEqual([])
    expect(projectFilings([signal], [], '2026-12-31')).toEqual([])
    expect(projectFilings([signal], testFilings, '2026-01-15')).toHaveLength(1)
  })

  it('gives the same for any order of signals and filings, and nothing of later days', () => {
    const shuffled = arbitrarySignalsOf('filing').chain((given) =>
      fc.tuple(fc.constant(given), arbitraryOrderOf(given)),
    )
    fc.assert(
      fc.property(shuffled, arbitraryOrderOf(testFilings), arbitraryDate, ([given, other], filings, asOf) => {
        const known = given.filter(({ date }) => date <= asOf)
        const states = projectFilings(given, testFilings, asOf)
        expect(projectFilings(other, filings, asOf)).toEqual(states)
        expect(projectFilings(known, testFilings, asOf)).toEqual(states)
      }),
    )
  })
})

describe('daysWaiting', () => {
  const waitAfter = (...steps: Partial<SignalOf<'filing'>>[]) => {
    const state = stateAfter(...steps)
    return state && daysWaiting(state, '2026-02-10')
  }

  it('runs from the first step that lay before an agency, through amendments and reviews', () => {
    expect(
      waitAfter({ stage: 'planned' }, { stage: 'filed' }, { stage: 'amended' }, { stage: 'under-review' }),
    ).toEqual({ low: 39, high: 39 })
  })

  it('starts anew when a decided filing is opened again', () => {
    expect(waitAfter({ stage: 'filed' }, { stage: 'granted' }, { stage: 'under-review' })).toEqual({
      low: 38,
      high: 38,
    })
  })

  it('is a range where the first step is known to the month, and never below zero', () => {
    expect(waitAfter({ stage: 'filed', datePrecision: 'month' })).toEqual({ low: 10, high: 40 })
    expect(waitAfter({ stage: 'filed', datePrecision: 'year' })).toEqual({ low: 0, high: 40 })
  })

  it.each<{ of: string; steps: Partial<SignalOf<'filing'>>[] }>([
    { of: 'a decided filing', steps: [{ stage: 'filed' }, { stage: 'denied' }] },
    { of: 'one only planned', steps: [{ stage: 'planned' }] },
    { of: 'a recall report, which asks for no answer', steps: [{ stage: 'filed', filing: 'filing-recall' }] },
  ])('is null of $of', ({ steps }) => {
    expect(waitAfter(...steps)).toBeNull()
  })
})

describe('isPermitHeld', () => {
  const held = (...steps: Partial<SignalOf<'filing'>>[]) => {
    const state = stateAfter(...steps)
    return state !== undefined && isPermitHeld(state)
  }

  it('holds a permit from the day it is granted, through amendments, until a later step', () => {
    expect(held({ stage: 'filed' })).toBe(false)
    expect(held({ stage: 'filed' }, { stage: 'granted' }, { stage: 'amended' })).toBe(true)
    expect(held({ stage: 'granted' }, { stage: 'expired' })).toBe(false)
    expect(held({ stage: 'granted' }, { stage: 'denied' }, { stage: 'amended' })).toBe(false)
    expect(held({ stage: 'amended' })).toBe(false)
  })

  it('is of permits only, and not of what is granted on a contested account', () => {
    expect(held({ stage: 'granted', filing: 'filing-investigation' })).toBe(false)
    expect(held({ stage: 'granted', confidence: 'claimed' })).toBe(false)
    expect(held({ stage: 'granted' }, { stage: 'withdrawn', alternateOf: 'f-1' })).toBe(true)
  })

  it('has nothing open, and is the same without amendments and contested accounts', () => {
    fc.assert(
      fc.property(arbitrarySignalsOf('filing'), arbitraryDate, (signals, asOf) => {
        const heldAfter = (steps: typeof signals) =>
          projectFilings(steps, testFilings, asOf).filter(isPermitHeld)
        const states = heldAfter(signals)
        expect(states.every(({ open }) => !open)).toBe(true)
        const plain = signals.filter((step) => step.stage !== 'amended' && !isContested(step))
        expect(states.map(({ filing }) => filing.slug)).toEqual(
          heldAfter(plain).map(({ filing }) => filing.slug),
        )
      }),
    )
  })
})

describe('the register is amended on the day of its first amendment of a run', () => {
  it('prints the newest amendment, and of every other stage the day on which it began', () => {
    const steps = [
      signalOf('filing', { id: 'a', date: '2026-06-02', stage: 'granted' }),
      signalOf('filing', { id: 'b', date: '2026-09-18', stage: 'amended' }),
      signalOf('filing', { id: 'c', date: '2026-10-09', stage: 'amended' }),
    ]
    const [state] = projectFilings(steps, testFilings, '2026-10-10')
    expect(state && stageDate(state)).toEqual({ date: '2026-10-09', precision: 'day' })
    expect(state?.since).toEqual({ date: '2026-09-18', precision: 'day' })
    const [granted] = projectFilings(steps, testFilings, '2026-06-30')
    expect(granted && stageDate(granted)).toEqual({ date: '2026-06-02', precision: 'day' })
  })
})
