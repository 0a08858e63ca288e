import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import sitemap from '@/app/sitemap'
import { proxy } from '@/proxy'
import { recordFamilies } from '@/url/pages'
import { testDatabase } from '../support/database'

testDatabase('loaded')

const ask = (address: string) => proxy(new NextRequest(`http://localhost${address}`))
const rewriteOf = async (address: string) => {
  const rewritten = (await ask(address)).headers.get('x-middleware-rewrite')
  return rewritten && new URL(rewritten).pathname
}

describe('an unknown address draws no page of its own (V2)', () => {
  it.each(Object.values(recordFamilies))('below $list', async ({ list }) => {
    const missing = `${list}/not-found`
    for (const name of [
      'no-such-record',
      'x'.repeat(400),
      '%00',
      '%ff',
      'Austin-TX',
      '%61ustin-tx',
      '..%2f..',
      'a.b',
    ]) {
      expect(await rewriteOf(`${list}/${name}`), name).toBe(missing)
      expect(await rewriteOf(`${list}/${name}?x=1`), name).toBe(missing)
    }
  })

  it.each([
    '/cities/austin-tx',
    '/places/us-tx',
    '/operators/tesla',
    '/impacts/autonomous-driving-engineering',
    '/impacts/matrix',
    '/jurisdictions/us-tx',
    '/filings/tesla-nv-nta-avnc-2026',
    '/operators/tesla?asOf=2025-06-01',
  ])('and %s, which is on record, is drawn', async (address) => {
    const answer = await ask(address)
    expect(answer.headers.get('x-middleware-next')).toBe('1')
  })

  it('and so is every address of the sitemap (tests/http/links.spec.ts rests on it)', {
    timeout: 120_000,
  }, async () => {
    const entries = await sitemap()
    expect(entries.length).toBeGreaterThan(1500)
    const refused: string[] = []
    for (const { url } of entries) {
      const { pathname } = new URL(url)
      if ((await ask(pathname)).headers.get('x-middleware-next') !== '1') refused.push(pathname)
    }
    expect(refused).toEqual([])
  })

  it('and a city asked for among the places leads to its page', async () => {
    for (const query of ['', '?asOf=2025-06-01']) {
      const answer = await ask(`/places/austin-tx${query}`)
      expect(answer.status).toBe(308)
      expect(new URL(answer.headers.get('location') ?? '').pathname).toBe('/cities/austin-tx')
    }
  })
})
