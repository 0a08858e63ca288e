import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server'
import { describe, expect, it } from 'vitest'
import { config } from '@/proxy'
import { pageIds, recordFamilies, sitePage } from '@/url/pages'
import { recordAt } from '@/url/records'

const publicFolder = path.resolve(import.meta.dirname, '../../src/app/(public)')
const isMatched = (url: string) => unstable_doesMiddlewareMatch({ config, url })

const pages = readdirSync(publicFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'page.tsx')
  .map((file) => ({
    address: `/${path.dirname(file)}`,
    text: readFileSync(path.join(publicFolder, file), 'utf8'),
  }))

/** Addresses of the public pages whose content depends on the query. */
const pagesWithView = pages.filter(({ text }) => text.includes('searchParams')).map(({ address }) => address)

/** Addresses of the pages that are drawn, and kept, for a name in the address. */
const pagesOfNames = pages.map(({ address }) => address).filter((address) => /\/\[\w+\]$/.test(address))

describe('the proxy', () => {
  it('is compared with a real list of pages', () => {
    expect(pagesWithView).toContain('/signals')
    expect(pagesWithView.length).toBeGreaterThan(7)
    expect(pagesOfNames).toContain('/cities/[slug]')
    expect(pagesOfNames.length).toBeGreaterThan(9)
  })

  it.each(pagesWithView)('comes before %s, which has a form', (page) => {
    expect(isMatched(page)).toBe(true)
  })

  it.each(pagesOfNames.filter((page) => !page.includes('/as-of/')))(
    'comes before %s, and knows which record to ask for: an unknown address draws no page (V2)',
    (page) => {
      const address = page.replace(/\[\w+\]$/, 'some-name')
      expect(isMatched(address)).toBe(true)
      expect(isMatched(address.replace('some-name', 'x'.repeat(400)))).toBe(true)
      expect(recordAt(address)?.slug).toBe('some-name')
    },
  )

  it('has what the registry of pages asks for, and nothing else of readers', () => {
    const listed = pageIds.map(sitePage)
    const isAmongRecords = (address: string) =>
      Object.values(recordFamilies).some(({ list }) => path.dirname(address) === list)
    const expected = [
      ...listed
        .filter(({ hasView, path: address }) => hasView && !isAmongRecords(address))
        .map(({ path: address }) => address),
      ...Object.values(recordFamilies).map(({ list }) => `${list}/:slug`),
      ...Object.values(recordFamilies)
        .filter(({ isDated }) => isDated)
        .map(({ list }) => `${list}/:slug/as-of/:asOf`),
      ...listed.filter(({ isDated }) => isDated).map(() => '/as-of/:asOf'),
    ]
    const sources = config.matcher.filter((one) => typeof one === 'string')
    const ofReaders = sources.filter((source) => !/^\/(?:admin|sign-in)/.test(source))
    expect(ofReaders.toSorted()).toEqual(expected.toSorted())
  })

  it.each(['/?asOf=2025-03-01', '/as-of/2025-03-01', '/cities/austin-tx?asOf=2025-03-01'])(
    'comes before %s, which is of a past day',
    (address) => {
      expect(isMatched(address)).toBe(true)
    },
  )

  it.each(['/admin', '/admin/signals/new', '/sign-in', '/sign-in/link/abc'])(
    'comes before %s, which is for editors',
    (page) => {
      expect(isMatched(page)).toBe(true)
    },
  )

  it.each([
    '/',
    '/about',
    '/_next/static/chunks/main.js',
    '/_next/image',
    '/api/v1/signals',
    '/data/download/signals.csv',
    '/icon.svg',
    '/robots.txt',
  ])('leaves %s alone', (address) => {
    expect(isMatched(address)).toBe(false)
  })
})
