import { describe, expect, it } from 'vitest'
import { impactSlugs } from '@/domain/impact/catalog'
import { roleWords } from './role-words'
import { firmnessLine, placeInRanking } from './sensitivity'

describe('the words for the roles', () => {
  it('fit the columns that they stand in', () => {
    for (const slug of impactSlugs) {
      expect(roleWords[slug].short.length).toBeLessThanOrEqual(20)
      expect(roleWords[slug].does.length).toBeLessThanOrEqual(60)
    }
    expect(new Set(impactSlugs.map((slug) => roleWords[slug].short)).size).toBe(15)
  })
})

describe('how sure a rank is', () => {
  it('is one line', () => {
    expect(firmnessLine(1, { kind: 'filing', rank: 15 })).toBe('Falls to last without filings')
    expect(firmnessLine(5, { kind: 'deployment-status', rank: 2 })).toBe('Rises to 2nd without city reports')
    expect(firmnessLine(4, null)).toBe('Steady without any one kind')
  })

  it('writes ordinals as they are spoken', () => {
    expect([1, 2, 3, 4, 11, 12, 13].map(placeInRanking)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
    ])
  })
})
