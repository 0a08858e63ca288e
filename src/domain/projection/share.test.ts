import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import type { FleetScope } from '../signal/kinds'
import type { Signal, SignalOf } from '../signal/schema'
import { arbitraryDate, arbitrarySignalsOf, signalOf } from '../testing/arbitraries'
import { type FleetSeries, projectFleet } from './fleet'
import { headlineFigure, seriesUpTo } from './headline-figure'
import { driverlessShare, type Share } from './share'

type Count = Partial<SignalOf<'fleet-estimate'>> & { id: string }
const at = { operator: 'tesla', place: 'austin-tx' }
const seriesOf = (counts: readonly Count[]) =>
  projectFleet(
    {
      signals: counts.map((one) =>
        signalOf('fleet-estimate', { date: '2026-08-12', span: 'active', ...one }),
      ),
      filings: [],
    },
    '2026-08-20',
  )
const share = (...counts: Count[]) => driverlessShare(seriesOf(counts), at, '2026-08-20')
const seventeen: Count = { id: 'empty', scope: 'driverless', low: 17, high: 17 }
const all: Count = { id: 'all', low: 154, high: 154 }

describe('driverlessShare', () => {
  it('sets the driverless vehicles over all of them, with both counts named', () => {
    expect(share(seventeen, all)).toMatchObject({
      low: 17 / 154,
      high: 17 / 154,
      basis: 'observed',
      span: 'active',
      driverless: { signalId: 'empty', low: 17 },
      all: { signalId: 'all', date: '2026-08-12' },
    })
  })

  it('is as wide as its counts', () => {
    expect(share({ ...seventeen, low: 10, high: 20 }, { ...all, low: 100, high: 200 })).toMatchObject({
      low: 0.05,
      high: 0.2,
    })
    expect(share({ ...seventeen, high: null }, { ...all, high: null })).toMatchObject({ low: 0, high: 1 })
  })

  it('is not known without a pair made in the same way', () => {
    expect(share(seventeen)).toBeNull()
    expect(share(seventeen, { ...all, basis: 'reported' })).toBeNull()
    expect(share(seventeen, { ...all, span: 'cumulative' })).toBeNull()
    expect(share(seventeen, { ...all, model: 'cybercab' })).toBeNull()
    expect(share(seventeen, { ...all, place: 'dallas-tx' })).toBeNull()
    expect(share({ ...seventeen, basis: 'registered' }, { ...all, basis: 'registered' })).toBeNull()
  })

  it('is not known from counts that are old, contested, repeated or contradictory', () => {
    expect(share(seventeen, { ...all, date: '2026-06-20' })).toBeNull()
    expect(share(seventeen, { ...all, date: '2026-06-21' })).not.toBeNull()
    expect(share(seventeen, { ...all, alternateOf: 'other' })).toBeNull()
    expect(share(seventeen, { ...all, restates: 'other' })).toBeNull()
    expect(share(seventeen, { ...all, low: 8, high: 8 })).toBeNull()
  })

  it('takes the newest of each, and of two ways of counting the one that is newer', () => {
    const older: Count = { ...all, id: 'older', date: '2026-07-01', low: 20, high: 20 }
    expect(share(seventeen, older, all)?.all.signalId).toBe('all')
    const reported = { basis: 'reported', date: '2026-08-15' } as const
    expect(
      share(
        seventeen,
        all,
        { ...seventeen, ...reported, id: 'said' },
        { ...all, ...reported, id: 'said-all' },
      ),
    ).toMatchObject({ basis: 'reported' })
  })

  it('is a range between nothing and everything', () => {
    fc.assert(
      fc.property(arbitrarySignalsOf('fleet-estimate'), arbitraryDate, (signals, asOf) => {
        const own = signals.map((one) => ({ ...one, ...at }))
        const found = driverlessShare(projectFleet({ signals: own, filings: [] }, asOf), at, asOf)
        if (!found) return
        expect(found.low).toBeGreaterThanOrEqual(0)
        expect(found.high).toBeLessThanOrEqual(1)
        expect(found.low).toBeLessThanOrEqual(found.high)
      }),
    )
  })
})

describe('the two numbers of a share are those of the chooser', () => {
  /** What the chooser gives for both subjects of a share, each on the day of its count. */
  function chosen(series: readonly FleetSeries[], { basis, span, driverless, all }: Share) {
    const on = (scope: FleetScope, day: string) => {
      const cumulative = span === 'cumulative'
      const figure = headlineFigure(seriesUpTo(series, day), { ...at, basis, scope, cumulative })
      return (
        figure && { signalId: figure.reading.signalId, low: figure.reading.low, high: figure.reading.high }
      )
    }
    return { driverless: on('driverless', driverless.date), all: on('all', all.date) }
  }

  it('where accounts of one day disagree, so that the share is the wider', () => {
    const counts: Count[] = [seventeen, { ...seventeen, id: 'empty-too', low: 14, high: 14 }, all]
    const found = share(...counts)
    expect(found).toMatchObject({ low: 14 / 154, high: 17 / 154, driverless: { low: 14, high: 17 } })
    expect(found && chosen(seriesOf(counts), found)).toEqual({
      driverless: { signalId: 'empty', low: 14, high: 17 },
      all: { signalId: 'all', low: 154, high: 154 },
    })
  })

  it('goes back to the counts of one span, and takes none of a day on which spans are mixed', () => {
    const unsaid: Count = { ...all, id: 'unsaid', date: '2026-08-15', span: null, low: 200, high: 200 }
    expect(share(seventeen, all, unsaid)?.all.signalId).toBe('all')
    expect(share(seventeen, all, { ...unsaid, date: '2026-08-12' })).toBeNull()
  })

  it('whatever is counted, and in the shipped record', () => {
    const check = (signals: readonly Signal[], where: typeof at, asOf: string) => {
      const series = projectFleet({ signals, filings: [] }, asOf)
      const found = driverlessShare(series, where, asOf)
      if (!found) return
      const here = series.filter(
        ({ operator, place }) => operator === where.operator && place === where.place,
      )
      expect(chosen(here, found)).toMatchObject({
        driverless: { low: found.driverless.low, high: found.driverless.high },
        all: { low: found.all.low, high: found.all.high },
      })
    }
    fc.assert(
      fc.property(arbitrarySignalsOf('fleet-estimate'), arbitraryDate, (signals, asOf) => {
        const own = signals.map((one) => ({ ...one, ...at }))
        check(own, at, asOf)
      }),
    )
    const { signals } = loadDataset()
    for (const asOf of ['2026-05-01', '2026-08-20', '2026-10-10']) check(signals, at, asOf)
  })
})
