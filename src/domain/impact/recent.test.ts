import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { addDays } from '../signal/date'
import { arbitraryDate, arbitrarySignals, testPlaces } from '../testing/arbitraries'
import { changeWindowDays } from './constants'
import { demandIndices } from './demand-index'
import { recentEvidence } from './recent'

const { signals, places, filings } = loadDataset()
const permitTypes = new Map(filings.map(({ slug, permitType }) => [slug, permitType]))
const context = { permitTypeOf: (slug: string) => permitTypes.get(slug) ?? null }
const readingOn = (asOf: string) =>
  recentEvidence(demandIndices({ signals, context, asOf }), signals, places, asOf)

describe('what the last 90 days mean', () => {
  it('is the index itself where nothing is older', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (some, asOf) => {
        const young = some.filter(({ date }) => date > addDays(asOf, -changeWindowDays))
        const indices = demandIndices({ signals: young, context, asOf })
        const recent = recentEvidence(indices, young, testPlaces, asOf)
        expect(recent.map(({ impact, sum, count }) => [impact, sum, count])).toEqual(
          indices.map(({ impact, index, contributions }) => [impact, index, contributions.length]),
        )
      }),
    )
  })

  it('does not depend on older signals', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (some, asOf) => {
        const young = some.filter(({ date }) => date > addDays(asOf, -changeWindowDays))
        const read = (all: typeof some) =>
          recentEvidence(demandIndices({ signals: all, context, asOf }), all, testPlaces, asOf)
        expect(read(some)).toEqual(read(young))
      }),
    )
  })

  it('adds what the split of the change calls new evidence, exactly', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryDate, (some, asOf) => {
        const indices = demandIndices({ signals: some, context, asOf })
        const recent = recentEvidence(indices, some, testPlaces, asOf)
        expect(recent.map(({ sum }) => sum)).toEqual(indices.map(({ newEvidence90d }) => newEvidence90d))
      }),
    )
  })

  it('has a reason wherever there is a signal, and names places', () => {
    const recent = readingOn('2026-09-15')
    expect(recent).toHaveLength(15)
    for (const { count, leading } of recent) expect(leading !== null).toBe(count > 0)
    expect(recent.some(({ cities }) => cities.length === 2)).toBe(true)
    expect(recent.filter(({ count }) => count > 0).length).toBeGreaterThan(10)
  })

  it('differs from day to day, and is empty before the first signal', () => {
    expect(readingOn('2026-09-15')).not.toEqual(readingOn('2025-09-15'))
    expect(
      readingOn('2015-01-01').every(({ count, sum, leading }) => count + sum === 0 && leading === null),
    ).toBe(true)
  })
})
