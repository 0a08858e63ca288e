import 'server-only'
import type { ServerResponse } from 'node:http'
import { corsHeaders } from '../api/errors'
import type { RequestKind } from '../limits/request-cost'
import { bareContentSecurityPolicy } from '../security-headers'

/** An answer that the door gives by itself, in words for a reader. */
export type RequestRefusal = {
  status: number
  /** Of the API's error shape. */
  code: string
  title: string
  message: string
  headers?: Record<string, string>
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

type Home = { href: string; label: string }
type RefusalPage = Pick<RequestRefusal, 'status' | 'title' | 'message'> & { home?: Home }

const readersHome: Home = { href: '/', label: 'Go to the start page' }

/** A page whole in itself: the site's style sheets have names that only a build knows. */
export function refusalPage({ status, title, message, home = readersHome }: RefusalPage): string {
  return `<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)} — Robotaxi Deployment Tracker</title>
<style>
:root { color-scheme: light dark; --paper: light-dark(#fbfaf6, #14171c); --ink: light-dark(#1b1e23, #eceae4); --muted: light-dark(#5b616b, #a2a8b2); --rule: light-dark(#ddd8ca, #30353e) }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.55 "Source Sans 3 Variable", system-ui, sans-serif }
header, main { max-width: 42rem; margin: 0 auto; padding: 1rem 1.25rem }
header { border-bottom: 1px solid var(--rule) }
h1 { margin: 2rem 0 0.75rem; font: 600 2rem/1.2 Georgia, serif; overflow-wrap: anywhere }
a { color: var(--ink); display: inline-block; padding: 0.5rem 0 }
p.status { color: var(--muted); font-size: 0.9375rem }
</style>
</head>
<body>
<header><a href="/">Robotaxi Deployment Tracker</a></header>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(message)}</p>
<p><a href="${home.href}">${escaped(home.label)}</a></p>
<p class="status">Status ${status}</p>
</main>
</body>
</html>
`
}

/** Sends a refusal: to a program in the API's error shape, to a reader as a page. */
export function sendRefusal(response: ServerResponse, kind: RequestKind, refusal: RequestRefusal): void {
  const isForPrograms = kind === 'api' || kind === 'card'
  const { status, code, message } = refusal
  const text = isForPrograms
    ? JSON.stringify({ error: { code, message, field: null } })
    : refusalPage(refusal)
  response.statusCode = status
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader(
    'Content-Type',
    isForPrograms ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
  )
  response.setHeader('Content-Length', Buffer.byteLength(text))
  if (!isForPrograms) response.setHeader('Content-Security-Policy', bareContentSecurityPolicy)
  const more = { ...(isForPrograms ? corsHeaders : {}), ...refusal.headers }
  for (const [name, value] of Object.entries(more)) response.setHeader(name, value)
  // Node reads on to the end of a body that was refused, and keeps nothing of it: a client that is still sending would
  // otherwise lose the answer with the connection.
  response.end(response.req.method === 'HEAD' ? undefined : text)
}

const wait = (seconds: number) => (seconds === 1 ? '1 second' : `${seconds} seconds`)

export const refusals = {
  malformedAddress: {
    status: 400,
    code: 'invalid',
    title: 'This address cannot be read',
    message:
      'It has a percent sign that stands for no character, or a parameter of a name that is never read. Check the link that you followed.',
  },
  longAddress: {
    status: 414,
    code: 'invalid',
    title: 'This address is too long',
    message:
      'No page of this site has an address of more than 4,096 characters. Check the link that you followed.',
  },
  tooMany: (retryAfter: number, why: 'client' | 'share'): RequestRefusal => ({
    status: 429,
    code: 'rate-limited',
    title: 'Too many requests',
    message:
      why === 'client'
        ? `Too many requests from your network. Try again in ${wait(retryAfter)}.`
        : `The site is busy, and your network has had its share. Try again in ${wait(retryAfter)}.`,
    headers: { 'Retry-After': String(retryAfter) },
  }),
  wrongMethod: (method: string, allow: string, isApi: boolean): RequestRefusal => ({
    status: 405,
    code: 'method-not-allowed',
    title: 'This page can only be read',
    message: isApi ? `${method} is not allowed: the API is read-only.` : `${method} is not allowed here.`,
    headers: { Allow: allow },
  }),
  noDatabase: {
    status: 503,
    code: 'unavailable',
    title: 'The record cannot be read at the moment',
    message: 'The database does not answer. The cause has been logged. Try again in a few seconds.',
    headers: { 'Retry-After': '5' },
  },
  otherSite: {
    status: 403,
    code: 'forbidden',
    title: 'This form came from another site',
    message: 'Nothing was saved. Open the page on this site and send its form from there.',
  },
  failed: {
    status: 500,
    code: 'internal',
    title: 'This page could not be shown',
    message: 'The server could not answer. The error has been logged.',
  },
  'too-large': {
    status: 413,
    code: 'too-large',
    title: 'The form is too large',
    message: 'The form holds more than 1 MB. Nothing was saved.',
  },
  'too-slow': {
    status: 408,
    code: 'invalid',
    title: 'The form did not arrive in time',
    message: 'The connection was too slow. Nothing was saved. Go back and send the form again.',
    headers: { Connection: 'close' },
  },
  'not-a-form': {
    status: 415,
    code: 'invalid',
    title: 'This is not a form of this site',
    message: 'What was sent is no form that can be read. Nothing was saved.',
  },
  malformed: {
    status: 400,
    code: 'invalid',
    title: 'The form could not be read',
    message: 'What was sent is not whole. Nothing was saved. Go back and send the form again.',
  },
} as const
