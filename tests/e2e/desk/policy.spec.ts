import { expectCommon, policyOf, scriptSources } from '../../support/policy'
import { expect, test } from '../../support/session'

/** The content security policy of the editors' pages; tests/http/security.spec.ts reads that of readers' pages. */

test('editors’ pages run only scripts with the nonce of the request', async ({ desk }) => {
  const nonces = new Set<string>()
  for (const address of ['/sign-in', '/admin', '/admin', '/admin/signals/new/target', '/admin/account']) {
    const response = await desk.context().request.get(address)
    const policy = policyOf(response.headers())
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
