import { expect, test } from '@playwright/test'
import type { z } from 'zod'
import { searchTypes } from '@/domain/search/record'
import { errorBody, readError } from '../../support/read-all'
import { type answerSchema, search } from '../../support/search-api'

/** The search endpoint: its shape, its limits, its headers. */

test('answers with typed, counted, ranked rows whose pages exist', async ({ request }) => {
  for (const [q, first] of [
    ['austn', '/cities/austin-tx'],
    ['cybercab', '/production/cybercab'],
    ['safety engineer', '/impacts/ai-safety-engineering'],
  ] as const) {
    const { data, counts } = await search(request, { q })
    expect(data[0]?.path, q).toBe(first)
    for (const type of searchTypes) {
      const { data: own } = await search(request, { q, type, limit: '500' })
      expect(own.length, `${q}: ${type}`).toBe(counts[type])
      expect(own.every((hit) => hit.type === type)).toBe(true)
    }
    for (const { path } of data.slice(0, 5)) expect((await request.head(path)).status(), path).toBe(200)
  }
})

test('gives every row once over its pages, in rank', async ({ request }) => {
  const whole = await search(request, { q: 'waymo', limit: '500' })
  const total = Object.values(whole.counts).reduce((sum, count) => sum + count, 0)
  expect(total).toBeGreaterThan(100)
  const keys: string[] = []
  let cursor: string | null = null
  do {
    const query: Record<string, string> = { q: 'waymo', limit: '70' }
    const page: z.infer<typeof answerSchema> = await search(request, cursor ? { ...query, cursor } : query)
    keys.push(...page.data.map(({ type, id }) => `${type}:${id}`))
    cursor = page.nextCursor
  } while (cursor !== null)
  expect(keys).toHaveLength(total)
  expect(new Set(keys).size).toBe(total)
  expect(keys.slice(0, whole.data.length)).toEqual(whole.data.map(({ type, id }) => `${type}:${id}`))
})

test('finds nothing where there is nothing, and says when it bent the words', async ({ request }) => {
  expect(await search(request, { q: 'qqqq xyzzy' })).toMatchObject({ data: [], nextCursor: null })
  expect(await search(request, { q: '!?' })).toMatchObject({ data: [] })
  expect((await search(request, { q: 'waymo xylophone' })).reading).toBe('some-words')
})

const refusals: [query: string, field: string][] = [
  ['', 'q'],
  ['q=', 'q'],
  ['q=%20%20', 'q'],
  [`q=${'x'.repeat(101)}`, 'q'],
  ['q=a&q=b', 'q'],
  ['q=austin&type=', 'type'],
  ['q=austin&type=people', 'type'],
  ['q=austin&limit=0', 'limit'],
  ['q=austin&limit=501', 'limit'],
  ['q=austin&cursor=nonsense', 'cursor'],
  ['q=austin&color=red', 'color'],
]
for (const [query, field] of refusals) {
  test(`refuses “${query.slice(0, 30)}” by its ${field}`, async ({ request }) => {
    expect(await readError(request, `search?${query}`)).toMatchObject({ status: 400, code: 'invalid', field })
  })
}

test('can be kept, asked again, read from any site, and not written to', async ({ request }) => {
  const address = '/api/v1/search?q=austin'
  const first = await request.get(address)
  expect(first.headers()).toMatchObject({
    'access-control-allow-origin': '*',
    'cache-control': 'no-cache',
    'content-type': 'application/json; charset=utf-8',
  })
  const { etag = '' } = first.headers()
  expect(etag).toMatch(/^W\/"/)
  const again = await request.get(address, { headers: { 'If-None-Match': etag } })
  expect(again.status()).toBe(304)
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const refused = await request.fetch(address, { method, data: '{}' })
    expect(refused.status(), method).toBe(405)
    expect(errorBody.parse(await refused.json()).error.code).toBe('method-not-allowed')
  }
  expect((await request.fetch(address, { method: 'OPTIONS' })).status()).toBe(204)
})
