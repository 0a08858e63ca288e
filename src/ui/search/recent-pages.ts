/** The pages that a reader has seen in this tab, for the palette. They never leave the browser. */

export type RecentPage = { path: string; title: string }

const storageKey = 'tracker-recent-pages'
const maxKept = 9

function isRecentPage(value: unknown): value is RecentPage {
  if (typeof value !== 'object' || value === null) return false
  return (
    'path' in value && typeof value.path === 'string' && 'title' in value && typeof value.title === 'string'
  )
}

/** The pages seen, newest first; none where the browser keeps nothing. */
export function recentPages(): RecentPage[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isRecentPage) : []
  } catch (error) {
    console.warn('The recent pages cannot be read.', error)
    return []
  }
}

/** Remembers the page that is open, by the first part of its title; not a search, nor an address that led nowhere. */
export function rememberPage(): void {
  if (document.querySelector('meta[name="robots"][content*="noindex"]')) return
  const page = { path: location.pathname, title: document.title.split(' — ')[0] ?? '' }
  const others = recentPages().filter(({ path }) => path !== page.path)
  try {
    sessionStorage.setItem(storageKey, JSON.stringify([page, ...others].slice(0, maxKept)))
  } catch (error) {
    console.warn('The recent pages cannot be kept.', error)
  }
}
