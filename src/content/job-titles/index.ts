import { foldText } from '@/domain/shared/fold-text'
import { engineeringTitles } from './engineering'
import { peopleTitles } from './people'
import { softwareTitles } from './software'
import type { JobTitle } from './types'

export type { JobTitle } from './types'

/** Common job titles, each with the three roles that are nearest to it, in alphabetical order. */
export const jobTitles: readonly JobTitle[] = [
  ...softwareTitles,
  ...engineeringTitles,
  ...peopleTitles,
].toSorted((a, b) => a.title.localeCompare(b.title, 'en'))

/** Letters and digits alone, so that “back-end developer”, “Back End Developer” and its slug are one. */
const plain = (text: string) => foldText(text).replace(/[^a-z0-9]/g, '')

const byWords = new Map(
  jobTitles.flatMap((one) => [one.title, one.slug, ...one.also].map((words) => [plain(words), one] as const)),
)

/** The job title that goes by these words or this slug, or undefined when there is none. */
export function findJobTitle(words: string): JobTitle | undefined {
  return byWords.get(plain(words))
}

/** “a” or “an”, as the title is spoken. */
export const articleBefore = (title: string) => (/^[aeio]/i.test(title) ? 'an' : 'a')
