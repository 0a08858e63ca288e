import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { impactSlugs } from '../impact/catalog'
import { mappingsOn, type SummaryContext } from '../impact/signal-summary'
import { placeWithDescendants } from '../place/schema'
import { confidences, signalKinds } from '../signal/kinds'
import {
  arbitraryDate,
  arbitrarySignals,
  signalOf,
  testFilings,
  testOperatorSlugs,
  testPlaces,
} from '../testing/arbitraries'
import { filterSignals, type SignalFilter } from './signals'

const permitTypes = new Map(testFilings.map(({ slug, permitType }) => [slug, permitType]))
const reading: SummaryContext = {
  context: { permitTypeOf: (filing) => permitTypes.get(filing) ?? null },
  asOf: '2026-10-08',
  recordedOn: new Map(),
}

const arbitraryFilter: fc.Arbitrary<SignalFilter> = fc.record(
  {
    kind: fc.constantFrom(...signalKinds),
    operator: fc.constantFrom(...testOperatorSlugs),
    places: fc.constantFrom(...testPlaces).map(({ slug }) => placeWithDescendants(testPlaces, slug)),
    impact: fc.constantFrom(...impactSlugs),
    confidence: fc.constantFrom(...confidences),
    from: arbitraryDate,
    to: arbitraryDate,
  },
  { requiredKeys: [] },
)

describe('filterSignals', () => {
  it('keeps everything, in order, when nothing is asked', () => {
    fc.assert(
      fc.property(arbitrarySignals, (signals) => {
        expect(filterSignals(signals, {}, reading)).toEqual(signals)
      }),
    )
  })

  it('is the same whether conditions are put together or one after the other', () => {
    fc.assert(
      fc.property(arbitrarySignals, arbitraryFilter, arbitraryFilter, (signals, first, second) => {
        const together = filterSignals(filterSignals(signals, first, reading), second, reading)
        const reversed = filterSignals(filterSignals(signals, second, reading), first, reading)
        expect(together).toEqual(reversed)
        const again = filterSignals(together, { ...first }, reading)
        expect(again).toEqual(together)
      }),
    )
  })

  it('keeps exactly the signals mapped to an impact', () => {
    fc.assert(
      fc.property(arbitrarySignals, fc.constantFrom(...impactSlugs), (signals, impact) => {
        const kept = new Set(filterSignals(signals, { impact }, reading).map(({ id }) => id))
        for (const signal of signals) {
          const isMapped = mappingsOn(signal, reading).some((mapping) => mapping.impact === impact)
          expect(kept.has(signal.id)).toBe(isMapped)
        }
      }),
    )
  })

  it('reads a promise as open until its day, as the index does', () => {
    const promise = signalOf('target', { due: '2026-12-31', outcome: 'missed' })
    const open = { ...promise, outcome: 'open' as const }
    for (const impact of impactSlugs) {
      expect(filterSignals([promise], { impact }, reading).length).toBe(
        filterSignals([open], { impact }, reading).length,
      )
    }
  })

  it('leaves out what says again another signal, when only originals are asked for', () => {
    const signals = [
      signalOf('target', { id: 'first' }),
      signalOf('target', { id: 'again', restates: 'first' }),
    ]
    expect(filterSignals(signals, { originals: true }, reading).map(({ id }) => id)).toEqual(['first'])
    expect(filterSignals(signals, { originals: false }, reading)).toHaveLength(2)
  })

  it('takes both ends of a span and leaves out a signal without a place', () => {
    const signals = [
      signalOf('target', { id: 'no-place', place: null, date: '2026-01-10' }),
      signalOf('target', { id: 'first', date: '2026-01-10' }),
      signalOf('target', { id: 'last', date: '2026-01-20' }),
      signalOf('target', { id: 'after', date: '2026-01-21' }),
    ]
    const filter = { from: '2026-01-10', to: '2026-01-20', places: new Set(['us']) }
    expect(filterSignals(signals, filter, reading).map(({ id }) => id)).toEqual(['first', 'last'])
  })

  it('finds every word in the headline or the detail, whatever the case and the accents', () => {
    const signals = [
      signalOf('filing', { id: 'sao', headline: 'Service in São Paulo', detail: 'With a safety driver.' }),
      signalOf('filing', { id: 'other', headline: 'Service in Austin', detail: 'Nobody in the car.' }),
    ]
    const found = (text: string) => filterSignals(signals, { text }, reading).map(({ id }) => id)
    expect(found('sao  DRIVER')).toEqual(['sao'])
    expect(found('service')).toEqual(['sao', 'other'])
    expect(found('service paulo austin')).toEqual([])
    expect(found('   ')).toEqual(['sao', 'other'])
    expect(found('.*')).toEqual([])
  })
})
