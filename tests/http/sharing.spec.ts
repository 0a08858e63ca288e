import { expect, test } from '@playwright/test'
import { z } from 'zod'
import { requireBaseUrl } from '../support/browser'
import { publicRoutes } from '../support/routes'
import { answerAt, openPages, partOf } from '../support/site'

/** What pages say of themselves to those who share, list or index them. */

const graphSchema = z.object({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.looseObject({ '@type': z.string() })).min(1),
})

/** The descriptions for programs in a page, each parsed. */
function describedIn(html: string) {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)]
  return blocks.flatMap(([, text = '']) => graphSchema.parse(JSON.parse(text))['@graph'])
}

test('every page has a title and a description of its own', async ({ request }) => {
  const seen = new Map<string, string>()
  expect(publicRoutes.length).toBeGreaterThan(30)
  await openPages(request)
  for (const route of publicRoutes) {
    const { html } = await answerAt(request, route)
    const title = partOf(html, /<title>([^<]*)<\/title>/) ?? ''
    expect(seen.get(title), `the title of ${route}, “${title}”, is also that of`).toBeUndefined()
    seen.set(title, route)
    expect(partOf(html, /<meta name="description" content="([^"]*)"/), route).toMatch(/.{40,}/)
  }
})

test('every public page has one address, one card and its own title', async ({ request, baseURL }) => {
  const { origin } = new URL(requireBaseUrl(baseURL))
  const cards = new Map<string, string>()
  await openPages(request)
  for (const route of publicRoutes) {
    const { html } = await answerAt(request, route)
    const path = route.split('?')[0] ?? ''
    const canonical = partOf(html, /<link rel="canonical" href="([^"]*)"/) ?? ''
    expect(new URL(canonical, origin).pathname, route).toBe(path)
    expect(new URL(canonical, origin).search, route).toBe('')
    const image = partOf(html, /<meta property="og:image" content="([^"]*)"/) ?? ''
    const title = partOf(html, /<meta property="og:title" content="([^"]*)"/)
    expect(title, `title of ${route}`).toBe(partOf(html, /<title>([^<]*)<\/title>/))
    expect(partOf(html, /<meta property="og:description" content="([^"]*)"/), route).toBeTruthy()
    expect(partOf(html, /<meta name="twitter:card" content="([^"]*)"/), route).toBe('summary_large_image')
    cards.set(new URL(image, origin).pathname, route)
  }
  expect(cards.size).toBeGreaterThan(25)
})

test('cards are pictures of the right size, kept by what is drawn on them', async ({ request }) => {
  for (const card of [
    'overview',
    'cities/austin-tx',
    'operators/waymo',
    'impacts/data-annotation',
    'filings',
    'timeline',
    'signals/fil-rdw-emails',
  ]) {
    const address = `/og/${card}.png`
    const response = await request.get(address)
    expect(response.status(), card).toBe(200)
    expect(response.headers()).toMatchObject({ 'content-type': 'image/png' })
    expect(response.headers()['cache-control']).toContain('max-age')
    const bytes = await response.body()
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630])
    const { etag = '' } = response.headers()
    const again = await request.get(address, { headers: { 'If-None-Match': etag } })
    expect(again.status(), card).toBe(304)
  }
  for (const nothing of [
    'overview',
    'constructor.png',
    '__proto__.png',
    'cities/atlantis.png',
    'cities/constructor.png',
  ]) {
    expect((await request.get(`/og/${nothing}`)).status(), nothing).toBe(404)
  }
})

test('the sitemap has every public page but the search, with days that have been', async ({
  request,
  baseURL,
}) => {
  const { origin } = new URL(requireBaseUrl(baseURL))
  const { html: xml } = await answerAt(request, '/sitemap.xml')
  const entries = [...xml.matchAll(/<url>\s*<loc>([^<]*)<\/loc>(?:\s*<lastmod>([^<]*)<\/lastmod>)?/g)]
  const days = new Map(entries.map(([, loc = '', day]) => [new URL(loc, origin).pathname, day] as const))
  expect(days.size).toBe(entries.length)
  expect(days.size).toBeGreaterThan(1500)
  const listed = new Set(publicRoutes.map((route) => route.split('?')[0] ?? ''))
  listed.delete('/search')
  expect([...listed].filter((path) => !days.has(path))).toEqual([])
  expect(days.has('/search')).toBe(false)
  const today = new Date().toISOString().slice(0, 10)
  const isPast = (day: string) => /^\d{4}-\d{2}-\d{2}/.test(day) && day.slice(0, 10) <= today
  expect([...days].filter(([, day]) => day !== undefined && !isPast(day))).toEqual([])
  expect(days.get('/cities/austin-tx')).toBeDefined()
  expect(days.get('/about')).toBeUndefined()
})

test('pages describe what they are about, from the data', async ({ request }) => {
  await openPages(request)
  const described = async (path: string) => describedIn((await answerAt(request, path)).html)
  const byType = async (path: string, type: string) =>
    (await described(path)).find((item) => item['@type'] === type)
  for (const path of ['/', '/data']) {
    expect(await byType(path, 'Dataset'), path).toMatchObject({
      license: 'https://creativecommons.org/licenses/by/4.0/',
      temporalCoverage: expect.stringMatching(/^\d{4}-\d{2}-\d{2}\/\d{4}-\d{2}-\d{2}$/),
      dateModified: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      distribution: expect.arrayContaining([expect.objectContaining({ '@type': 'DataDownload' })]),
    })
  }
  expect(await byType('/cities/austin-tx', 'City')).toMatchObject({
    name: 'Austin',
    containedInPlace: { name: 'Texas', containedInPlace: { name: 'United States' } },
  })
  expect(await byType('/operators/waymo', 'Organization')).toMatchObject({ name: 'Waymo' })
  for (const path of publicRoutes.filter((route) => !/^\/(\?|$|search)/.test(route))) {
    const crumbs = await byType(path, 'BreadcrumbList')
    const { itemListElement } = z
      .looseObject({ itemListElement: z.array(z.object({ position: z.int(), item: z.url() }).loose()) })
      .parse(crumbs)
    expect(itemListElement.length, path).toBeGreaterThan(1)
    expect(new URL(itemListElement.at(-1)?.item ?? '').pathname, path).toBe(path.split('?')[0])
  }
})
