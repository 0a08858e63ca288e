import { expect, test } from '@playwright/test'
import { expectCommon, policyOf, scriptSources } from '../support/policy'
import { publicRoutes } from '../support/routes'
import { answerAt, openPages } from '../support/site'

/** Headers of every answer, and policies that name no one but the site itself. */

test('every public page and the API carry the headers and a policy of their own sources only', async ({
  request,
}) => {
  await openPages(request)
  for (const route of [...publicRoutes, '/api/v1/signals', '/no-such-page', '/data/download/tracker.json']) {
    const { headers } = await answerAt(request, route)
    const policy = policyOf(headers)
    expectCommon(policy)
    expect(scriptSources(policy), route).toEqual(["'self'", "'unsafe-inline'"])
    expect(headers, route).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
    })
    // Over plain http nothing is promised, unless HSTS says so.
    expect(headers['strict-transport-security']).toBeUndefined()
    const isShared = route.startsWith('/api/')
    expect(headers['cross-origin-resource-policy'], route).toBe(isShared ? 'cross-origin' : 'same-origin')
    expect(headers['permissions-policy']).toContain('geolocation=()')
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['set-cookie'], `${route} sets no cookie`).toBeUndefined()
  }
})

test('what the framework answers by itself carries the headers too (V12, V19)', async ({ request }) => {
  test.skip(!process.env.E2E_PORT, 'The door stands before a production build.')
  for (const [address, status] of [
    ['/about/', 308],
    ['/cities/%ff', 400],
    ['/api/v1/signals/%E0%A4', 400],
    ['/no-such-page', 404],
    ['/_next/static/no-such-file.js', 404],
    ['/admin', 307],
  ] as const) {
    const response = await request.get(address, { maxRedirects: 0 })
    expect(response.status(), address).toBe(status)
    expect(response.headers(), address).toMatchObject({ 'x-content-type-options': 'nosniff' })
    if (address.startsWith('/_next/')) continue
    expect(response.headers()['cross-origin-resource-policy'], address).toMatch(/^(same|cross)-origin$/)
    expect(policyOf(response.headers()).get('frame-ancestors')).toEqual(["'none'"])
  }
})

test('a form sent to a page that can only be read is refused (V6)', async ({ request }) => {
  test.skip(!process.env.E2E_PORT, 'The door stands before a production build.')
  for (const address of ['/', '/cities', '/signals?q=x']) {
    expect((await request.post(address, { data: 'x' })).status(), address).toBe(405)
  }
})

test('very long and odd addresses are answered, not crashed on', async ({ request }) => {
  const addresses = [
    `/signals?q=${'x'.repeat(6_000)}`,
    `/cities/${'x'.repeat(3_000)}`,
    '/signals?page=99999999',
    '/signals?page=-1',
    '/signals?page=NaN',
    '/signals/%00',
    '/cities/..%2f..%2fetc',
    '/timeline?operator=tesla&operator=waymo',
    '/signals?from=9999-99-99&to=0000-00-00',
  ]
  for (const address of addresses) {
    const response = await request.get(address, { maxRedirects: 0 })
    expect(response.status(), address.slice(0, 60)).toBeLessThan(500)
  }
})
