import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FleetReading, type FleetSeries, projectFleet } from '@/domain/projection/fleet'
import { alignSeries } from '@/domain/timeline/align'
import { fleetChartModel } from './fleet-model'
import { fleetPanels } from './fleet-panels'
import { isDefinitionBreak, toRuns } from './fleet-runs'

const names = new Map([
  ['tesla', 'Tesla Robotaxi'],
  ['waymo', 'Waymo'],
  ['austin-tx', 'Austin'],
  ['us-tx', 'Texas'],
  ['us', 'United States'],
])
const asOf = '2026-11-22'

function reading(
  date: string,
  low: number,
  high: number | null = low,
  rest: Partial<FleetReading> = {},
): FleetReading {
  return {
    signalId: `count-${date}-${low}`,
    date,
    precision: 'day',
    low,
    high,
    confidence: 'estimated',
    headline: `A count of ${low}`,
    source: 'count',
    restatedBy: [],
    ...rest,
  }
}

function series(readings: FleetReading[], rest: Partial<FleetSeries> = {}): FleetSeries {
  const base = {
    operator: 'tesla',
    place: 'austin-tx',
    basis: 'observed',
    scope: 'driverless',
    model: null,
    span: null,
    extent: 'whole',
  } as const
  const whole = { ...base, ...rest }
  return {
    key: [whole.operator, whole.place ?? '', whole.basis, whole.scope].join('/'),
    contested: [],
    restating: [],
    ...whole,
    readings,
  }
}

describe('toRuns', () => {
  const lows = (readings: FleetReading[]) => toRuns(readings).map((run) => run.map(({ low }) => low))

  it('joins readings that are at most 90 days apart', () => {
    expect(lows([reading('2026-01-01', 20), reading('2026-04-01', 25)])).toEqual([[20, 25]])
  })
  it('leaves a longer gap open', () => {
    expect(lows([reading('2026-01-01', 20), reading('2026-04-02', 25)])).toEqual([[20], [25]])
  })
  it('measures a gap from the end of an interval', () => {
    expect(lows([reading('2026-01-01', 20, 20, { precision: 'month' }), reading('2026-05-01', 25)])).toEqual([
      [20, 25],
    ])
  })
  it('joins nothing to a reading without an upper end', () => {
    expect(
      lows([reading('2026-01-01', 20), reading('2026-02-01', 25, null), reading('2026-03-01', 30)]),
    ).toEqual([[20], [25], [30]])
  })
  it('stops where the thing counted must have changed', () => {
    const register = [
      reading('2026-08-11', 186),
      reading('2026-08-31', 7),
      reading('2026-09-02', 420),
      reading('2026-09-02', 45),
      reading('2026-10-02', 169),
    ]
    expect(lows(register)).toEqual([[186], [7], [420], [45], [169]])
  })
  it('does not take small numbers for a break', () => {
    expect(lows([reading('2026-01-22', 1), reading('2026-02-09', 7)])).toEqual([[1, 7]])
  })
  it('keeps every reading once, in order', () => {
    const count = fc.record({ day: fc.integer({ min: 1, max: 28 }), low: fc.integer({ min: 0, max: 500 }) })
    fc.assert(
      fc.property(fc.array(count), (counts) => {
        const readings = counts
          .map(({ day, low }) => reading(`2026-02-${String(day).padStart(2, '0')}`, low))
          .toSorted((a, b) => (a.date < b.date ? -1 : 1))
        expect(toRuns(readings).flat()).toEqual(readings)
      }),
    )
  })
})

describe('isDefinitionBreak', () => {
  it('is symmetric in the figures', () => {
    expect(isDefinitionBreak(reading('2026-01-01', 200), reading('2026-01-20', 30))).toBe(true)
    expect(isDefinitionBreak(reading('2026-01-01', 30), reading('2026-01-20', 200))).toBe(true)
  })
  it('says nothing about readings far apart in time', () => {
    expect(isDefinitionBreak(reading('2025-08-01', 28), reading('2025-12-01', 1655))).toBe(false)
  })
})

describe('fleetChartModel', () => {
  it('places marks on both axes and draws ranges as bands', () => {
    const model = fleetChartModel(
      [series([reading('2026-01-21', 50, 100), reading('2026-02-21', 80)])],
      names,
      asOf,
      { start: '2026-01-01' },
    )
    const [drawn] = model.series
    expect(model.y.max).toBe(100)
    expect(drawn?.runs[0]).toMatchObject([
      { y: 0.75, lowY: 0.5, highY: 1 },
      { y: 0.8, lowY: 0.8, highY: 0.8 },
    ])
    expect(drawn?.latest).toBe('80, Feb 21, 2026')
  })

  it('draws an open upper end as a lower bound', () => {
    const [drawn] = fleetChartModel([series([reading('2026-01-21', 700, null)])], names, asOf).series
    expect(drawn?.marks[0]).toMatchObject({ kind: 'at-least', vehicles: 'at least 700' })
    expect(drawn?.runs).toEqual([])
  })

  it('gives bases their color and tells series of one basis apart', () => {
    const model = fleetChartModel(
      [
        series([reading('2026-01-21', 5)], { scope: 'all' }),
        series([reading('2026-01-21', 3)]),
        series([reading('2026-01-21', 9)], { basis: 'authorised' }),
      ],
      names,
      asOf,
    )
    const looks = model.series.map(({ look }) => look)
    expect(looks.map(({ color }) => color)).toEqual([
      'var(--series-observed)',
      'var(--series-observed)',
      'var(--series-authorised)',
    ])
    expect(looks[0]?.dash).not.toBe(looks[1]?.dash)
    expect(looks[0]?.shape).not.toBe(looks[1]?.shape)
    expect(looks.map(({ hollow }) => hollow)).toEqual([false, false, true])
  })

  it('shows a contested figure far above the rest at the edge and keeps it in the table', () => {
    const contested = [reading('2026-02-27', 1000, 1655, { confidence: 'claimed' })]
    const model = fleetChartModel([series([reading('2026-02-04', 240)], { contested })], names, asOf)
    expect(model.y.max).toBe(300)
    expect(model.series[0]?.marks.at(-1)).toMatchObject({ kind: 'contested', offScale: true, highY: 1 })
    expect(model.rows.find(({ contested: flag }) => flag)?.vehicles).toBe('1,000–1,655')
  })

  it('names operator and place in labels only where they differ', () => {
    const one = fleetChartModel([series([reading('2026-01-21', 5)])], names, asOf)
    expect(one.series[0]?.label).toBe('Observed, driverless vehicles')
    const two = fleetChartModel(
      [series([reading('2026-01-21', 5)]), series([reading('2026-01-21', 5)], { place: 'us-tx' })],
      names,
      asOf,
    )
    expect(two.series.map(({ label }) => label)).toEqual([
      'Austin: observed, driverless vehicles',
      'Texas: observed, driverless vehicles',
    ])
  })

  it('says the newest figure of each basis in one sentence, with its date', () => {
    const model = fleetChartModel(
      [
        series([reading('2026-08-12', 17)]),
        series([reading('2026-09-02', 420)], { basis: 'registered', scope: 'all', place: 'us-tx' }),
        series([reading('2026-01-01', 500, null, { precision: 'month' })], {
          basis: 'claimed',
          scope: 'all',
          place: 'us',
        }),
      ],
      names,
      asOf,
    )
    expect(model.sentence).toBe(
      'On Aug 12, 2026 an independent count saw 17 driverless Tesla Robotaxi vehicles in Austin; ' +
        'on Sep 2, 2026 an official register listed 420 Tesla Robotaxi vehicles in Texas; '.replace(
          'Sept',
          'Sep',
        ) +
        'in Jan 2026 the company stated at least 500 Tesla Robotaxi vehicles in the United States.',
    )
  })

  it('warns in the sentence when the newest figure breaks with the one before', () => {
    const model = fleetChartModel(
      [series([reading('2026-08-11', 186), reading('2026-08-31', 7)])],
      names,
      asOf,
    )
    expect(model.sentence).toContain(
      '7 driverless Tesla Robotaxi vehicles in Austin (not comparable with the count before)',
    )
    expect(model.breaks).toMatchObject([{ label: '1' }])
    expect(model.breakNotes).toEqual([
      { label: '1', text: 'Observed, driverless vehicles: 186 (Aug 11, 2026), then 7 (Aug 31, 2026)' },
    ])
  })

  it('draws a register as one line of totals, with the part of one model as a series of its own', () => {
    const totals = series([reading('2026-10-02', 589), reading('2026-10-09', 739)], {
      place: 'us-tx',
      basis: 'registered',
      scope: 'all',
    })
    const part = series([reading('2026-10-02', 169), reading('2026-10-09', 319)], {
      place: 'us-tx',
      basis: 'registered',
      scope: 'all',
      model: 'cybercab',
      key: 'tesla/us-tx/registered/all/cybercab',
    })
    const model = fleetChartModel([part, totals], new Map([...names, ['cybercab', 'Cybercab']]), asOf)
    expect(model.series.map(({ label }) => label)).toEqual([
      'Registered, all vehicles',
      'Registered, Cybercab',
    ])
    expect(model.series.map(({ runs }) => runs.length)).toEqual([1, 1])
    expect(model.breaks).toEqual([])
    expect(model.sentence).toBe(
      'On Oct 9, 2026 an official register listed 739 Tesla Robotaxi vehicles in Texas, 319 of them Cybercab.',
    )
  })

  it('never lets one model or vehicles ever seen speak for the fleet', () => {
    const part = series([reading('2026-10-02', 169)], {
      basis: 'registered',
      scope: 'all',
      model: 'cybercab',
    })
    const ever = series([reading('2026-10-03', 47)], { span: 'cumulative' })
    const { sentence, rows } = fleetChartModel([part, ever], names, asOf)
    expect(sentence).toBe(
      'Only parts of a fleet, or vehicles ever seen, are counted here. No count of a whole fleet in use is on record.',
    )
    expect(rows).toHaveLength(2)
  })

  it('keeps vehicles in use and vehicles ever seen on two lines', () => {
    const active = series([reading('2026-05-22', 25), reading('2026-06-01', 19)], { span: 'active' })
    const ever = series([reading('2026-04-29', 19), reading('2026-05-09', 28)], {
      span: 'cumulative',
      key: 'tesla/austin-tx/observed/driverless//cumulative',
    })
    expect(fleetChartModel([ever, active], names, asOf).series.map(({ label }) => label)).toEqual([
      'Observed, driverless vehicles, recently in use',
      'Observed, driverless vehicles, ever seen',
    ])
  })

  it('lists a count that says another one again in the table, and draws it nowhere', () => {
    const again = { ...reading('2026-10-10', 739), signalId: 'again', restates: 'step' }
    const totals = series([reading('2026-10-09', 739)], { restating: [again] })
    const model = fleetChartModel([totals], names, asOf)
    expect(model.rows.map(({ signalId, restates }) => [signalId, restates])).toEqual([
      ['again', true],
      ['count-2026-10-09-739', false],
    ])
    expect(model.series[0]?.marks).toHaveLength(1)
    expect(model.outside).toBe(0)
  })

  it('says where sources of one day disagree', () => {
    const rivals = series([reading('2026-08-18', 14), reading('2026-08-18', 17)], { basis: 'reported' })
    expect(fleetChartModel([rivals], names, asOf).sentence).toBe(
      'On Aug 18, 2026 press reports gave 14–17 driverless Tesla Robotaxi vehicles in Austin (sources disagree).',
    )
  })

  it('shares its scale with the charts alongside, and can be logarithmic', () => {
    const small = series([reading('2026-01-21', 10)])
    const large = series([reading('2026-01-21', 1000)], { operator: 'waymo' })
    const [linear] = fleetChartModel([small], names, asOf, { alongside: [large] }).series
    expect(linear?.marks[0]?.y).toBe(0.01)
    const [log] = fleetChartModel([small], names, asOf, { alongside: [large], scale: 'log' }).series
    expect(log?.marks[0]?.y).toBe(0)
    expect(fleetChartModel([small], names, asOf, { scale: 'log' }).series[0]?.marks[0]?.y).toBe(0)
    const both = fleetChartModel([small, large], names, asOf, { scale: 'log' })
    expect(both.series.map(({ marks }) => marks[0]?.y)).toEqual([0, 1])
  })

  it('counts readings before the axis as outside it', () => {
    const model = fleetChartModel(
      [series([reading('2025-01-21', 10), reading('2026-01-21', 20)])],
      names,
      asOf,
      {
        start: '2026-01-01',
      },
    )
    expect(model.outside).toBe(1)
    expect(model.rows).toHaveLength(2)
  })

  it('sets each series against the days since its own first public ride', () => {
    const austin = series([reading('2026-01-10', 10), reading('2026-04-10', 20)])
    const dallas = series([reading('2026-05-10', 5)], {
      place: 'us-tx',
      key: 'tesla/us-tx/observed/driverless',
    })
    const launches = new Map([
      ['austin-tx', '2026-01-10'],
      ['us-tx', '2026-02-09'],
    ])
    const alignment = alignSeries([austin, dallas], (_, place) => {
      const date = launches.get(place ?? '')
      return date === undefined ? null : { signalId: 'launch', date }
    })
    const model = fleetChartModel([austin, dallas], names, asOf, { alignment })
    expect(model.span).toBeNull()
    expect(model.series.map(({ marks }) => marks.map(({ x }) => x))).toEqual([[0, 1], [1]])
    expect(model.x.ticks.map(({ label }) => label)).toEqual(['0', '30', '60', '90'])
  })

  it('says so when there is nothing', () => {
    const model = fleetChartModel([], names, asOf)
    expect(model.sentence).toBe('No vehicle count is on record here.')
    expect(model.rows).toEqual([])
  })

  it('keeps every mark of any series on the chart', () => {
    const day = fc
      .date({ min: new Date('2018-01-01'), max: new Date('2026-11-22'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const count = fc.record({ day, low: fc.nat(5000), extra: fc.option(fc.nat(500)) })
    fc.assert(
      fc.property(fc.array(count, { minLength: 1 }), (counts) => {
        const readings = counts
          .map(({ day, low, extra }) => reading(day, low, extra === null ? null : low + extra))
          .toSorted((a, b) => (a.date < b.date ? -1 : 1))
        const model = fleetChartModel([series(readings)], names, asOf)
        for (const { x, untilX, lowY, highY, y } of model.series[0]?.marks ?? []) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(untilX).toBeLessThanOrEqual(1)
          expect(untilX).toBeGreaterThanOrEqual(x)
          expect(lowY).toBeGreaterThanOrEqual(0)
          expect(y).toBeGreaterThanOrEqual(lowY)
          expect(highY).toBeGreaterThanOrEqual(y)
          expect(highY).toBeLessThanOrEqual(1)
        }
        expect(model.rows).toHaveLength(readings.length)
      }),
    )
  })
})

describe('fleetPanels', () => {
  const three = [reading('2026-01-01', 5), reading('2026-02-01', 6), reading('2026-03-01', 7)]
  it('keeps a few series on one chart', () => {
    expect(fleetPanels([series(three)], names).panels).toHaveLength(1)
    expect(fleetPanels([], names).panels).toEqual([])
  })
  it('splits many by operator and place, and leaves short ones to the table', () => {
    const bases = ['observed', 'registered', 'reported', 'claimed'] as const
    const many = bases.flatMap((basis) => [
      series(three, { basis }),
      series(three, { basis, place: 'us-tx' }),
      series([reading('2020-01-01', 1)], { basis, operator: 'waymo', place: 'us' }),
    ])
    const { panels, tableOnly } = fleetPanels(many, names)
    expect(panels.map(({ title }) => title)).toEqual(['Tesla Robotaxi, Austin', 'Tesla Robotaxi, Texas'])
    expect(tableOnly).toHaveLength(4)
  })
  it('draws short series when there is no other', () => {
    const short = Array.from({ length: 9 }, (_, index) =>
      series([reading('2026-01-01', index)], { place: `place-${index}` }),
    )
    expect(fleetPanels(short, names).panels).toHaveLength(9)
  })
})

it('draws what the projection gives', () => {
  expect(fleetChartModel(projectFleet({ signals: [], filings: [] }, asOf), names, asOf).series).toEqual([])
})
