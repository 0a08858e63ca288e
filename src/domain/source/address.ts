/** Parameters that tell a site where a reader came from and name no other page. */
const tracking = /^(utm_.+|fbclid|gclid|mc_cid|mc_eid|ref|ref_src|cmpid|igshid|guccounter|guce_.+)$/

/**
 * What two addresses of one page have in common: the address without scheme, `www.`, closing slash, fragment and
 * tracking parameters. For comparing, not for opening. Text that is no web address is given back as it is.
 */
export function canonicalAddress(url: string): string {
  if (!URL.canParse(url.trim())) return url.trim()
  const parsed = new URL(url.trim())
  const host = parsed.host.replace(/^(www|m|amp)\./, '')
  const path = parsed.pathname.replace(/\/+$/, '')
  const rest = [...parsed.searchParams].filter(([name]) => !tracking.test(name))
  const query = new URLSearchParams(rest.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString()
  return `${host}${path}${query && `?${query}`}`
}
