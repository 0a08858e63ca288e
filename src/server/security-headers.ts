/**
 * Response headers of every page. This file is read by next.config.ts as well, so it imports nothing.
 * Why public pages allow inline scripts is in docs/decisions/002-content-security-policy.md.
 */

// React's development build evaluates code to rebuild server stack traces in the browser.
const developmentOnly = process.env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''

const sameOrigin = [
  "default-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
]

export const publicContentSecurityPolicy = [
  ...sameOrigin,
  `script-src 'self' 'unsafe-inline'${developmentOnly}`,
].join('; ')

/** The policy of editors' pages: only scripts that carry this request's nonce, and what they load. */
export function editorContentSecurityPolicy(nonce: string): string {
  return [...sameOrigin, `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developmentOnly}`].join('; ')
}

/** Of everything that the site sends. */
export const commonHeaders = [{ key: 'X-Content-Type-Options', value: 'nosniff' }]

/** Of what a browser may open as a document. On a script or a style they would only be weight. */
export const documentHeaders = [
  { key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]
