import { isIPv4, isIPv6 } from 'node:net'
import { requestOf } from '../door/requests'

/**
 * Whom an address stands for when requests are counted. An IPv6 network of 64 bits counts as one client, since whoever
 * holds one has all of its addresses; an IPv4 address written as IPv6 counts as itself. What is no address counts
 * together, so that inventing names gains nothing.
 */
export function clientKey(address: string | null | undefined): string {
  const [bare = ''] = (address ?? '').trim().split('%')
  if (isIPv4(bare)) return bare
  if (!isIPv6(bare)) return 'unknown'
  const groups = groupsOf(bare)
  const [high = 0, low = 0] = groups.slice(6)
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  if (isMapped) return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.')
  const network = groups.slice(0, 4).map((group) => group.toString(16))
  return `${network.join(':')}::/64`
}

/** The eight groups of an IPv6 address. Its standard spelling, which `URL` gives, has no dotted part and no capitals. */
function groupsOf(address: string): number[] {
  const [head = '', tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::')
  const numbers = (text: string) =>
    text === '' ? [] : text.split(':').map((group) => Number.parseInt(group, 16))
  const [first, last] = [numbers(head), numbers(tail ?? '')]
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last]
}

/**
 * The client of a request, as far as it can be known, as the key by which it is counted. `X-Forwarded-For` is a list to
 * which each proxy appends the address that it saw; everything left of the last entry is whatever the client chose to
 * send. With one trusted proxy in front (TRUST_PROXY=1) the last entry is therefore the client; otherwise it is the
 * other end of the connection, which the door knows. Null where no door stands before the framework.
 */
export function clientAddress(requestHeaders: Headers, trustProxy: boolean): string | null {
  const forwarded = trustProxy ? requestHeaders.get('x-forwarded-for')?.split(',').at(-1)?.trim() : null
  const address = forwarded || requestOf(requestHeaders)?.address
  return address ? clientKey(address) : null
}
