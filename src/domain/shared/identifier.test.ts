import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identifierOf } from './identifier'
import { slugify, slugSchema } from './slug'

describe('identifierOf', () => {
  it.each([
    ['佛山', 'fushan'],
    ['Москва', 'moskva'],
    ['Казань', 'kazan'],
    ['小马智行', 'xiaomazhixing'],
    ['日本経済新聞 / ロボタクシー', 'ribenjingjixinwen-robotakushi'],
    ['서울', 'seoul'],
    ['Łódź', 'lodz'],
    ['Tromsø', 'tromso'],
    ['São Paulo, BR', 'sao-paulo-br'],
  ])('spells %s as %s (bugs 10)', (name, identifier) => {
    expect(identifierOf(name)).toBe(identifier)
  })

  it('is empty where there is nothing to spell', () => {
    expect(identifierOf('— …')).toBe('')
  })

  it('is that of the letters themselves for Latin names, and a valid one for any', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9 .,&()é-]{0,60}$/), (name) => {
        expect(identifierOf(name)).toBe(slugify(name))
      }),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
        const identifier = identifierOf(name)
        expect(identifier.length < 2 || slugSchema.safeParse(identifier).success).toBe(true)
      }),
    )
  })
})
