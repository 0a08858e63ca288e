import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardText } from './card'

describe('text of a card', () => {
  it('keeps what the fonts have', () => {
    for (const text of ['Zürich: 42–59 vehicles', '245 mi² (635 km²)', 'Łódź × “São Paulo” − 3'])
      expect(cardText(text, 100)).toBe(text)
  })

  it('leaves out what they lack, so that no font is fetched', () => {
    expect(cardText('萝卜快跑 in Wuhan 🚕', 100)).toBe('… in Wuhan …')
  })

  it('cuts at a word and says so', () => {
    expect(cardText('Robotaxis carry riders in many cities', 20)).toBe('Robotaxis carry…')
    expect(cardText('x'.repeat(50), 20)).toHaveLength(20)
  })

  it('is never longer than asked, and only of known signs', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.integer({ min: 10, max: 200 }),
        (text, length) => {
          const drawn = cardText(text, length)
          expect(drawn.length).toBeLessThanOrEqual(length)
          expect(drawn).toMatch(
            /^[\u0020-\u007e\u00a0-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2212]*$/,
          )
        },
      ),
    )
  })
})
