import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allRecordedOn, loadDataset } from '../../../tests/support/dataset'
import {
  arbitraryDate,
  arbitrarySignals,
  arbitrarySignalsOf,
  signalOf,
  testPrograms,
} from '../testing/arbitraries'
import { projectCoverage } from './coverage'
import { projectFleet } from './fleet'
import { headlineFigures } from './headline-figure'
import { projectProduction } from './production'
import { claimedRates, evidencedRates, promisesAbout } from './production-record'
import { projectPromises } from './targets'

const asOf = '2026-12-01'
const timelineOf = (...milestones: Parameters<typeof signalOf<'production'>>[1][]) => {
  const signals = milestones.map((one, index) => signalOf('production', { id: `m-${index}`, ...one }))
  const [timeline] = projectProduction(signals, testPrograms, asOf)
  if (!timeline) throw new Error('No program')
  return timeline
}

describe('evidencedRates', () => {
  it('spreads the units over the days since the first came off the line', () => {
    const rates = evidencedRates(
      timelineOf(
        { milestone: 'prototype', date: '2025-01-01', units: 50 },
        { milestone: 'first-unit', date: '2026-01-01', units: 1 },
        { milestone: 'ramp', date: '2026-01-15', units: 10 },
        { milestone: 'ramp', date: '2026-07-02', units: 500 },
      ),
    )
    expect(rates.map(({ units }) => units)).toEqual([1, 10, 500])
    expect(rates.map(({ perYear }) => perYear)).toEqual([
      null,
      null,
      { low: (500 * 365.25) / 182, high: null },
    ])
  })

  it('takes a month for its whole length, so that the rate is not overstated', () => {
    const [, rate] = evidencedRates(
      timelineOf(
        { milestone: 'production-start', date: '2026-01-01' },
        { milestone: 'first-unit', date: '2026-01-01', units: 1 },
        { milestone: 'ramp', date: '2026-07-01', datePrecision: 'month', units: 211 },
      ),
    )
    expect(rate?.perYear?.low).toBeCloseTo(365.25, 5)
  })

  it('leaves out contested counts, plans, parts and cars in service', () => {
    expect(
      evidencedRates(
        timelineOf(
          { milestone: 'ramp', units: 150, confidence: 'claimed' },
          { milestone: 'volume-target', units: 10_000 },
          { milestone: 'component', units: 400 },
          { milestone: 'in-service', units: 45 },
          { milestone: 'production-start', units: 2000 },
        ),
      ),
    ).toEqual([])
  })
})

describe('claimedRates', () => {
  it('holds what was stated, a company’s word included, and what was promised a year', () => {
    const promises = projectPromises(
      [
        signalOf('target', {
          metric: 'production-rate',
          value: 10_000,
          unit: 'vehicles/year',
          date: '2026-03-01',
        }),
      ],
      asOf,
      new Map(),
    )
    const timeline = timelineOf(
      { milestone: 'volume-target', unitsPerYear: 2_000_000, confidence: 'claimed', date: '2025-01-01' },
      { milestone: 'ramp', units: 5, date: '2026-01-01' },
      { milestone: 'volume-target', unitsPerYear: 125_000, date: '2026-07-01' },
      { milestone: 'volume-target', unitsPerYear: 3, alternateOf: 'm-2', date: '2026-07-01' },
    )
    expect(claimedRates(timeline, promises).map(({ unitsPerYear }) => unitsPerYear)).toEqual([
      2_000_000, 10_000, 125_000,
    ])
  })
})

describe('promisesAbout', () => {
  const { signals, programs } = loadDataset()
  const promises = projectPromises(signals, asOf, allRecordedOn({ signals }, asOf))
  const idsAbout = (slug: string) => {
    const program = programs.find((one) => one.slug === slug)
    if (!program) throw new Error(`No program ${slug}`)
    return promisesAbout(program, programs, promises).map(({ target }) => target.id)
  }

  it('finds the promises that name the program', () => {
    expect(idsAbout('cybercab')).toContain('tgt-cc-april-2026')
    expect(idsAbout('ai5')).toEqual(['tgt-ai5-2027'])
    expect(idsAbout('waymo-ipace')).toEqual(['waymo-target-2000-ipace'])
    expect(idsAbout('ai6')).toEqual([])
  })

  it('gives an operator’s only program its promises of a rate', () => {
    expect(idsAbout('zoox-robotaxi')).toContain('zoox-target-10k-2027')
    expect(idsAbout('apollo-rt6')).toEqual([])
  })
})

describe('a milestone', () => {
  it('moves no fleet number: not a count, not a headline figure, not the coverage', () => {
    fc.assert(
      fc.property(
        arbitrarySignals,
        arbitrarySignalsOf('production'),
        arbitraryDate,
        (signals, milestones, day) => {
          const without = signals.filter(({ kind }) => kind !== 'production')
          const withThem = [...without, ...milestones]
          const fleet = projectFleet({ signals: withThem, filings: [] }, day)
          expect(fleet).toEqual(projectFleet({ signals: without, filings: [] }, day))
          expect(headlineFigures(fleet)).toEqual(
            headlineFigures(projectFleet({ signals: without, filings: [] }, day)),
          )
          expect(projectCoverage({ signals: withThem, filings: [] }, day)).toEqual(
            projectCoverage({ signals: without, filings: [] }, day),
          )
        },
      ),
    )
  })
})
