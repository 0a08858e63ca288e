import { expect, test } from '@playwright/test'
import { withoutEmptyParams } from '@/url/empty-params'
import { recordAt } from '@/url/records'
import { requireBaseUrl } from '../support/browser'
import { answerAt, inBatches, openPages } from '../support/site'

/** Where the links of all pages lead. */

/** Addresses of links in a page, as they are written in its HTML. */
function linksIn(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )
}

const hasId = (html: string, id: string) => html.includes(` id="${id}"`)

const partsOf = (address: string) => new URL(address, 'http://site')

/**
 * The addresses that one page draws from the same parameters: those of a family of records, or of another page, with
 * the same names in the query.
 */
function kindOf(address: string): string {
  const { pathname, searchParams } = partsOf(address)
  const names = [...new Set(searchParams.keys())].toSorted().join('&')
  return `${recordAt(pathname)?.family ?? pathname}?${names}`
}

/** Of the records whose pages are not asked for otherwise, one in so many is. */
const oneIn = 25

/**
 * The addresses to ask for, so that all lead somewhere. A page gives no other status than 200 but by its proxy, which
 * decides by two things: a parameter that holds nothing, which every address is checked for here, and whether the
 * record is on file. The sitemap lists the records on file, and tests/integration/proxy.test.ts puts every address of
 * it to the proxy. So the first address of each kind stands for the others, and a record that the sitemap does not
 * list is asked for. Of the rest some are asked for as well, since a page may break over one record.
 */
function toAskFor(addresses: readonly string[], listed: ReadonlySet<string>): string[] {
  const kinds = new Set<string>()
  return addresses.filter((address, position) => {
    const { pathname } = partsOf(address)
    const isKnown = kinds.has(kindOf(address)) && (recordAt(pathname) === null || listed.has(pathname))
    kinds.add(kindOf(address))
    return !isKnown || (recordAt(pathname) !== null && position % oneIn === 0)
  })
}

/** Parts of a page that stand on it whatever its parameters say, so that one address of a kind shows them. */
const fixedParts = new Map([['/timeline', ['events', 'fleet', 'metrics']]])

test('every internal link of every page leads somewhere', async ({ request, baseURL }) => {
  test.setTimeout(900_000)
  const { origin } = new URL(requireBaseUrl(baseURL))
  /** Where each address was found, by address. */
  const foundOn = new Map<string, string>()
  for (const [route, { html }] of await openPages(request)) {
    const links = linksIn(html)
    expect(links.length, `links of ${route}`).toBeGreaterThan(route === '/sign-in' ? 0 : 5)
    for (const href of links) {
      const url = new URL(href, `${origin}${route}`)
      if (url.origin === origin) foundOn.set(`${url.pathname}${url.search}${url.hash}`, route)
    }
  }
  expect(foundOn.size, 'internal links').toBeGreaterThan(2000)
  const broken: string[] = []
  const pageOf = new Map<string, string>()
  for (const [link, page] of foundOn) pageOf.set(link.split('#')[0] ?? link, page)
  const addresses = [...pageOf.keys()].toSorted()

  for (const address of addresses) {
    if (withoutEmptyParams(partsOf(address).search) !== null) {
      broken.push(`an empty parameter in ${address} (on ${pageOf.get(address)})`)
    }
  }
  const sitemap = (await answerAt(request, '/sitemap.xml')).html
  const listed = new Set(
    [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) => partsOf(loc).pathname),
  )
  expect(listed.size, 'addresses of the sitemap').toBeGreaterThan(1500)
  const asked = toAskFor(addresses, listed)
  expect(asked.length, 'addresses asked for').toBeGreaterThan(300)
  await inBatches(asked, async (address) => {
    const { status } = await answerAt(request, address)
    if (status !== 200) broken.push(`${status} ${address} (on ${pageOf.get(address)})`)
  })

  const anchors = [...foundOn.keys()].filter((link) => link.includes('#'))
  expect(anchors.length, 'links to a part of a page').toBeGreaterThan(500)
  const shown = new Set<string>()
  const toRead = anchors.filter((link) => {
    const [address = '', part = ''] = link.split('#')
    if (!fixedParts.get(partsOf(address).pathname)?.includes(part)) return true
    const kind = `${kindOf(address)}#${part}`
    return !shown.has(kind) && shown.add(kind)
  })
  await inBatches(toRead, async (link) => {
    const [address = '', part = ''] = link.split('#')
    const { html } = await answerAt(request, address)
    if (!hasId(html, decodeURIComponent(part))) {
      broken.push(`no element for ${link} (on ${foundOn.get(link)})`)
    }
  })
  expect(broken).toEqual([])
})

test('links to other sites open without handing over the page', async ({ request, baseURL }) => {
  const { origin } = new URL(requireBaseUrl(baseURL))
  const { html } = await answerAt(request, '/data/sources')
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  const elsewhere = linksIn(main).filter((href) => /^https?:/.test(href) && !href.startsWith(origin))
  expect(elsewhere.length).toBeGreaterThan(10)
  for (const href of elsewhere) expect(href).toMatch(/^https?:\/\/[^\s<>"]+$/)
})
