/** Which page of a list is shown: another day has other rows, so that it begins anew. */
const paging = /^(?:page|\w+Page)$/

/** What an address asks for beside a day, as a form is to keep it: in its order, without empty values and paging. */
export function keptBesideDay(address: string): [name: string, value: string][] {
  const [, search = ''] = address.split(/[?#]/)
  if (!address.includes('?')) return []
  return [...new URLSearchParams(search)].filter(
    ([name, value]) => name !== 'asOf' && value !== '' && !paging.test(name),
  )
}

/**
 * The same address as of another day. Everything else that it asks for stays.
 *
 * @param address path, search and hash
 * @param day empty is today
 */
export function withDay(address: string, day: string): string {
  const [before = '', hash] = address.split('#')
  const [path = ''] = before.split('?')
  const search = new URLSearchParams([...keptBesideDay(before), ...(day === '' ? [] : [['asOf', day]])])
  return `${path}${search.size > 0 ? `?${search}` : ''}${hash === undefined ? '' : `#${hash}`}`
}
