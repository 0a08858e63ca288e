import type { APIRequestContext } from '@playwright/test'
import { expect, requireBaseUrl, test } from '../support/browser'
import { openRoutes, unknownRoutes } from '../support/routes'

/** Requests sent at a time: the limit of the read API is never reached. */
const atOnce = 8

async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += atOnce) {
    await Promise.all(items.slice(start, start + atOnce).map(work))
  }
}

async function htmlOf(request: APIRequestContext, path: string): Promise<string> {
  return (await request.get(path, { maxRedirects: 0 })).text()
}

/** Addresses of links in a page, as they are written in its HTML. */
function linksIn(html: string): string[] {
  return [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&amp;', '&'),
  )
}

const hasId = (html: string, id: string) => html.includes(` id="${id}"`)

test('every internal link of every page leads somewhere', async ({ request, baseURL }) => {
  test.setTimeout(600_000)
  const { origin } = new URL(requireBaseUrl(baseURL))
  const pages = new Map<string, string>()
  /** Where each address was found, by address. */
  const foundOn = new Map<string, string>()
  await inBatches(openRoutes, async (route) => {
    const html = await htmlOf(request, route)
    pages.set(route, html)
    const links = linksIn(html)
    expect(links.length, `links of ${route}`).toBeGreaterThan(route === '/sign-in' ? 0 : 5)
    for (const href of links) {
      const url = new URL(href, `${origin}${route}`)
      if (url.origin === origin) foundOn.set(`${url.pathname}${url.search}${url.hash}`, route)
    }
  })
  expect(foundOn.size, 'internal links').toBeGreaterThan(300)

  const broken: string[] = []
  const addresses = new Set([...foundOn.keys()].map((link) => link.split('#')[0] ?? link))
  await inBatches([...addresses], async (address) => {
    if (pages.has(address)) return
    const response = await request.head(address, { maxRedirects: 0 })
    if (response.status() !== 200) {
      const page = [...foundOn].find(([link]) => link.split('#')[0] === address)?.[1]
      broken.push(`${response.status()} ${address} (on ${page})`)
    }
  })

  const anchors = [...foundOn].filter(([link]) => link.includes('#'))
  expect(anchors.length, 'links to a part of a page').toBeGreaterThan(0)
  await inBatches(anchors, async ([link, page]) => {
    const [address = '', hash = ''] = link.split('#')
    const html = pages.get(address) ?? (await htmlOf(request, address))
    pages.set(address, html)
    if (!hasId(html, decodeURIComponent(hash))) broken.push(`no element for ${link} (on ${page})`)
  })
  expect(broken).toEqual([])
})

test('links to other sites open without handing over the page', async ({ page, baseURL }) => {
  const { origin } = new URL(requireBaseUrl(baseURL))
  await page.goto('/data/sources')
  const elsewhere = page.locator(`main a[href^="http"]:not([href^="${origin}"])`)
  expect(await elsewhere.count()).toBeGreaterThan(10)
  for (const href of await elsewhere.evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
    expect(href).toMatch(/^https?:\/\/[^\s<>"]+$/)
  }
})

for (const route of unknownRoutes) {
  test(`an address that leads nowhere says so: ${route}`, async ({ page }) => {
    const response = await page.goto(route)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    const onward = page.getByRole('main').getByRole('link')
    await expect(onward.first()).toBeVisible()
    await expect(page).toHaveTitle(/not found|no such|nothing here/i)
  })
}
