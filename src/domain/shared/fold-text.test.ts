import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from './fold-text'

describe('folding text', () => {
  it.each([
    ['Malmö', 'malmo'],
    ['SÃO PAULO', 'sao paulo'],
    ['Zürich', 'zurich'],
    ['Łódź', 'lodz'],
    ['Tromsø', 'tromso'],
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['ﬁling', 'filing'],
  ])('%s becomes %s', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = foldText(text)
        expect(foldText(once)).toBe(once)
      }),
    )
  })
})
