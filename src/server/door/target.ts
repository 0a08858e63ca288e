export type Target = {
  /** As it stands in the request line, also where it cannot be read. */
  pathname: string
  search: string
  /** Why it cannot be read; null where it can. */
  fault: 'longAddress' | 'malformedAddress' | null
}

/**
 * The most characters of an address. The framework repeats an address in up to three headers of a redirect, and
 * clients read no more than 16 kB of headers; the longest that a page of this site makes has some hundred.
 */
const maxAddress = 4_096

/**
 * Path and query of a request line. It is malformed when it is no path, when its percent signs do not decode, for
 * which the framework has no answer, or when it has a parameter that the framework drops unread.
 */
export function readTarget(url = ''): Target {
  const [target = ''] = url.split('#')
  const cut = target.indexOf('?')
  const pathname = cut === -1 ? target : target.slice(0, cut)
  const search = cut === -1 ? '' : target.slice(cut)
  return { pathname, search, fault: faultOf(url, pathname, search) }
}

function faultOf(url: string, pathname: string, search: string): Target['fault'] {
  if (url.length > maxAddress) return 'longAddress'
  const isReadable = url.startsWith('/') && decodes(pathname) && !new URLSearchParams(search).has('__proto__')
  return isReadable ? null : 'malformedAddress'
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
