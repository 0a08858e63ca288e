import { foldText } from '../shared/fold-text'
import type { Source } from '../source/schema'
import { type Direction, type SortKey, sortRows } from './order'

/** A source with the number of published signals that cite it. */
export type CitedSource = Source & { citedBy: number }

/** The sources of a kind (empty for any) that hold every word of `q` in publisher, title, note, address or id. */
export function filterSources<S extends Source>(
  sources: readonly S[],
  { kind, q }: { kind: string; q: string },
): S[] {
  const words = foldText(q)
    .split(/\s+/)
    .filter((word) => word !== '')
  return sources.filter((source) => {
    if (kind !== '' && source.kind !== kind) return false
    const { publisher, title, note, url, id } = source
    const text = foldText([publisher, title, note, url, id].filter((part) => part !== null).join(' '))
    return words.every((word) => text.includes(word))
  })
}

export const sourceOrders = ['publisher', 'title', 'kind', 'date', 'cited'] as const
export type SourceOrder = (typeof sourceOrders)[number]

/** Sources in order; within one publisher, kind or count the newest first, and those without a date last. */
export function sortSources<S extends CitedSource>(
  sources: readonly S[],
  order: SourceOrder,
  direction: Direction,
): S[] {
  const primary = {
    publisher: ({ publisher }: S): SortKey => publisher,
    title: ({ title }: S): SortKey => title,
    kind: ({ kind }: S): SortKey => kind,
    date: ({ publishedOn }: S): SortKey => publishedOn,
    cited: ({ citedBy }: S): SortKey => citedBy,
  }[order]
  return sortRows(sources, direction, [primary, newestFirst, ({ id }) => id])
}

function newestFirst({ publishedOn }: CitedSource): SortKey {
  return publishedOn === null ? null : -Number(publishedOn.replaceAll('-', ''))
}
