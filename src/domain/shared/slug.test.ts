import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slugify, slugSchema } from './slug'

describe('slugSchema', () => {
  it.each(['us', 'austin-tx', 'tesla-austin-launch-2025-06-22'])('accepts %s', (slug) => {
    expect(slugSchema.safeParse(slug).success).toBe(true)
  })

  it.each(['a', '', 'Austin', 'austin_tx', '-austin', 'austin-', 'austin--tx', 'a b', 'x'.repeat(101)])(
    'rejects "%s"',
    (slug) => {
      expect(slugSchema.safeParse(slug).success).toBe(false)
    },
  )
})

describe('slugify', () => {
  it.each([
    ['São Paulo, BR', 'sao-paulo-br'],
    ['  Peachtree   Corners (GA) ', 'peachtree-corners-ga'],
    ['Zürich & Köln', 'zurich-koln'],
    ['東京', ''],
  ])('turns "%s" into "%s"', (text, slug) => {
    expect(slugify(text)).toBe(slug)
  })

  it('gives a valid slug, too little of one, or nothing; and leaves a slug of its own alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const slug = slugify(text)
        expect(slug.length < 2 || slugSchema.safeParse(slug).success).toBe(true)
        expect(slugify(slug)).toBe(slug)
      }),
    )
  })
})
