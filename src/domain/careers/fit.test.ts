import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FitAnswers, fitPaths } from './fit'
import {
  fitQuestions,
  pointsPerStep,
  type QuestionId,
  questionIds,
  type Rating,
  ratings,
} from './fit-questions'
import { type PathSlug, pathSlugs } from './paths'

const arbitraryRating = fc.constantFrom(...ratings)
const arbitraryAnswers: fc.Arbitrary<FitAnswers> = fc
  .array(fc.option(arbitraryRating, { nil: undefined }), {
    minLength: questionIds.length,
    maxLength: questionIds.length,
  })
  .map((given) => answersOf(questionIds.map((id, position) => [id, given[position]])))

function answersOf(pairs: readonly (readonly [QuestionId, Rating | undefined])[]): FitAnswers {
  const answers: FitAnswers = {}
  for (const [id, rating] of pairs) if (rating !== undefined) answers[id] = rating
  return answers
}
const pairsOf = (answers: FitAnswers) => questionIds.map((id) => [id, answers[id]] as const)
const scoreIn = (answers: FitAnswers, path: PathSlug) =>
  fitPaths(answers).scores.find((one) => one.path === path)?.score ?? Number.NaN
const pointsOf = (question: QuestionId): Partial<Record<PathSlug, number>> =>
  fitQuestions.find(({ id }) => id === question)?.points ?? {}

describe('the questions', () => {
  it('give every path the same number of points a step', () => {
    for (const path of pathSlugs) {
      const all = questionIds.reduce((sum, id) => sum + (pointsOf(id)[path] ?? 0), 0)
      expect([path, all]).toEqual([path, pointsPerStep])
    }
  })

  it('are few, and each tells paths apart', () => {
    expect(questionIds).toHaveLength(12)
    for (const { points } of fitQuestions) expect(Object.keys(points).length).toBeLessThan(pathSlugs.length)
  })
})

describe('fitPaths', () => {
  it('adds up: lines to the score, exactly, and never more than the most', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        for (const { score, most, lines } of fitPaths(answers).scores) {
          expect(lines.reduce((sum, { points }) => sum + points, 0)).toBe(score)
          for (const { rating, perStep, points } of lines) expect(points).toBe(rating * perStep)
          expect(score).toBeLessThanOrEqual(most)
        }
      }),
    )
  })

  it('does not depend on the order in which answers were given', () => {
    const shuffled = arbitraryAnswers.chain((answers) =>
      fc.tuple(
        fc.constant(answers),
        fc.shuffledSubarray([...pairsOf(answers)], { minLength: questionIds.length }).map(answersOf),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([answers, other]) => {
        expect(fitPaths(other)).toEqual(fitPaths(answers))
      }),
    )
  })

  it('never moves a path that wants a quality behind one that does not when its rating rises', () => {
    fc.assert(
      fc.property(
        arbitraryAnswers,
        fc.constantFrom(...questionIds),
        fc.constantFrom(...ratings),
        fc.constantFrom(...ratings),
        (answers, question, a, b) => {
          const [low, high] = a <= b ? [a, b] : [b, a]
          const points = pointsOf(question)
          const lead = (rating: Rating, path: PathSlug, other: PathSlug) =>
            scoreIn({ ...answers, [question]: rating }, path) -
            scoreIn({ ...answers, [question]: rating }, other)
          for (const path of pathSlugs.filter((one) => points[one] !== undefined)) {
            for (const other of pathSlugs.filter((one) => points[one] === undefined)) {
              expect(lead(high, path, other)).toBeGreaterThanOrEqual(lead(low, path, other))
            }
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('gives margins that are the distances to the next path', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const { scores, top, answered } = fitPaths(answers)
        expect(top).toHaveLength(answered === 0 ? 0 : 3)
        for (const [position, { margin, path, score }] of top.entries()) {
          expect(scores[position]?.path).toBe(path)
          expect(margin).toBe(score - (scores[position + 1]?.score ?? Number.NaN))
          expect(margin).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('names a change that does what it says, and no smaller one does', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const { change, scores } = fitPaths(answers)
        const present = scores[0]?.path
        const size = change ? Math.abs(change.to - change.from) : Number.POSITIVE_INFINITY
        if (change) {
          expect(answers[change.question]).toBe(change.from)
          const after = fitPaths({ ...answers, [change.question]: change.to }).scores[0]?.path
          expect(after).toBe(change.first)
          expect(after).not.toBe(present)
        }
        for (const [question, from] of pairsOf(answers)) {
          if (from === undefined) continue
          for (const to of ratings.filter((one) => Math.abs(one - from) < size)) {
            expect(fitPaths({ ...answers, [question]: to }).scores[0]?.path).toBe(present)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it.each(pathSlugs)('puts %s first for a reader who has what it wants and nothing else', (path) => {
    const answers = answersOf(questionIds.map((id) => [id, pointsOf(id)[path] === undefined ? 0 : 4]))
    expect(fitPaths(answers).top[0]).toMatchObject({ path, score: 80, most: 80 })
  })

  it('says nothing of a reader who has not answered', () => {
    expect(fitPaths({})).toMatchObject({ answered: 0, top: [], change: null })
  })
})
