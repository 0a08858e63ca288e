/** The kinds of thing that the site answers with. */
export type RequestKind = 'asset' | 'page' | 'desk' | 'api' | 'card' | 'file'

/** What an address asks for, by its path. */
export function kindOf(pathname: string): RequestKind {
  if (pathname.startsWith('/_next/static/') || pathname.startsWith('/map/')) return 'asset'
  if (/^\/(?:admin|sign-in)(?:\/|$)/.test(pathname)) return 'desk'
  if (/^\/api(?:\/|$)/.test(pathname)) return 'api'
  if (pathname.startsWith('/og/')) return 'card'
  return /\.[a-z]{2,7}$/.test(pathname) ? 'file' : 'page'
}

/**
 * What a request takes, in points of about ten milliseconds of the processor, as measured: a card is drawn, a list is
 * filtered and drawn anew for each query, a page without one is mostly kept, and an asset is read from the disk.
 */
export function costOf(kind: RequestKind, search: string): number {
  switch (kind) {
    case 'asset':
      return 0
    case 'card':
      return 15
    case 'page':
      return search === '' ? 2 : 6
    case 'api':
    case 'desk':
    case 'file':
      return 3
  }
}
