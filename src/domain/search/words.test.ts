import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlight, queryTerms, toTerm, toTerms } from './words'

describe('terms', () => {
  it.each([
    ['Engineers', 'engineer'],
    ['Cities', 'city'],
    ['Authorizations', 'authorisation'],
    ['programme', 'program'],
    ['Programmes', 'program'],
    ['Campus', 'campus'],
    ['press', 'press'],
    ['gas', 'gas'],
    ['Malmö', 'malmo'],
    ['2807', '2807'],
  ])('%s is looked up as %s', (word, term) => {
    expect(toTerm(word)).toBe(term)
  })

  it('cuts at whatever is not a letter or a digit, without possessives', () => {
    expect(toTerms('SB-2807: Waymo’s (6th-gen) Driver')).toEqual([
      'sb',
      '2807',
      'waymo',
      '6th',
      'gen',
      'driver',
    ])
  })

  it('leaves out words that say nothing, unless there are no others', () => {
    expect(queryTerms('the robotaxis of Waymo in Phoenix')).toEqual(['robotaxi', 'waymo', 'phoenix'])
    expect(queryTerms('to the')).toEqual(['to', 'the'])
    expect(queryTerms('?!')).toEqual([])
  })

  it('looks for a bounded number of words, each once', () => {
    expect(queryTerms('waymo Waymo WAYMO')).toEqual(['waymo'])
    expect(queryTerms('q w e r t y u i o p')).toHaveLength(8)
  })
})

describe('highlighting', () => {
  it('marks the words that match, whatever their case, accents and number', () => {
    expect(highlight('Waymo Engineers in Malmö', ['engineer', 'malmo'])).toEqual([
      { text: 'Waymo ', isMatch: false },
      { text: 'Engineers', isMatch: true },
      { text: ' in ', isMatch: false },
      { text: 'Malmö', isMatch: true },
    ])
  })

  it('keeps every character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, terms) => {
        const joined = highlight(text, [...terms, ...toTerms(text).slice(0, 2)])
          .map((segment) => segment.text)
          .join('')
        expect(joined).toBe(text)
      }),
    )
  })
})
