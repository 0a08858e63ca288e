import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FitAnswers } from '@/domain/careers/fit'
import { questionIds, ratings } from '@/domain/careers/fit-questions'
import { decodeFit, encodeFit, isFitFragment } from './fit'

const arbitraryAnswers: fc.Arbitrary<FitAnswers> = fc
  .array(fc.option(fc.constantFrom(...ratings), { nil: null }), {
    minLength: questionIds.length,
    maxLength: questionIds.length,
  })
  .map((given) => {
    const answers: FitAnswers = {}
    for (const [position, id] of questionIds.entries()) {
      const rating = given[position] ?? null
      if (rating !== null) answers[id] = rating
    }
    return answers
  })

describe('the answers of the fit tool in an address', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        expect(decodeFit(encodeFit(answers))).toEqual({ ok: true, value: answers })
      }),
    )
  })

  it('survive being an address', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const { hash } = new URL(`https://example.org/paths${encodeFit(answers)}`)
        expect(decodeFit(hash)).toEqual({ ok: true, value: answers })
      }),
    )
  })

  it('are told from a place on the page', () => {
    expect(['#fit=1.0-', 'fit=', '#fit', '#fit-tool', ''].map(isFitFragment)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('are none where there is no fragment', () => {
    expect(encodeFit({})).toBe('')
    expect(decodeFit('')).toEqual({ ok: true, value: {} })
  })

  it.each([
    ['#hello', /no answers that can be read/],
    ['#fit=', /no answers that can be read/],
    ['#fit=2.000000000000', /version 2/],
    ['#fit=1.0123', /12 answers are needed, and the address holds 4/],
    ['#fit=1.00000000000005', /12 answers are needed/],
    ['#fit=1.00000500000-', /Answer 6 is not a number/],
    ['#fit=1.00000x00000-', /Answer 6 is not a number/],
  ])('are refused with a reason: %s', (fragment, reason) => {
    expect(decodeFit(fragment)).toMatchObject({
      ok: false,
      failure: { message: expect.stringMatching(reason) },
    })
  })

  it('never throw, whatever the fragment', () => {
    fc.assert(
      fc.property(fc.string(), (fragment) => {
        expect(typeof decodeFit(fragment).ok).toBe('boolean')
      }),
    )
  })
})
