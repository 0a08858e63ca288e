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

/** The policy of an answer that loads nothing and runs nothing, such as a refusal. */
export const bareContentSecurityPolicy = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "style-src 'unsafe-inline'",
].join('; ')

type Header = { key: string; value: string }

const resourcePolicy = (value: 'same-origin' | 'cross-origin'): Header => ({
  key: 'Cross-Origin-Resource-Policy',
  value,
})

/** Of everything that the site sends. */
export const commonHeaders: Header[] = [{ key: 'X-Content-Type-Options', value: 'nosniff' }]

/**
 * Of what a browser may open as a document. Other sites may not take it in. On a script or a style, which tell nobody
 * anything, these would only be weight.
 */
export const documentHeaders: Header[] = [
  resourcePolicy('same-origin'),
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

/** Of the API and the cards, which are for others, in place of the policy of documents. */
export const sharedHeaders: Header[] = [resourcePolicy('cross-origin')]

/** What the rules of headers tell apart. */
type Audience = 'asset' | 'page' | 'desk' | 'api' | 'card' | 'file'

/**
 * The headers of an answer, set before anything else is known of it. An editors' page gets its policy, with a nonce,
 * from proxy.ts; what of them never reaches that file runs nothing.
 * @param hsts value of Strict-Transport-Security; null for none
 */
export function securityHeaders(audience: Audience, hsts: string | null): Header[] {
  const isShared = audience === 'api' || audience === 'card'
  const policy = audience === 'desk' ? bareContentSecurityPolicy : publicContentSecurityPolicy
  return [
    ...commonHeaders,
    ...(audience === 'asset' ? [] : [...documentHeaders, { key: 'Content-Security-Policy', value: policy }]),
    ...(isShared ? sharedHeaders : []),
    ...(hsts === null ? [] : [{ key: 'Strict-Transport-Security', value: hsts }]),
  ]
}
