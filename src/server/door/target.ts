export type Target = { pathname: string; search: string }

/**
 * Path and query of a request line. Null when it is no path, or when its percent signs do not decode: the framework
 * has no answer to such an address.
 */
export function readTarget(url: string | undefined): Target | null {
  if (!url?.startsWith('/')) return null
  const [target = ''] = url.split('#')
  const cut = target.indexOf('?')
  const pathname = cut === -1 ? target : target.slice(0, cut)
  return decodes(pathname) ? { pathname, search: cut === -1 ? '' : target.slice(cut) } : null
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
