import { type NextRequest, NextResponse } from 'next/server'
import { sessionCookieNames } from '@/server/auth/cookies'
import { isOnRecord } from '@/server/queries/known-records'
import { editorContentSecurityPolicy } from '@/server/security-headers'
import { type DatedRecord, datedRecord, insteadOfRoute } from '@/url/dated-records'
import { withoutEmptyParams } from '@/url/empty-params'
import { cityPath } from '@/url/paths'
import { insteadOfEndless, missingRecordPath } from '@/url/records'

// Editors' pages; the pages with filters; records as of a past day; and records whose address is longer than any slug,
// so that nothing comes before the others. A contract test compares this with src/app and with the slug's length.
export const config = {
  matcher: [
    '/admin',
    '/admin/:path*',
    '/sign-in',
    { source: '/', has: [{ type: 'query', key: 'asOf' }] },
    '/as-of/:asOf',
    '/cities',
    '/operators',
    '/map',
    '/timeline',
    '/filings',
    { source: '/filings/:slug', has: [{ type: 'query', key: 'asOf' }] },
    '/filings/:slug/as-of/:asOf',
    '/filings/:slug([^/]{101,})',
    '/jurisdictions',
    { source: '/jurisdictions/:slug', has: [{ type: 'query', key: 'asOf' }] },
    '/jurisdictions/:slug/as-of/:asOf',
    '/jurisdictions/:slug([^/]{101,})',
    '/production',
    { source: '/production/:slug', has: [{ type: 'query', key: 'asOf' }] },
    '/production/:slug/as-of/:asOf',
    '/production/:slug([^/]{101,})',
    '/promises',
    '/paths',
    { source: '/paths/:slug', has: [{ type: 'query', key: 'asOf' }] },
    '/paths/:slug/as-of/:asOf',
    '/paths/:slug([^/]{101,})',
    '/plan',
    '/signals',
    '/impacts',
    '/impacts/matrix',
    '/impacts/robustness',
    '/impacts/places',
    { source: '/impacts/:slug', has: [{ type: 'query', key: 'asOf' }] },
    '/impacts/:slug/as-of/:asOf',
    '/skills',
    '/inflections',
    '/readiness',
    '/search',
    '/data/sources',
    { source: '/cities/:slug', has: [{ type: 'query', key: 'asOf' }] },
    '/cities/:slug/as-of/:asOf',
    '/cities/:slug([^/]{101,})',
    '/compare',
    '/places',
    { source: '/places/:slug', has: [{ type: 'query', key: 'asOf' }] },
    '/places/:slug/as-of/:asOf',
    '/places/:slug([^/]{101,})',
    { source: '/operators/:slug', has: [{ type: 'query', key: 'asOf' }] },
    '/operators/:slug/as-of/:asOf',
    '/operators/:slug([^/]{101,})',
    '/signals/:slug([^/]{101,})',
    '/impacts/:slug([^/]{101,})',
    '/data/sources/:slug([^/]{101,})',
  ],
}

/** What comes before the page itself: for editors who they are and their policy, for readers a tidy address. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname } = request.nextUrl
  const isStaff = pathname === '/sign-in' || /^\/admin(?:\/|$)/.test(pathname)
  return isStaff ? beforeStaffPage(request) : beforePublicPage(request)
}

/**
 * Empty parameters, which a form without JavaScript cannot help sending, are left out by a redirect, and a route that
 * stands behind another address leads there. An address too long to name a record is answered like one that names
 * none; the cache of pages would make a file name of it. A past day is sent while it is drawn, its status first:
 * whether its record exists is asked here, and whether a place is a city, whose page is among the cities.
 */
async function beforePublicPage(request: NextRequest): Promise<NextResponse> {
  const { pathname, search, searchParams } = request.nextUrl
  const shorter = isRead(request) ? withoutEmptyParams(search) : null
  if (shorter !== null) {
    const url = new URL(request.url)
    url.search = shorter
    return NextResponse.redirect(url, 307)
  }
  const shown = insteadOfRoute(pathname)
  if (shown !== null) return NextResponse.redirect(new URL(shown, request.url), 307)
  const dated = searchParams.has('asOf') ? datedRecord(pathname) : null
  if (dated?.family === 'place' && (await isOnRecord('city', dated.slug)))
    return NextResponse.redirect(new URL(`${cityPath(dated.slug)}${search}`, request.url), 308)
  const instead = insteadOfEndless(pathname) ?? (dated ? await insteadOfUnknown(dated) : null)
  return instead === null ? NextResponse.next() : NextResponse.rewrite(new URL(instead, request.url))
}

async function insteadOfUnknown({ family, slug }: DatedRecord): Promise<string | null> {
  return (await isOnRecord(family, slug)) ? null : missingRecordPath(family)
}

const isRead = ({ method }: NextRequest) => method === 'GET' || method === 'HEAD'

/** Bytes. Beyond this the framework refuses a body too, but with a status that says the server failed. */
const largestBody = 1_000_000

/**
 * Strangers go to sign-in, everyone gets a content security policy with a nonce. The cookie is only
 * looked for here; every action and read checks the session itself. A POST passes, so that a form sent after the
 * session has ended is answered by its action and what was typed is not lost.
 */
function beforeStaffPage(request: NextRequest): NextResponse {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) {
    return new NextResponse('The form holds more than 1 MB. Nothing was saved.', { status: 413 })
  }
  const { pathname, search } = request.nextUrl
  const stranger = !sessionCookieNames.some((name) => request.cookies.has(name))
  if (isRead(request) && stranger && pathname !== '/sign-in') {
    const signIn = new URL('/sign-in', request.url)
    signIn.searchParams.set('next', `${pathname}${search}`)
    return NextResponse.redirect(signIn, 307)
  }

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = editorContentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  // Next reads the nonce for its own scripts from this header of the request.
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}
