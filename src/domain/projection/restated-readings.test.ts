import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isContested, type Signal } from '../signal/schema'
import {
  arbitraryDate,
  arbitrarySignal,
  arbitrarySignals,
  signalOf,
  testFilings,
  testPlaces,
  testPrograms,
} from '../testing/arbitraries'
import { projectAreas } from './area'
import { areasAt } from './areas-at'
import { projectFilings } from './filings'
import { areaHistory } from './history'
import { projectIncidentRates } from './incident-rates'
import { projectMetrics } from './metrics'
import { projectProduction } from './production'

const asOf = '2026-12-31'

/** Everything that is read of areas, metrics, filings and programs, without what only says it again. */
function readings(signals: readonly Signal[], day: string) {
  const ownReadings = <S extends { readings: unknown[]; contested: unknown[]; restating: unknown[] }>(
    series: readonly S[],
  ) =>
    series
      .filter((one) => one.readings.length + one.contested.length > 0)
      .map(({ restating: _, ...one }) => one)
  const once = <S extends { restating: unknown[] }>(all: readonly S[]) =>
    all.map(({ restating: _, ...one }) => one)
  return {
    areas: ownReadings(projectAreas(signals, day)),
    areasAt: areasAt(signals, testPlaces, day),
    history: areaHistory(signals),
    metrics: ownReadings(projectMetrics(signals, day)),
    rates: projectIncidentRates(signals, day),
    filings: once(projectFilings(signals, testFilings, day)),
    production: once(projectProduction(signals, testPrograms, day)),
  }
}

describe("a stale repeat of August's area shrinks Austin in January", () => {
  const signals = [
    signalOf('service-area', { id: 'august', date: '2025-08-26', areaSqMi: 171 }),
    signalOf('service-area', { id: 'october', date: '2025-10-28', areaSqMi: 243 }),
    signalOf('service-area', { id: 'january', date: '2026-01-10', areaSqMi: 171, restates: 'august' }),
  ]

  it('no longer: the newest area stays the one of October, on every page', () => {
    expect(projectAreas(signals, asOf)[0]?.readings.map(({ areaSqMi }) => areaSqMi)).toEqual([171, 243])
    expect(areasAt(signals, testPlaces, asOf)).toMatchObject([{ areaSqMi: 243, signalId: 'october' }])
    expect(areaHistory(signals)[0]?.steps.map(({ signalId }) => signalId)).toEqual(['august', 'october'])
  })

  it('stays on record beside the readings, with what it says again', () => {
    expect(projectAreas(signals, asOf)[0]?.restating).toMatchObject([
      { signalId: 'january', restates: 'august' },
    ])
  })
})

describe('a figure, a step or a milestone that is only said again', () => {
  it('is no newest value of a metric', () => {
    const metric = (id: string, date: string, value: number, restates: string | null = null) =>
      signalOf('service-metric', { id, date, value, restates })
    const [series] = projectMetrics(
      [
        metric('old', '2026-01-10', 100),
        metric('new', '2026-03-10', 150),
        metric('again', '2026-05-10', 100, 'old'),
      ],
      asOf,
    )
    expect(series?.readings.map(({ signalId }) => signalId)).toEqual(['old', 'new'])
    expect(series?.restating.map(({ signalId }) => signalId)).toEqual(['again'])
  })

  it('is no second count of the same crashes', () => {
    const count = (id: string, restates: string | null = null) =>
      signalOf('service-metric', { id, metric: 'crashes', value: 7, unit: 'crashes', restates })
    expect(projectIncidentRates([count('first'), count('second', 'first')], asOf).unmatched).toHaveLength(1)
  })

  it('moves neither the stage of a filing, nor its date, nor its vehicles', () => {
    const [state] = projectFilings(
      [
        signalOf('filing', { id: 'filed', date: '2026-01-10', stage: 'filed', vehicles: 50 }),
        signalOf('filing', { id: 'granted', date: '2026-03-10', stage: 'granted', vehicles: 40 }),
        signalOf('filing', {
          id: 'again',
          date: '2026-05-10',
          stage: 'filed',
          vehicles: 50,
          restates: 'filed',
        }),
      ],
      testFilings,
      asOf,
    )
    expect(state).toMatchObject({
      stage: 'granted',
      since: { date: '2026-03-10' },
      open: false,
      vehicles: 40,
    })
    expect(state?.steps.map(({ id }) => id)).toEqual(['filed', 'granted'])
    expect(state?.restating.map(({ id }) => id)).toEqual(['again'])
  })

  it('is no milestone', () => {
    const signals = [
      signalOf('production', { id: 'first' }),
      signalOf('production', { id: 'again', date: '2026-05-10', restates: 'first' }),
    ]
    const [timeline] = projectProduction(signals, testPrograms, asOf)
    expect(timeline?.latest?.id).toBe('first')
    expect(timeline?.restating.map(({ id }) => id)).toEqual(['again'])
  })

  it('changes no area, metric, rate, filing or program, whatever it says and whenever', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitrarySignal, arbitraryDate, (signals, extra, day) => {
        const original = signals[0]?.id ?? 'signal-main'
        const again = { ...extra, id: 'said-again', alternateOf: null, restates: original }
        expect(readings([...signals, again], day)).toEqual(readings(signals, day))
      }),
    )
  })

  it('stands in one list only: readings, contested accounts and restatements are apart', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (signals, day) => {
        const byId = new Map(signals.map((signal) => [signal.id, signal]))
        for (const { readings: own, contested, restating } of projectAreas(signals, day)) {
          const all = [...own, ...contested, ...restating].map(({ signalId }) => signalId)
          expect(new Set(all).size).toBe(all.length)
          for (const { signalId } of contested) {
            const signal = byId.get(signalId)
            expect(signal && isContested(signal) && signal.restates === null).toBe(true)
          }
        }
      }),
    )
  })
})
