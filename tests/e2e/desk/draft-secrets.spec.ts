import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { downloadFormats, downloadNames } from '@/content/data'
import { readAll } from '../../support/read-all'
import { layoutRoutes } from '../../support/routes'
import {
  partOfName,
  secretCity,
  secretName,
  secretOperator,
  secretPages,
  secretRegion,
  secretSlug,
  told,
} from '../../support/secret-draft'
import { plantSecretDrafts } from '../../support/secret-rows'
import { expect, test } from '../../support/session'
import { austinCount, countOnFile } from './entry-form'

/**
 * A draft publishes nothing that it brings along (V1): the pages. Drafts with a secret word in every record are on file;
 * every page is read as HTML and as the framework's own data, and the word is nowhere until they are published.
 */

const root = path.resolve(import.meta.dirname, '../../../src/app/(public)')

/** Every page of the site as a pattern of its addresses; a past day is an address of the same page with a day. */
const families = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'page.tsx')
  .map((file) => `/${path.dirname(file)}`.replace(/\/\.$/, '/'))
  .filter((family) => !family.includes('as-of/'))

const isOf = (family: string) => {
  const pattern = new RegExp(`^${family.replaceAll(/\[[^\]]+\]/g, '[^/]+')}$`)
  return (address: string) => pattern.test(address.split('?')[0] ?? '')
}

const asked: readonly string[] = [
  `/search?q=${partOfName}`,
  `/search?q=${partOfName}&type=source`,
  `/signals?operator=${secretOperator.slug}`,
  `/signals?place=${secretCity.slug}`,
  `/timeline?operator=${secretOperator.slug}`,
  `/compare?place=${secretOperator.slug},${secretCity.slug}`,
  `/map?city=${secretCity.slug}`,
  `/plan?path=safety-simulation&place=${secretCity.slug}`,
  `/data/sources?q=${partOfName}`,
]

const files: readonly string[] = [
  '/sitemap.xml',
  '/map-areas.json',
  '/map-history.json',
  ...downloadNames.flatMap((name) => downloadFormats.map((format) => `/data/download/${name}.${format}`)),
]

const lists = ['operators', 'places', 'sources', 'filings', 'signals', 'fleet', 'deployments'] as const

/** Which of the words an answer tells beyond those that were asked for. */
function tells(address: string, text: string): string[] {
  return told(text, address.includes(secretSlug) ? [secretName] : [secretName, secretSlug])
}

/** Each address at which a secret word stands, as a page and as the framework's data. */
async function leaks(request: APIRequestContext): Promise<string[]> {
  const found: string[] = []
  const asPage: Record<string, string> = {}
  // What a page reads is decided by its layout: one page of each is enough.
  const pages = new Set([...layoutRoutes, ...asked])
  for (const address of [...pages, ...files]) {
    for (const headers of pages.has(address) ? [asPage, { RSC: '1' }] : [asPage]) {
      const response = await request.get(address, { headers })
      const words = tells(address, await response.text())
      if (words.length > 0 || response.status() >= 500)
        found.push(`${address} ${JSON.stringify(headers)} ${response.status()} ${words}`)
    }
  }
  for (const list of lists) {
    const words = told(JSON.stringify(await readAll(request, list)))
    if (words.length > 0) found.push(`api ${list} ${words}`)
  }
  return found
}

test('every page of the site is swept', () => {
  expect(families.length).toBeGreaterThan(30)
  expect(families.filter((family) => !layoutRoutes.some(isOf(family)))).toEqual([])
})

test('what drafts bring along is on no page until they are published (V1)', async ({ desk, request }) => {
  test.setTimeout(600_000)
  const ids = await plantSecretDrafts()
  // A draft of the form with a new source, which expires all that is kept for readers.
  const count = await countOnFile(desk, { ...austinCount(), headline: `A ${secretSlug} count` }, 'draft')

  expect(await leaks(request)).toEqual([])
  const own = [...secretPages, ...[count, ids.step, ids.milestone].map((id) => `/signals/${id}`)]
  for (const address of own) {
    // The framework's data of a page that says that there is none has the status 200.
    for (const [suffix, headers, status] of [
      ['', {}, 404],
      ['', { RSC: '1' }, 200],
      ['?asOf=2026-09-01', {}, 404],
    ] as const) {
      const response = await request.get(address + suffix, { headers })
      const answer = [address, suffix, response.status(), told(await response.text(), [secretName])]
      expect(answer).toEqual([address, suffix, status, []])
    }
    expect((await request.get(`/og${address}.png`)).status()).toBe(404)
  }

  for (const id of [ids.milestone, ids.step]) {
    await desk.goto(`/admin/signals/${id}`)
    await desk.getByRole('button', { name: 'Publish' }).click()
    await desk.waitForURL(/\?saved=published/)
  }
  for (const address of own.slice(0, secretPages.length)) {
    const response = await request.get(address)
    expect([address, response.status(), told(await response.text(), [secretName])]).toEqual([
      address,
      200,
      [secretName.toLowerCase()],
    ])
  }
  for (const address of [
    '/operators',
    '/places',
    '/filings',
    '/production',
    asked[0] ?? '',
    '/sitemap.xml',
  ]) {
    const text = await (await request.get(address)).text()
    expect([address, told(text).length > 0]).toEqual([address, true])
  }
  expect(told(JSON.stringify(await readAll(request, 'places')))).not.toEqual([])
  expect(await (await request.get(`/places/${secretRegion.slug}`)).text()).toContain(secretCity.name)
  // The source of the draft that is left stays hidden.
  expect(
    told(await (await request.get('/data/download/sources.csv')).text(), [`a ${secretSlug} count`]),
  ).toEqual([])
})
