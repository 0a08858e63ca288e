/**
 * A query without the parameters that hold nothing, in the same order and otherwise letter for letter; null when
 * there is none to leave out. A plain form sends every field of its own, set or not, and defaults have no place in
 * an address.
 * @param search as in `URL.search`: empty, or beginning with `?`
 */
export function withoutEmptyParams(search: string): string | null {
  const pairs = search.replace(/^\?/, '').split('&')
  const full = pairs.filter((pair) => /=./s.test(pair))
  if (search.length < 2 || full.length === pairs.length) return null
  return full.length === 0 ? '' : `?${full.join('&')}`
}
