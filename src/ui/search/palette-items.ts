import { searchTypeLabels, searchTypes } from '@/domain/search/record'
import { formatNumber } from '@/domain/shared/range'
import { entryLinks } from '@/url/navigation'
import { searchPageHref } from '@/url/search-api'
import { groupHits } from './hit-groups-model'
import type { RecentPage } from './recent-pages'
import type { SearchState } from './use-search.client'

export type PaletteItem = {
  key: string
  title: string
  context: string
  terms: readonly string[]
  path: string
}
export type PaletteGroup = { value: string; items: PaletteItem[] }

const perGroup = 4
const mostRecent = 5

const plain = (title: string, path: string): PaletteItem => ({
  key: path,
  title,
  context: '',
  terms: [],
  path,
})

/** What the palette offers before anything is typed: pages seen before, then the sections. */
export function startGroups(recent: readonly RecentPage[], here: string): PaletteGroup[] {
  const seen = recent
    .filter(({ path }) => path !== here)
    .slice(0, mostRecent)
    .map(({ title, path }) => ({ ...plain(title, path), key: `recent:${path}` }))
  const sections = entryLinks.map(({ label, href }) => plain(label, href))
  return [
    ...(seen.length > 0 ? [{ value: 'Recent pages', items: seen }] : []),
    { value: 'Sections', items: sections },
  ]
}

/** The best of each type, the type of the best hit first, and the way to all results. */
export function answerGroups({ q, answer }: SearchState): PaletteGroup[] {
  if (!answer) return []
  const total = totalOf(answer.counts)
  const groups = groupHits(answer.data, perGroup).map(({ type, hits }) => ({
    value: searchTypeLabels[type],
    items: hits.map(({ id, title, context, terms, path }) => ({
      key: `${type}:${id}`,
      title,
      context,
      terms,
      path,
    })),
  }))
  if (total === 0) return groups
  return [
    ...groups,
    { value: 'More', items: [plain(`All ${formatNumber(total)} results`, searchPageHref(q))] },
  ]
}

/** What was found, in one sentence for readers and screen readers; empty before anything is typed. */
export function announcement(typed: string, { q, answer, problem }: SearchState): string {
  if (typed === '') return ''
  if (problem !== null && q === typed) return problem
  if (!answer || q !== typed) return 'Searching…'
  const total = totalOf(answer.counts)
  if (total === 0) return `Nothing on record matches “${q}”.`
  const parts = searchTypes
    .filter((type) => answer.counts[type] > 0)
    .map((type) => `${searchTypeLabels[type].toLowerCase()} ${formatNumber(answer.counts[type])}`)
  return `${formatNumber(total)} ${total === 1 ? 'result' : 'results'}: ${parts.join(', ')}.`
}

function totalOf(counts: NonNullable<SearchState['answer']>['counts']): number {
  return searchTypes.reduce((sum, type) => sum + counts[type], 0)
}
