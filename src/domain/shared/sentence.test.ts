import { describe, expect, it } from 'vitest'
import { asSentence } from './sentence'

describe('a reason that runs into the next sentence (F14)', () => {
  it.each([
    ['Photo was from 2025', 'Photo was from 2025.'],
    ['Photo was from 2025.', 'Photo was from 2025.'],
    ['Was it from 2025? ', 'Was it from 2025?'],
    ['It said “from 2025.”', 'It said “from 2025.”'],
    ['It said “from 2025”', 'It said “from 2025”.'],
    ['', ''],
  ])('ends: %j', (typed, sentence) => {
    expect(asSentence(typed)).toBe(sentence)
  })
})
