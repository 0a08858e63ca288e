import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SignalOf } from '../signal/schema'
import { arbitraryDate, arbitrarySignalsOf, signalOf } from '../testing/arbitraries'
import { driverlessShare } from './share'

type Count = Partial<SignalOf<'fleet-estimate'>> & { id: string }
const at = { operator: 'tesla', place: 'austin-tx' }
const share = (...counts: Count[]) =>
  driverlessShare(
    counts.map((one) => signalOf('fleet-estimate', { date: '2026-08-12', span: 'active', ...one })),
    at,
    '2026-08-20',
  )
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
        const found = driverlessShare(
          signals.map((one) => ({ ...one, ...at })),
          at,
          asOf,
        )
        if (!found) return
        expect(found.low).toBeGreaterThanOrEqual(0)
        expect(found.high).toBeLessThanOrEqual(1)
        expect(found.low).toBeLessThanOrEqual(found.high)
      }),
    )
  })
})
