export type Target = { pathname: string; search: string }

/**
 * The most characters of an address. The framework repeats an address in up to three headers of a redirect, and
 * clients read no more than 16 kB of headers; the longest that a page of this site makes has some hundred.
 */
const maxAddress = 4_096

/** Whether an address is longer than any that this site makes. */
export const isTooLong = (url: string | undefined) => (url?.length ?? 0) > maxAddress

/**
 * Path and query of a request line. Null when it is no path, when its percent signs do not decode, for which the
 * framework has no answer, or when it has a parameter that the framework drops unread.
 */
export function readTarget(url: string | undefined): Target | null {
  if (!url?.startsWith('/')) return null
  const [target = ''] = url.split('#')
  const cut = target.indexOf('?')
  const pathname = cut === -1 ? target : target.slice(0, cut)
  const search = cut === -1 ? '' : target.slice(cut)
  return decodes(pathname) && !new URLSearchParams(search).has('__proto__') ? { pathname, search } : null
}

function decodes(pathname: string): boolean {
  try {
    decodeURIComponent(pathname)
    return true
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}
