import { foldText } from '@/domain/shared/fold-text'
import type { Source } from '@/domain/source/schema'

/** A source with the number of published signals that cite it. */
export type CitedSource = Source & { citedBy: number }

export const SOURCES_PER_PAGE = 100

const MAX_QUERY = 100

/** The sources of a kind (null for any) that hold every word of `q` in publisher, title, note, address or id. */
export function filterSources<S extends Source>(
  sources: readonly S[],
  { kind, q }: { kind: Source['kind'] | null; q: string },
): S[] {
  const words = foldText(q.slice(0, MAX_QUERY))
    .split(/\s+/)
    .filter((word) => word !== '')
  return sources.filter((source) => {
    if (kind !== null && source.kind !== kind) return false
    const { publisher, title, note, url, id } = source
    const text = foldText([publisher, title, note, url, id].filter((part) => part !== null).join(' '))
    return words.every((word) => text.includes(word))
  })
}

/** The rows of one page; a page beyond either end becomes the nearest one. */
export function pageOf<S>(sources: readonly S[], wanted: number): { page: number; rows: S[] } {
  const last = Math.max(1, Math.ceil(sources.length / SOURCES_PER_PAGE))
  const page = Math.min(Math.max(1, wanted), last)
  return { page, rows: sources.slice((page - 1) * SOURCES_PER_PAGE, page * SOURCES_PER_PAGE) }
}
