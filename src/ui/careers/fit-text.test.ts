import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitPaths } from '@/domain/careers/fit'
import { questionIds, ratings } from '@/domain/careers/fit-questions'
import { changeSentence, fitSentence, marginWords } from './fit-text'

describe('the words of a result', () => {
  it('say when nothing is answered, or nothing counts', () => {
    expect(fitSentence(fitPaths({}), 12)).toBe('Nothing is answered yet.')
    expect(fitSentence(fitPaths({ mathematics: 0 }), 12)).toBe(
      '1 of 12 are answered. Every path has no points so far.',
    )
  })

  it('say who leads, by how much, and what would change it', () => {
    const fit = fitPaths({ detail: 4, images: 2 })
    expect(fitSentence(fit, 12)).toBe(
      '2 of 12 are answered. Annotation & operations comes first with 42 points, 30 points ahead of Computer vision & perception.',
    )
    expect(marginWords({ margin: 0 })).toBe('level with the next')
    expect(marginWords({ margin: 1 })).toBe('one point ahead of the next')
    expect(changeSentence({ question: 'doubt', from: 1, to: 3, first: 'safety-simulation' })).toBe(
      'The smallest: if “Doubt” were 3 in place of 1, Safety & simulation would come first.',
    )
    expect(changeSentence(null)).toContain('No change of a single answer')
  })

  it('are there for every answer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questionIds), fc.constantFrom(...ratings), (id, rating) => {
        const fit = fitPaths({ [id]: rating })
        expect(fitSentence(fit, 12)).toMatch(/^1 of 12 are answered\. .+\.$/)
        expect(changeSentence(fit.change)).toMatch(/\.$/)
      }),
    )
  })
})
