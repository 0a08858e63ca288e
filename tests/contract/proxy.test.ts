import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { unstable_doesMiddlewareMatch } from 'next/experimental/testing/server'
import { describe, expect, it } from 'vitest'
import { maxSlugLength } from '@/domain/shared/slug'
import { config } from '@/proxy'
import { recordFamilies } from '@/url/records'

const publicFolder = path.resolve(import.meta.dirname, '../../src/app/(public)')
const isMatched = (url: string) => unstable_doesMiddlewareMatch({ config, url })

/** Addresses of the public pages whose content depends on the query. */
const pagesWithView = readdirSync(publicFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'page.tsx')
  .filter((file) => readFileSync(path.join(publicFolder, file), 'utf8').includes('searchParams'))
  .map((file) => `/${path.dirname(file)}`)

describe('the proxy', () => {
  it('is compared with a real list of pages', () => {
    expect(pagesWithView).toContain('/signals')
    expect(pagesWithView.length).toBeGreaterThan(7)
  })

  it.each(pagesWithView)('comes before %s, which has a form', (page) => {
    expect(isMatched(page)).toBe(true)
  })

  it.each(Object.values(recordFamilies))(
    'comes before an address too long for a record of $list',
    ({ list }) => {
      expect(isMatched(`${list}/${'x'.repeat(maxSlugLength + 1)}`)).toBe(true)
      expect(isMatched(`${list}/${'x'.repeat(maxSlugLength)}`)).toBe(false)
    },
  )

  it.each(['/?asOf=2025-03-01', '/as-of/2025-03-01', '/cities/austin-tx?asOf=2025-03-01'])(
    'comes before %s, which is of a past day',
    (address) => {
      expect(isMatched(address)).toBe(true)
    },
  )

  it.each(['/admin', '/admin/signals/new', '/sign-in'])('comes before %s, which is for editors', (page) => {
    expect(isMatched(page)).toBe(true)
  })

  it.each([
    '/',
    '/about',
    '/cities/austin-tx',
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
