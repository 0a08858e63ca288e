import { fitQuestions, type QuestionId, type Rating, ratings } from './fit-questions'
import { careerPaths, type PathSlug } from './paths'

/** A question that was not answered is left out and counts nothing for any path. */
export type FitAnswers = Partial<Record<QuestionId, Rating>>

/** One product of the arithmetic: rating × points a step. */
export type FitLine = { question: QuestionId; rating: Rating; perStep: number; points: number }

export type FitScore = {
  path: PathSlug
  /** The sum of the lines. */
  score: number
  /** What full ratings of the answered questions would give. */
  most: number
  /** In the order of the questions; those that the path does not want are left out. */
  lines: FitLine[]
}

/** A path among the first, with the points by which it leads the next one. */
export type FitPlace = FitScore & { margin: number }

/** The smallest change of one answer that puts another path first. */
export type FitChange = { question: QuestionId; from: Rating; to: Rating; first: PathSlug }

export type Fit = {
  answered: number
  /** All seven, the highest score first; equal ones in the order of the paths. */
  scores: FitScore[]
  /** The first three; empty when nothing is answered. */
  top: FitPlace[]
  /** Null when no single change of an answer would change the first place. */
  change: FitChange | null
}

const topCount = 3

/**
 * How the seven paths fit a reader's ratings.
 *
 *     score of a path = Σ rating (0–4) × points a step
 *
 * It is a sum of whole numbers, so that the lines add up to the score exactly. It ranks paths against each other for
 * one reader; it is no forecast of success and no measure of ability.
 */
export function fitPaths(answers: FitAnswers): Fit {
  const scores = careerPaths.map(({ slug }) => scoreOf(slug, answers)).toSorted((a, b) => b.score - a.score)
  const answered = fitQuestions.filter(({ id }) => answers[id] !== undefined).length
  const top = scores
    .slice(0, answered === 0 ? 0 : topCount)
    .map((place, position) => ({ ...place, margin: place.score - (scores[position + 1]?.score ?? 0) }))
  return { answered, scores, top, change: smallestChange(answers, scores[0]) }
}

function scoreOf(path: PathSlug, answers: FitAnswers): FitScore {
  const lines = fitQuestions.flatMap(({ id, points }): FitLine[] => {
    const rating = answers[id]
    const wanted: Partial<Record<PathSlug, number>> = points
    const perStep = wanted[path] ?? 0
    return rating === undefined || perStep === 0
      ? []
      : [{ question: id, rating, perStep, points: rating * perStep }]
  })
  return {
    path,
    score: lines.reduce((sum, { points }) => sum + points, 0),
    most: lines.reduce((sum, { perStep }) => sum + perStep * Math.max(...ratings), 0),
    lines,
  }
}

/** Of two changes of the same size, the one that leaves the new first path further ahead; then the earlier question. */
function smallestChange(answers: FitAnswers, first: FitScore | undefined): FitChange | null {
  const candidates = fitQuestions.flatMap(({ id }) => {
    const from = answers[id]
    if (from === undefined) return []
    return ratings.flatMap((to) => {
      const [leader, next] = leadersOf({ ...answers, [id]: to })
      if (to === from || !leader || leader.path === first?.path) return []
      const lead = leader.score - (next?.score ?? 0)
      return [{ change: { question: id, from, to, first: leader.path }, size: Math.abs(to - from), lead }]
    })
  })
  const [smallest] = candidates.toSorted((a, b) => a.size - b.size || b.lead - a.lead)
  return smallest?.change ?? null
}

function leadersOf(answers: FitAnswers): FitScore[] {
  return careerPaths.map(({ slug }) => scoreOf(slug, answers)).toSorted((a, b) => b.score - a.score)
}
