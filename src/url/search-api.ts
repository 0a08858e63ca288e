import type { SearchCounts, SearchHit } from '@/domain/search/record'

/** The search as the browser asks for it. Apart from `search.ts`, whose parsers the palette does not need. */

/** An answer of `/api/v1/search`. */
export type SearchResponse = { data: (SearchHit & { path: string })[]; counts: SearchCounts }

/** The address of a search in the read API. */
export function searchApiHref(q: string, limit: number): string {
  return `/api/v1/search?${new URLSearchParams({ q, limit: String(limit) })}`
}

/** The address of the page with all results of a search. */
export function searchPageHref(q: string): string {
  return q === '' ? '/search' : `/search?${new URLSearchParams({ q })}`
}
