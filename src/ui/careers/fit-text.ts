import { questionTexts } from '@/content/paths/fit'
import type { Fit, FitChange, FitPlace } from '@/domain/careers/fit'
import { findPath } from '@/domain/careers/paths'

const titleOf = (slug: string) => findPath(slug)?.title ?? slug
const points = (count: number) => (count === 1 ? 'one point' : `${count} points`)

/** The result in one sentence, also for screen readers. */
export function fitSentence({ answered, top }: Fit, questions: number): string {
  const [first, second] = top
  if (!first || !second) return 'Nothing is answered yet.'
  const share = answered === questions ? 'All are answered' : `${answered} of ${questions} are answered`
  if (first.score === 0) return `${share}. Every path has no points so far.`
  const lead =
    first.margin === 0
      ? `level with ${titleOf(second.path)}`
      : `${points(first.margin)} ahead of ${titleOf(second.path)}`
  return `${share}. ${titleOf(first.path)} comes first with ${points(first.score)}, ${lead}.`
}

/** How far a path leads the next one. */
export function marginWords({ margin }: Pick<FitPlace, 'margin'>): string {
  return margin === 0 ? 'level with the next' : `${points(margin)} ahead of the next`
}

/** What would put another path first. */
export function changeSentence(change: FitChange | null): string {
  if (!change) return 'No change of a single answer would put another path first.'
  const { question, from, to, first } = change
  return `The smallest: if “${questionTexts[question].short}” were ${to} in place of ${from}, ${titleOf(first)} would come first.`
}
