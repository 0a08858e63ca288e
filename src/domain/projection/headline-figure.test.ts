import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { readFigures } from '../careers/figures'
import { compareSides } from '../compare/compare'
import type { Signal, SignalOf } from '../signal/schema'
import {
  arbitraryDate,
  arbitraryOrderOf,
  arbitrarySignals,
  signalOf,
  testFilings,
  testPlaces,
  testRegister,
} from '../testing/arbitraries'
import { apartWords } from './figure-text'
import { filingGaps, filingVehicles } from './filing-vehicles'
import { projectFilings } from './filings'
import { type FleetInput, projectFleet } from './fleet'
import {
  figuresSideBySide,
  figureWindowDays,
  headlineFigure,
  headlineFigures,
  leadingFigure,
  placeFigure,
} from './headline-figure'

const asOf = '2026-10-10'
const filings = [...testFilings, testRegister]

const entry = (id: string, date: string, vehicles: number, rest: Partial<SignalOf<'filing'>> = {}) =>
  signalOf('filing', { id, date, vehicles, filing: testRegister.slug, stage: 'amended', ...rest })
const count = (id: string, date: string, low: number, rest: Partial<SignalOf<'fleet-estimate'>> = {}) =>
  signalOf('fleet-estimate', { id, date, low, high: low, ...rest })
const listed = (id: string, date: string, low: number, rest: Partial<SignalOf<'fleet-estimate'>> = {}) =>
  count(id, date, low, { place: 'us-tx', basis: 'registered', ...rest })
const seriesOf = (signals: Signal[], day = asOf) => projectFleet({ signals, filings }, day)
const texas = { operator: 'tesla', place: 'us-tx', basis: 'registered', scope: 'all' } as const
const austinDriverless = {
  operator: 'tesla',
  place: 'austin-tx',
  basis: 'observed',
  scope: 'driverless',
} as const

/** The Texas register as it went, entered once as steps and a few counts that the press made of it. */
const texasRecord = [
  entry('step-186', '2026-08-11', 186),
  listed('first-seven', '2026-08-31', 7, { model: 'cybercab' }),
  listed('count-420', '2026-09-02', 420),
  listed('count-45', '2026-09-02', 45, { model: 'cybercab' }),
  entry('step-546', '2026-09-26', 546),
  listed('count-546', '2026-09-28', 546, { restates: 'step-546' }),
  listed('count-169', '2026-10-02', 169, { model: 'cybercab' }),
]

describe('the Texas register is 420 on the overview and 546 on the filing page', () => {
  it('is one figure on both', () => {
    const [overview] = figuresSideBySide(seriesOf(texasRecord), ['tesla'], ['registered'])
    const [state] = projectFilings(texasRecord, [testRegister], asOf)
    const onFiling = state && filingVehicles({ signals: texasRecord, filings }, state, asOf)
    const registered = onFiling?.find(({ basis }) => basis === 'registered')?.figure
    expect(overview?.reading).toMatchObject({ low: 546, high: 546, signalId: 'step-546' })
    expect(registered).toMatchObject({ low: 546, high: 546, signalId: 'step-546' })
  })

  it('takes an entry from the step of the register, and a count that restates it corroborates', () => {
    const totals = seriesOf(texasRecord).find(({ model }) => model === null)
    expect(totals?.readings.map(({ signalId, source }) => [signalId, source])).toEqual([
      ['step-186', 'register'],
      ['count-420', 'count'],
      ['step-546', 'register'],
    ])
    expect(totals?.readings.at(-1)?.restatedBy).toEqual(['count-546'])
    expect(totals?.restating).toMatchObject([{ signalId: 'count-546', restates: 'step-546' }])
  })

  it('reads no entry from a filing that is no register', () => {
    const permit = entry('permit', '2026-08-11', 186, { filing: 'filing-driverless-deployment' })
    expect(seriesOf([permit])).toEqual([])
  })
})

describe('126 fewer registered than authorized is one register on two dates', () => {
  it('names what a register lists as registered and compares it with nothing else of itself', () => {
    const [state] = projectFilings(texasRecord, [testRegister], asOf)
    if (!state) throw new Error('No filing')
    const vehicles = filingVehicles({ signals: texasRecord, filings }, state, asOf)
    expect(vehicles.map(({ basis, figure }) => [basis, figure?.low ?? null])).toEqual([
      ['requested', null],
      ['authorised', null],
      ['registered', 546],
      ['observed', null],
    ])
    expect(filingGaps(vehicles)).toEqual([])
  })
})

describe('Cybercab-only rows stand in the series of all vehicles', () => {
  it('keeps each model on a line of its own', () => {
    expect(seriesOf(texasRecord).map(({ key, readings }) => [key, readings.map(({ low }) => low)])).toEqual([
      ['tesla/us-tx/registered/all', [186, 420, 546]],
      ['tesla/us-tx/registered/all/cybercab', [7, 45, 169]],
    ])
  })

  it('shows the parts of a register under its total, each with its own day', () => {
    const record = [
      ...texasRecord,
      entry('step-739', '2026-10-09', 739),
      entry('step-319', '2026-10-09', 319, { model: 'cybercab' }),
    ]
    const then = headlineFigure(seriesOf(record, '2026-10-08'), texas)
    expect(then).toMatchObject({
      reading: { low: 546 },
      parts: [{ model: 'cybercab', reading: { low: 169, date: '2026-10-02' } }],
    })
    expect(headlineFigure(seriesOf(record), texas)).toMatchObject({
      reading: { low: 739 },
      parts: [{ model: 'cybercab', reading: { low: 319, date: '2026-10-09' } }],
    })
  })
})

describe('the home page says an official register listed 169 Tesla vehicles', () => {
  it('never leads with one model, however new', () => {
    expect(leadingFigure(seriesOf(texasRecord), { bases: ['registered'] })?.reading.low).toBe(546)
    const alone = [listed('alone', '2026-10-02', 169, { model: 'cybercab' })]
    expect(leadingFigure(seriesOf(alone))).toBeNull()
    expect(headlineFigures(seriesOf(alone))).toMatchObject([{ model: 'cybercab', reading: { low: 169 } }])
  })
})

describe('two rules choose one figure: Austin driverless is 17 on the city page and 28 on compare', () => {
  const seen = (id: string, date: string, low: number, rest: Partial<SignalOf<'fleet-estimate'>> = {}) =>
    count(id, date, low, { scope: 'driverless', ...rest })
  const record = [
    seen('ever-28', '2026-05-09', 28, { span: 'cumulative' }),
    seen('active-25', '2026-05-22', 25, { span: 'active' }),
    seen('active-17', '2026-08-12', 17, { span: 'active' }),
    seen('press-30', '2026-06-02', 30, { basis: 'reported' }),
    seen('press-14', '2026-08-18', 14, { basis: 'reported' }),
    seen('press-17', '2026-08-18', 17, { basis: 'reported' }),
  ]

  it('is 17 for the subject and on the compare page alike', () => {
    expect(headlineFigure(seriesOf(record), austinDriverless)?.reading).toMatchObject({
      low: 17,
      high: 17,
      signalId: 'active-17',
    })
    const rows = compareSides(
      [{ kind: 'place', name: 'Austin', slug: 'austin-tx', places: new Set(['austin-tx']) }],
      {
        signals: record,
        places: testPlaces,
        filings,
        programs: [],
        reading: {
          asOf,
          recordedOn: new Map(),
          context: { permitTypeOf: () => null, overridesOf: () => [] },
        },
      },
    )
    const driverless = rows.find(({ key }) => key === 'driverless')?.cells[0]?.items ?? []
    expect(driverless.map(({ text, note }) => [text, note])).toEqual([
      ['14–17 vehicles', 'reported, sources disagree'],
      ['17 vehicles', 'observed'],
    ])
  })

  it('gives a range where sources of one day disagree, and names both', () => {
    const figure = headlineFigure(seriesOf(record), { ...austinDriverless, basis: 'reported' })
    expect(figure).toMatchObject({ disagree: true, reading: { low: 14, high: 17 } })
    expect(figure?.readings.map(({ signalId }) => signalId)).toEqual(['press-14', 'press-17'])
  })

  it('never sets vehicles ever seen against those in use', () => {
    const later = seen('ever-54', '2026-09-01', 54, { span: 'cumulative' })
    expect(headlineFigure(seriesOf([...record, later]), austinDriverless)?.reading.low).toBe(17)
    expect(
      headlineFigure(seriesOf([...record, later]), { ...austinDriverless, cumulative: true })?.reading.low,
    ).toBe(54)
    expect(leadingFigure(seriesOf([later]))).toBeNull()
  })
})

describe('which subject a page leads with', () => {
  it('prefers the whole fleet to a newer part of it, and the better-founded basis', () => {
    const record = [
      count('all', '2026-08-01', 154),
      count('driverless', '2026-08-12', 17, { scope: 'driverless' }),
      count('press', '2026-09-12', 30, { basis: 'reported' }),
    ]
    expect(leadingFigure(seriesOf(record))).toMatchObject({ scope: 'all', basis: 'observed' })
  })

  it('drops what has grown old beside a newer figure', () => {
    const record = [
      count('old', '2025-03-12', 300, { basis: 'reported', scope: 'driverless' }),
      count('new', '2025-08-27', 800, { basis: 'claimed', scope: 'driverless', high: null }),
    ]
    expect(leadingFigure(seriesOf(record))?.reading.signalId).toBe('new')
    expect(figureWindowDays).toBe(120)
  })

  it('sets a Texas register beside a Texas register, not beside a recall of the whole country', () => {
    const record = [
      ...texasRecord,
      listed('recall', '2026-09-30', 3871, { operator: 'waymo', place: 'us' }),
      listed('waymo-tx', '2026-09-03', 988, { operator: 'waymo' }),
    ]
    expect(
      figuresSideBySide(seriesOf(record), ['tesla', 'waymo'], ['registered']).map(({ place, reading }) => [
        place,
        reading.low,
      ]),
    ).toEqual([
      ['us-tx', 546],
      ['us-tx', 988],
    ])
  })

  it('names the place in the figures of the prose', () => {
    const named = {
      counts: 'fleet',
      operator: 'tesla',
      name: 'Tesla',
      where: 'on a public register',
    } as const
    const figures = readFigures(
      { signals: texasRecord, places: testPlaces, filings, agencies: [], programs: [], asOf },
      { registered: { ...named, basis: 'registered' } },
    )
    expect(figures.registered).toMatchObject({
      label: `Tesla vehicles on a public register in ${testPlaces.find(({ slug }) => slug === 'us-tx')?.name}`,
      value: { low: 546, high: 546 },
      evidence: ['step-546'],
    })
  })
})

describe('a part larger than its total', () => {
  const recall = signalOf('fleet-estimate', {
    id: 'recall',
    operator: 'waymo',
    place: 'us',
    date: '2026-06-17',
    basis: 'reported',
    low: 3871,
    high: 3871,
    model: 'ojai',
  })
  const total = { ...recall, id: 'total', date: '2026-05-01', low: 3791, high: 3791, model: null }
  const older = { ...recall, id: 'older', date: '2025-12-10', low: 3067, high: 3067, model: 'cybercab' }
  const subject = { operator: 'waymo', place: 'us', basis: 'reported', scope: 'all' } as const

  it('is no part of it: a recall of one model is shown by itself, named', () => {
    const figure = headlineFigure(seriesOf([total, recall, older]), subject)
    expect(figure).toMatchObject({
      reading: { low: 3791 },
      parts: [{ model: 'cybercab', reading: { low: 3067 } }],
      apart: [{ model: 'ojai', reading: { low: 3871, signalId: 'recall' } }],
    })
    const [apart] = figure?.apart ?? []
    expect(apart && apartWords(apart, new Map())).toBe('3,871 ojai on Jun 17, 2026, another count')
  })

  it('is never shown, whatever is counted, and in the shipped record', () => {
    const check = (input: FleetInput, day: string) => {
      for (const { reading, parts, apart, model } of headlineFigures(projectFleet(input, day))) {
        for (const part of parts) {
          if (reading.high !== null) expect(part.reading.low).toBeLessThanOrEqual(reading.high)
        }
        for (const one of apart) expect(one.reading.low).toBeGreaterThan(reading.high ?? Infinity)
        if (model !== null) expect([...parts, ...apart]).toEqual([])
      }
    }
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (signals, day) => {
        check({ signals, filings: testFilings.map((filing) => ({ ...filing, register: true })) }, day)
      }),
    )
    for (const day of ['2026-06-30', '2026-09-10', '2026-10-10']) check(loadDataset(), day)
  })
})

describe('60 cars parked in Phoenix are “reported in use”', () => {
  const parked = signalOf('fleet-estimate', { id: 'parked', basis: 'reported', low: 60, high: 60 })
  const subject = { operator: 'tesla', place: 'austin-tx', basis: 'reported', scope: 'all' } as const

  it('no longer: a figure is in use only where every account of its day says so', () => {
    const inUse = (...signals: Signal[]) => headlineFigure(seriesOf(signals), subject)?.inUse
    expect(inUse(parked)).toBe(false)
    expect(inUse({ ...parked, span: 'active' })).toBe(true)
    expect(inUse({ ...parked, span: 'active' }, { ...parked, id: 'unsaid' })).toBe(false)
    expect(inUse({ ...parked, span: 'active' }, { ...parked, id: 'old', date: '2025-01-01' })).toBe(true)
  })
})

describe('the laws of the chooser', () => {
  const shuffled = arbitrarySignals.chain((given) => fc.tuple(fc.constant(given), arbitraryOrderOf(given)))
  const registers = testFilings.map((filing) => ({ ...filing, register: true }))

  it('depends on no order', () => {
    fc.assert(
      fc.property(shuffled, arbitraryDate, ([given, other], day) => {
        const one = projectFleet({ signals: given, filings: registers }, day)
        const two = projectFleet({ signals: other, filings: registers }, day)
        expect(headlineFigures(two)).toEqual(headlineFigures(one))
        expect(
          headlineFigures(one.toReversed())
            .map(({ reading }) => reading.signalId)
            .sort(),
        ).toEqual(
          headlineFigures(one)
            .map(({ reading }) => reading.signalId)
            .sort(),
        )
        expect(leadingFigure(one.toReversed())).toEqual(leadingFigure(one))
        expect(placeFigure(two)).toEqual(placeFigure(one))
      }),
    )
  })

  it('never lets a restatement change a figure', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (given, day) => {
        const numbers = (signals: readonly Signal[]) =>
          headlineFigures(projectFleet({ signals, filings: registers }, day)).map(
            ({
              reading: { restatedBy: _, ...reading },
              readings: __,
              parts: ___,
              apart: ____,
              ...subject
            }) => ({
              ...subject,
              reading,
            }),
          )
        expect(numbers(given)).toEqual(numbers(given.filter(({ restates }) => restates === null)))
      }),
    )
  })

  it('gives the newest day of exactly its subject, and no number outside what its readings say', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (signals, day) => {
        const series = projectFleet({ signals, filings: registers }, day)
        for (const figure of headlineFigures(series)) {
          const own = series.filter(
            (one) =>
              one.operator === figure.operator &&
              one.place === figure.place &&
              one.basis === figure.basis &&
              one.scope === figure.scope &&
              one.model === figure.model &&
              (one.span === 'cumulative') === figure.cumulative,
          )
          const all = own.flatMap(({ readings }) => readings)
          expect(all.every(({ date }) => date <= figure.reading.date)).toBe(true)
          expect(figure.readings.every((reading) => all.includes(reading))).toBe(true)
          expect(Math.min(...figure.readings.map(({ low }) => low))).toBe(figure.reading.low)
        }
        const led = leadingFigure(series)
        if (led) {
          expect(led.model).toBeNull()
          expect(led.cumulative).toBe(false)
          expect(headlineFigure(series, led)).toEqual(led)
        }
      }),
    )
  })
})
