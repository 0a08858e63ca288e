import type { APIResponse } from '@playwright/test'
import { publicRoutes } from '../support/routes'
import { expect, test } from '../support/session'

/** Headers of every answer, and policies that name no one but the site itself. */

type Policy = Map<string, string[]>

function policyOf(response: APIResponse): Policy {
  const header = response.headers()['content-security-policy']
  if (!header) throw new Error(`${response.url()} has no content security policy`)
  return new Map(
    header.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/)
      return [name, sources]
    }),
  )
}

/** What both policies say alike. */
const common = {
  'default-src': ["'self'"],
  'base-uri': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'object-src': ["'none'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
}

/** A development server must evaluate code; a production build must not. */
const scriptSources = (policy: Policy) =>
  (policy.get('script-src') ?? []).filter((source) => source !== "'unsafe-eval'")

function expectCommon(policy: Policy) {
  const { 'script-src': _script, ...rest } = Object.fromEntries(policy)
  expect(rest).toEqual(common)
  if (process.env.E2E_PORT) expect(policy.get('script-src')).not.toContain("'unsafe-eval'")
}

test('every public page and the API carry the headers and a policy of their own sources only', async ({
  request,
}) => {
  for (const route of [...publicRoutes, '/api/v1/signals', '/no-such-page', '/data/download/tracker.json']) {
    const response = await request.get(route, { maxRedirects: 0 })
    const policy = policyOf(response)
    expectCommon(policy)
    expect(scriptSources(policy), route).toEqual(["'self'", "'unsafe-inline'"])
    const headers = response.headers()
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
    expect(policyOf(response).get('frame-ancestors')).toEqual(["'none'"])
  }
})

test('a form sent to a page that can only be read is refused (V6)', async ({ request }) => {
  test.skip(!process.env.E2E_PORT, 'The door stands before a production build.')
  for (const address of ['/', '/cities', '/signals?q=x']) {
    expect((await request.post(address, { data: 'x' })).status(), address).toBe(405)
  }
})

test('editors’ pages run only scripts with the nonce of the request', async ({ desk }) => {
  const nonces = new Set<string>()
  for (const address of ['/sign-in', '/admin', '/admin', '/admin/signals/new/target', '/admin/account']) {
    const response = await desk.context().request.get(address)
    const policy = policyOf(response)
    expectCommon(policy)
    const sources = scriptSources(policy)
    expect(sources).not.toContain("'unsafe-inline'")
    const nonce = sources.find((source) => source.startsWith("'nonce-"))
    expect(sources).toEqual(["'self'", nonce, "'strict-dynamic'"])
    nonces.add(nonce ?? '')
    expect(response.headers()['cache-control'], address).toMatch(/no-store/)

    const html = await response.text()
    const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes)
    expect(scripts.length).toBeGreaterThan(1)
    // A production page has no script that its own policy would refuse.
    if (process.env.E2E_PORT) {
      const value = nonce?.slice("'nonce-".length, -1)
      for (const attributes of scripts) expect(attributes).toContain(`nonce="${value}"`)
    }
  }
  expect(nonces.size).toBe(5)
})

test('an editor’s page works under its policy', async ({ desk }) => {
  await desk.goto('/admin/signals/new/fleet-estimate')
  await desk.getByRole('button', { name: 'Add a row' }).click()
  await expect(desk.getByLabel(/^Source 3/)).toBeVisible()
})

test('a page with someone else’s script in its address does not run it', async ({ page }) => {
  const attack = '"><img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script>'
  for (const address of [
    '/signals?q=',
    '/timeline?operator=',
    '/cities?status=',
    '/data/sources?q=',
    '/sign-in?next=',
  ]) {
    await page.goto(`${address}${encodeURIComponent(attack)}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.title(), address).not.toBe('owned')
    await expect(page.locator('img[src="x"]')).toHaveCount(0)
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
