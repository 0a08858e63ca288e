/** Parameters that tell a site where a reader came from and name no other page. */
const tracking = /^(utm_.+|fbclid|gclid|mc_cid|mc_eid|ref|ref_src|cmpid|igshid|guccounter|guce_.+)$/

/** Fragments that are pages of their own, as sites that draw themselves have them: `#/docket/12`, `#!/docket/12`. */
const route = /^#!?\//

/** The source whose address leads to the same page; undefined when none is recorded. */
export function sourceAt<S extends { url: string | null }>(
  sources: readonly S[],
  url: string,
): S | undefined {
  const wanted = canonicalAddress(url)
  return sources.find((source) => source.url !== null && canonicalAddress(source.url) === wanted)
}

/**
 * What two addresses of one page have in common: the address without scheme, `www.`, closing slash, place in the page
 * and tracking parameters. For comparing, not for opening. Text that is no web address is given back as it is.
 */
export function canonicalAddress(url: string): string {
  if (!URL.canParse(url.trim())) return url.trim()
  const parsed = new URL(url.trim())
  const host = parsed.host.replace(/^(www|m|amp)\./, '')
  const path = parsed.pathname.replace(/\/+$/, '')
  const rest = [...parsed.searchParams].filter(([name]) => !tracking.test(name))
  const query = new URLSearchParams(rest.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString()
  const fragment = route.test(parsed.hash) ? parsed.hash : ''
  return `${host}${path}${query && `?${query}`}${fragment}`
}
