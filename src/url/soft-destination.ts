/** What a click on a link depends on; an `HTMLAnchorElement` has all of it. */
export type LinkTarget = Pick<HTMLAnchorElement, 'href' | 'target' | 'rel'> & {
  hasAttribute(name: 'download'): boolean
}

/** Addresses that are not pages of readers: the browser fetches them itself. */
const notReaders = /^\/(?:admin|sign-in|api|data\/download)(?:\/|$)|\.\w+$/

/**
 * The pages that fold their parts: the browser itself shows the part that an address names, and a router does not.
 * Written out, so that the script of every page does not carry the registry of pages.
 */
const folded: readonly string[] = ['/skills']

/** The home page and the records. Written out for the same reason. */
const hasDatedRoute = /^\/(?:[^/]+\/[^/]+)?$/

/**
 * Whether the browser must load a page of the site itself, since a past day of it is another route at the same path:
 * the router assumes that a search changes no route, and goes on showing today when it holds that page whole.
 *
 * @param pathname of the page
 * @param search of its address
 */
export const isOtherRoute = (pathname: string, search: string): boolean =>
  hasDatedRoute.test(pathname) && new URLSearchParams(search).has('asOf')

/**
 * The path, search and hash to which the router may go in place of a page load; null where the browser must follow
 * the link itself: another site, another window, a download, a page of the editors, a place on the same page,,
 * a part that a page folds, or a past day that is another route.
 *
 * @param here the address of the present page
 */
export function softDestination(link: LinkTarget, here: URL): string | null {
  if (link.target !== '' && link.target !== '_self') return null
  if (link.hasAttribute('download') || link.rel.split(' ').includes('external')) return null
  const { origin, pathname, search, hash } = new URL(link.href)
  if (origin !== here.origin || notReaders.test(pathname) || isOtherRoute(pathname, search)) return null
  const samePage = pathname === here.pathname && search === here.search
  return hash !== '' && (samePage || folded.includes(pathname)) ? null : `${pathname}${search}${hash}`
}
