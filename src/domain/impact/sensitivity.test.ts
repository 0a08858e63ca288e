import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadDataset } from '../../../tests/support/dataset'
import { recordOf } from '../shared/record-of'
import { confidences, signalKinds } from '../signal/kinds'
import { arbitraryDate, arbitrarySignals, signalOf, testFilings } from '../testing/arbitraries'
import { impactSlugs } from './catalog'
import { demandIndices, exactSum, type IndexInput } from './demand-index'
import type { RuleContext } from './rules'
import { analyzeSensitivity, dependsOnOne, type SensitivityInput, variantFamilies } from './sensitivity'
import { publishedSettings } from './settings'

const testTypes = new Map(testFilings.map(({ slug, permitType }) => [slug, permitType]))
const context: RuleContext = { permitTypeOf: (slug) => testTypes.get(slug) ?? null }

const arbitrarySources = fc.uniqueArray(fc.constantFrom('source-a', 'source-b', 'source-c'), {
  minLength: 1,
  maxLength: 2,
})
/** Sources a and b are of one publisher. */
const publisherOf = new Map([
  ['source-a', 'publisher-ab'],
  ['source-b', 'publisher-ab'],
  ['source-c', 'publisher-c'],
])
const arbitraryInput: fc.Arbitrary<SensitivityInput> = fc
  .record({
    signals: arbitrarySignals,
    sources: fc.array(arbitrarySources, { minLength: 30 }),
    asOf: arbitraryDate,
  })
  .map(({ signals, sources, asOf }) => ({
    signals: signals.map((signal, position) => ({ ...signal, sources: sources[position] ?? ['source-a'] })),
    context,
    asOf,
    publisherOf,
  }))

const indexMap = (input: IndexInput) =>
  Object.fromEntries(demandIndices(input).map(({ impact, index }) => [impact, index]))

describe('robustness', () => {
  it('gives, for each thing left out, the indices of what remains', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        for (const { family, subject, indices } of analyzeSensitivity(input).variants) {
          const isLeft = {
            source: ({ sources }: (typeof input.signals)[number]) =>
              sources.length === 1 && sources[0] === subject,
            publisher: ({ sources }: (typeof input.signals)[number]) =>
              sources.every((source) => publisherOf.get(source) === subject),
            operator: ({ operator }: (typeof input.signals)[number]) => operator === subject,
            kind: ({ kind }: (typeof input.signals)[number]) => kind === subject,
            weights: null,
            'half-lives': null,
          }[family]
          if (!isLeft) continue
          const remaining = input.signals.filter((signal) => !isLeft(signal))
          expect(indices).toEqual(indexMap({ ...input, signals: remaining }))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('takes an event that another publisher restates as resting on both', () => {
    const first = signalOf('deployment-status', { id: 'first', date: '2026-01-01', sources: ['source-a'] })
    const again = signalOf('deployment-status', {
      id: 'again',
      date: '2026-02-01',
      sources: ['source-c'],
      restates: 'first',
    })
    const input = { context, asOf: '2026-06-01', publisherOf }
    const families = (signals: SensitivityInput['signals']) =>
      analyzeSensitivity({ ...input, signals }).variants.map(({ family }) => family)
    expect(families([first])).toEqual(expect.arrayContaining(['source', 'publisher']))
    expect(families([first, again])).not.toContain('source')
    expect(families([first, again])).not.toContain('publisher')
    expect(families([first, { ...again, date: '2026-07-01' }])).toContain('publisher')
  })

  it('never changes an impact that a source does not feed', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const { variants } = analyzeSensitivity(input)
        for (const { impact, index, contributions } of demandIndices(input)) {
          const ids = new Set(contributions.map(({ signalId }) => signalId))
          const feeding = new Set(
            input.signals.filter(({ id }) => ids.has(id)).flatMap(({ sources }) => sources),
          )
          for (const variant of variants) {
            if (variant.family !== 'source' || feeding.has(variant.subject)) continue
            expect(variant.indices[impact]).toBe(index)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('keeps the sum of contributions exact under any settings', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const days = fc.integer({ min: 7, max: 3650 })
    fc.assert(
      fc.property(arbitraryInput, share, days, (input, weight, halfLife) => {
        const settings = {
          evidence: { ...publishedSettings.evidence, reported: weight },
          halfLifeDays: { ...publishedSettings.halfLifeDays, filing: halfLife },
        }
        for (const { index, contributions } of demandIndices({ ...input, settings })) {
          expect(exactSum(contributions.map(({ contribution }) => contribution))).toBe(index)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('gives, under other weights and half-lives, what the index gives with them', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const { evidence, halfLifeDays } = publishedSettings
        const { variants } = analyzeSensitivity(input)
        const indicesOf = (subject: string) => variants.find((one) => one.subject === subject)?.indices
        const even = recordOf(confidences, () => 1)
        expect(indicesOf('even')).toEqual(indexMap({ ...input, settings: { evidence: even, halfLifeDays } }))
        const halved = recordOf(signalKinds, (kind) => halfLifeDays[kind] / 2)
        expect(indicesOf('halved')).toEqual(
          indexMap({ ...input, settings: { evidence, halfLifeDays: halved } }),
        )
      }),
      { numRuns: 40 },
    )
  })

  it('takes the published settings when none are given', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        expect(demandIndices({ ...input, settings: publishedSettings })).toEqual(demandIndices(input))
      }),
      { numRuns: 40 },
    )
  })

  it('counts every variant once and ranks within the bounds it gives', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const { variants, impacts } = analyzeSensitivity(input)
        for (const { impact, rank, bestRank, worstRank, overall, byFamily } of impacts) {
          expect(overall.of).toBe(variants.length)
          expect(variantFamilies.reduce((sum, family) => sum + byFamily[family].of, 0)).toBe(overall.of)
          expect(variantFamilies.reduce((sum, family) => sum + byFamily[family].leading, 0)).toBe(
            overall.leading,
          )
          expect(bestRank).toBeLessThanOrEqual(rank)
          expect(worstRank).toBeGreaterThanOrEqual(rank)
          for (const { ranks } of variants) {
            expect(ranks[impact]).toBeGreaterThanOrEqual(bestRank)
            expect(ranks[impact]).toBeLessThanOrEqual(worstRank)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  const asOf = '2026-01-15'

  it('names the one source on which an index rests', () => {
    const signals = [
      signalOf('deployment-status', { id: 'from-a', sources: ['source-a'] }),
      signalOf('deployment-status', { id: 'also-from-a', place: 'dallas-tx', sources: ['source-a'] }),
      signalOf('deployment-status', {
        id: 'from-two',
        place: 'phoenix-az',
        sources: ['source-a', 'source-c'],
      }),
    ]
    const { impacts } = analyzeSensitivity({ signals, context, asOf, publisherOf })
    const fed = impacts.filter(({ index }) => index > 0)
    expect(fed.length).toBeGreaterThan(0)
    for (const one of fed) {
      expect(one.dominantSource).toMatchObject({ share: expect.closeTo(2 / 3) })
      expect(dependsOnOne(one)).toBe(true)
    }
  })

  it('names a publisher where its sources carry an index only together', () => {
    const signals = [signalOf('deployment-status', { sources: ['source-a', 'source-b'] })]
    const { impacts } = analyzeSensitivity({ signals, context, asOf, publisherOf })
    for (const { dominantSource } of impacts.filter(({ index }) => index > 0)) {
      expect(dominantSource).toEqual({ family: 'publisher', subject: 'publisher-ab', share: 1 })
    }
  })

  it('says of no index that it rests on one when all signals have two publishers', () => {
    const signals = [signalOf('deployment-status', { sources: ['source-a', 'source-c'] })]
    const { impacts, variants } = analyzeSensitivity({ signals, context, asOf, publisherOf })
    expect(impacts.some((one) => one.dominantSource !== null || dependsOnOne(one))).toBe(false)
    expect(variants.some(({ family }) => family === 'source' || family === 'publisher')).toBe(false)
  })
})

describe('sensitivity over the shipped dataset', () => {
  const { signals, filings, sources } = loadDataset()
  const types = new Map(filings.map(({ slug, permitType }) => [slug, permitType]))
  const input = {
    signals,
    context: { permitTypeOf: (slug: string) => types.get(slug) ?? null },
    asOf: '2026-10-08',
    publisherOf: new Map(sources.map(({ id, publisher }) => [id, publisher])),
  }
  const { variants, impacts } = analyzeSensitivity(input)

  it('ranks all 15 in every variant', () => {
    for (const { ranks } of variants) {
      expect(Object.values(ranks).toSorted((a, b) => a - b)).toEqual(impactSlugs.map((_, rank) => rank + 1))
    }
    expect(variants.length).toBeGreaterThan(100)
  })

  it('finds leaders that stay leaders in most variants, and no more than five in the ranking itself', () => {
    expect(impacts.filter(({ rank }) => rank <= 5)).toHaveLength(5)
    expect(impacts.some(({ rank, overall }) => rank <= 5 && overall.leading > overall.of * 0.9)).toBe(true)
  })
})
