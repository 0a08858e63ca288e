import { describe, expect, it } from 'vitest'
import type { DenominatorFigure, Denominators } from '@/domain/projection/denominators'
import { denominatorStrips } from './denominator-model'

const names = new Map(
  Object.entries({
    tesla: 'Tesla Robotaxi',
    'austin-tx': 'Austin',
    'us-tx': 'Texas',
    cybercab: 'Cybercab',
  }),
)

function figure(low: number, rest: Partial<DenominatorFigure> = {}): DenominatorFigure {
  return {
    low,
    high: low,
    signalIds: [`count-${low}`],
    disagree: false,
    when: { date: '2026-09-22', precision: 'day' },
    headline: `A count of ${low}`,
    place: 'austin-tx',
    basis: 'observed',
    source: 'field-count',
    scope: 'all',
    model: null,
    parts: [],
    apart: [],
    inUse: true,
    ...rest,
  }
}

const registered = figure(739, {
  place: 'us-tx',
  basis: 'registered',
  source: 'register',
  when: { date: '2026-10-09', precision: 'day' },
  parts: [
    {
      model: 'cybercab',
      reading: {
        signalId: 'step-319',
        date: '2026-10-09',
        precision: 'day',
        low: 319,
        high: 319,
        confidence: 'reported',
        headline: 'A part',
        source: 'register',
        restatedBy: [],
      },
    },
  ],
})

function tesla(figures: Partial<Denominators['figures']>): Denominators {
  return {
    operator: 'tesla',
    figures: {
      requested: null,
      authorised: null,
      registered: null,
      observed: null,
      active: null,
      claimed: null,
      ...figures,
    },
    registerIsPermit: true,
  }
}

describe('the denominator strip', () => {
  it('says the gap as its sentence, naming the place of each figure', () => {
    const [strip] = denominatorStrips([tesla({ registered, active: figure(8) })], names)
    expect(strip?.sentence).toBe(
      '739 registered in Texas (Oct 9, 2026); 8 seen in use in Austin (Sep 22, 2026).',
    )
  })

  it('calls cars in use only where the record does: 60 parked in Phoenix are reported, not in use', () => {
    const parked = figure(60, { basis: 'reported', source: 'press', inUse: false })
    const [strip] = denominatorStrips([tesla({ registered, active: parked })], names)
    expect(strip?.sentence).toMatch(/; 60 reported in Austin/)
    expect(strip?.sentence).not.toContain('in use')
    expect(strip?.cells.find(({ step }) => step === 'active')).toMatchObject({
      label: 'Counted',
      notes: ['whether in use is not stated'],
    })
  })

  it('names a model larger than the figure as another count, never as of them', () => {
    const [part] = registered.parts
    const apart = part ? [{ model: 'cybercab', reading: { ...part.reading, date: '2026-09-22' } }] : []
    const [strip] = denominatorStrips([tesla({ active: figure(8, { apart }) })], names)
    expect(strip?.cells.find(({ step }) => step === 'active')?.notes).toEqual([
      '319 Cybercab on Sep 22, 2026, another count',
    ])
  })

  it('says one vehicle where there is one', () => {
    const [strip] = denominatorStrips([tesla({ active: figure(1, { scope: 'driverless' }) })], names)
    expect(strip?.sentence).toBe(
      '1 driverless vehicle seen in use in Austin (Sep 22, 2026); no filing or registry names a number here.',
    )
  })

  it('shows the parts of a register under its total', () => {
    const [strip] = denominatorStrips([tesla({ registered })], names)
    expect(strip?.cells[2]).toMatchObject({ value: '739', where: 'Texas', notes: ['319 of them Cybercab'] })
    expect(strip?.sentence).toContain('no count of vehicles in use is on record')
  })

  it('draws all bars on one scale, and none for what is not on record', () => {
    const waymo = { ...tesla({ registered: figure(1478, { source: 'register' }) }), operator: 'waymo' }
    const [first, second] = denominatorStrips([tesla({ registered }), waymo], names)
    expect(first?.cells[2]?.bar?.low).toBe(0.5)
    expect(second?.cells[2]?.bar?.low).toBe(1)
    expect(first?.cells[0]).toMatchObject({ value: 'not on record', bar: null })
    expect(first?.cells[1]?.notes).toEqual(['authorized means registered'])
  })

  it('says what a part counts and where sources disagree', () => {
    const observed = figure(47, { model: 'cybercab', disagree: true, high: 51 })
    const [strip] = denominatorStrips([tesla({ observed })], names)
    expect(strip?.cells[3]).toMatchObject({
      value: '47–51',
      counted: 'Cybercab vehicles',
      notes: ['sources disagree'],
    })
  })
})
