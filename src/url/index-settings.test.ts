import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type IndexSettings, publishedSettings } from '@/domain/impact/settings'
import { recordOf } from '@/domain/shared/record-of'
import { confidences, signalKinds } from '@/domain/signal/kinds'
import { indexSettingsHref, loadIndexSettings, readIndexSettings } from './index-settings'

const read = (href: string) =>
  readIndexSettings(loadIndexSettings(new URL(href, 'https://example.org').searchParams))

const arbitrarySettings: fc.Arbitrary<IndexSettings> = fc
  .record({
    weights: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: confidences.length }),
    days: fc.array(fc.integer({ min: 7, max: 3650 }), { minLength: signalKinds.length }),
  })
  .map(({ weights, days }) => ({
    evidence: recordOf(confidences, (one) => (weights[confidences.indexOf(one)] ?? 0) / 100),
    halfLifeDays: recordOf(signalKinds, (one) => days[signalKinds.indexOf(one)] ?? 7),
  }))

describe('weights and half-lives in the address', () => {
  it('come back as they were sent', () => {
    fc.assert(
      fc.property(arbitrarySettings, (settings) => {
        const back = read(indexSettingsHref('/impacts/robustness', settings))
        expect(back.settings).toEqual(settings)
        expect(back.problems).toEqual([])
      }),
    )
  })

  it('leave the published figures out', () => {
    expect(indexSettingsHref('/impacts', publishedSettings)).toBe('/impacts')
    expect(read('/impacts')).toEqual({ settings: publishedSettings, isChanged: false, problems: [] })
  })

  it('read one changed figure', () => {
    const { settings, isChanged } = read('/impacts?w-claimed=0.5&h-filing=180')
    expect(isChanged).toBe(true)
    expect(settings.evidence).toEqual({ ...publishedSettings.evidence, claimed: 0.5 })
    expect(settings.halfLifeDays).toEqual({ ...publishedSettings.halfLifeDays, filing: 180 })
  })

  it.each(['w-claimed=2', 'w-claimed=-1', 'w-claimed=much', 'h-filing=0', 'h-filing=1e9', 'h-target=NaN'])(
    'refuse %s with a reason and keep the published figure',
    (query) => {
      const { settings, isChanged, problems } = read(`/impacts?${query}`)
      expect(settings).toEqual(publishedSettings)
      expect(isChanged).toBe(false)
      expect(problems).toEqual([expect.objectContaining({ reason: expect.stringMatching(/a number from/) })])
    },
  )
})
