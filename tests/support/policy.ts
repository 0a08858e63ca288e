import { expect } from '@playwright/test'

/** The content security policy of an answer. */

type Policy = Map<string, string[]>

/** The policy in the headers of an answer; fails where there is none. */
export function policyOf(headers: Readonly<Record<string, string>>): Policy {
  const header = headers['content-security-policy']
  if (!header) throw new Error(`No content security policy in ${JSON.stringify(headers)}`)
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
export const scriptSources = (policy: Policy) =>
  (policy.get('script-src') ?? []).filter((source) => source !== "'unsafe-eval'")

/** Checks what the policy of every page says alike. */
export function expectCommon(policy: Policy) {
  const { 'script-src': _script, ...rest } = Object.fromEntries(policy)
  expect(rest).toEqual(common)
  if (process.env.E2E_PORT) expect(policy.get('script-src')).not.toContain("'unsafe-eval'")
}
