import { expect, test } from '@playwright/test'
import { errorBody, readError } from '../../support/read-all'

/** What the API refuses, and the headers that every answer carries. */

const lists = ['signals', 'deployments', 'fleet', 'impacts', 'places', 'operators', 'filings', 'sources']
const contributions = 'impacts/ai-safety-engineering/contributions'
const dated = ['deployments', 'areas.geojson', 'fleet', 'impacts', 'filings', contributions]

for (const list of [...lists, contributions]) {
  test(`${list} refuses a bad limit, a bad cursor, an unknown and a repeated parameter`, async ({
    request,
  }) => {
    const refused = (query: string) => readError(request, `${list}?${query}`)
    for (const limit of ['0', '501', '-1', '1.5', 'ten', '', '1e2', '99999999999999999999']) {
      expect(await refused(`limit=${limit}`), limit).toMatchObject({
        status: 400,
        code: 'invalid',
        field: 'limit',
      })
    }
    for (const cursor of ['nonsense', '%F0%9F%9A%95', 'YWZ0ZXI', 'x'.repeat(4000)]) {
      expect(await refused(`cursor=${cursor}`), cursor).toMatchObject({ status: 400, field: 'cursor' })
    }
    expect(await refused('color=red')).toMatchObject({ status: 400, field: 'color' })
    expect(await refused('limit=5&limit=6')).toMatchObject({ status: 400, field: 'limit' })
  })
}

for (const list of dated) {
  test(`${list} refuses a day that is none`, async ({ request }) => {
    for (const asOf of ['2026-02-30', '2026-13-01', 'yesterday', '2026-6-1', '2026-06-15T00:00:00Z', '']) {
      const error = await readError(request, `${list}?asOf=${asOf}`)
      expect(error, asOf).toMatchObject({ status: 400, code: 'invalid', field: 'asOf' })
    }
  })
}

const refusals: [address: string, status: number, field: string | null][] = [
  ['signals?from=2026-02-30', 400, 'from'],
  ['signals?to=soon', 400, 'to'],
  ['signals?kind=rumor', 400, 'kind'],
  ['fleet?basis=guessed', 400, 'basis'],
  ['fleet?scope=most', 400, 'scope'],
  ['signals?operator=', 400, 'operator'],
  [`signals?operator=${'x'.repeat(200)}`, 400, 'operator'],
  ['signals?operator=nobody', 404, 'operator'],
  ['signals?place=atlantis', 404, 'place'],
  ['signals?impact=poetry', 404, 'impact'],
  ['deployments?operator=nobody', 404, 'operator'],
  ['deployments?place=atlantis', 404, 'place'],
  ['fleet?operator=nobody', 404, 'operator'],
  ['fleet?place=atlantis', 404, 'place'],
  ['fleet?model=hovercraft', 404, 'model'],
  ['impacts?place=atlantis', 404, 'place'],
  [`${contributions}?place=atlantis`, 404, 'place'],
  ['areas.geojson?operator=nobody', 404, 'operator'],
  ['areas.geojson?place=atlantis', 404, 'place'],
  ['areas.geojson?limit=5', 400, 'limit'],
  ['filings?operator=nobody', 404, 'operator'],
  ['filings?place=atlantis', 404, 'place'],
  ['impacts/poetry/contributions', 404, 'slug'],
  ['signals/no-such-signal', 404, 'id'],
  ['signals/%2e%2e%2fetc', 404, 'id'],
  ['no-such-endpoint', 404, null],
  ['impacts/ai-safety-engineering/nothing', 404, null],
]

for (const [address, status, field] of refusals) {
  test(`${address.slice(0, 60)} is a ${status} that names ${field ?? 'no field'}`, async ({ request }) => {
    const error = await readError(request, address)
    expect(error).toMatchObject({ status, code: status === 400 ? 'invalid' : 'not-found', field })
  })
}

for (const endpoint of [...lists, contributions, 'areas.geojson', 'signals/fil-rdw-emails']) {
  test(`${endpoint} can be kept, asked again, and read from any site`, async ({ request }) => {
    const address = `/api/v1/${endpoint}`
    const first = await request.get(address)
    expect(first.status()).toBe(200)
    expect(first.headers()).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    })
    const { etag } = first.headers()
    if (!etag) throw new Error(`${endpoint} has no ETag`)
    for (const known of [etag, `"other", ${etag}`, '*']) {
      const again = await request.get(address, { headers: { 'If-None-Match': known } })
      expect(again.status(), known).toBe(304)
      expect(await again.text()).toBe('')
      expect(again.headers().etag).toBe(etag)
    }
    const changed = await request.get(address, { headers: { 'If-None-Match': '"other"' } })
    expect(changed.status()).toBe(200)
    const head = await request.head(address)
    expect(head.status()).toBe(200)
    expect(head.headers().etag).toBe(etag)
  })

  test(`${endpoint} refuses to write`, async ({ request }) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const response = await request.fetch(`/api/v1/${endpoint}`, { method, data: '{}' })
      expect(response.status(), method).toBe(405)
      expect(response.headers().allow).toContain('GET')
      expect(errorBody.parse(await response.json()).error.code).toBe('method-not-allowed')
    }
    const preflight = await request.fetch(`/api/v1/${endpoint}`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://example.org', 'Access-Control-Request-Method': 'GET' },
    })
    expect(preflight.status()).toBe(204)
    expect(preflight.headers()['access-control-allow-origin']).toBe('*')
    expect(preflight.headers()['access-control-allow-credentials']).toBeUndefined()
  })
}

test('two readings with different answers have different ETags', async ({ request }) => {
  const etagOf = async (query: string) => (await request.get(`/api/v1/deployments?${query}`)).headers().etag
  expect(await etagOf('asOf=2026-06-15')).toBe(await etagOf('asOf=2026-06-15'))
  expect(await etagOf('asOf=2026-06-15')).not.toBe(await etagOf('asOf=2025-06-15'))
})

test('an error leaks nothing of the server', async ({ request }) => {
  for (const address of ['signals?limit=x', 'signals/%00', 'no-such-endpoint', 'signals?cursor=%FF']) {
    const text = await (await request.get(`/api/v1/${address}`)).text()
    expect(text, address).not.toMatch(/node_modules|prisma|sqlite|\/src\/|at .*\(|stack/i)
    expect(errorBody.safeParse(JSON.parse(text)).success, text).toBe(true)
  }
})
