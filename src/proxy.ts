import { type NextRequest, NextResponse } from 'next/server'
import { sessionCookieNames } from '@/server/auth/cookies'
import { namesKnownRecord } from '@/server/queries/known-records'
import { editorContentSecurityPolicy } from '@/server/security-headers'
import { withoutEmptyParams } from '@/url/empty-params'
import { insteadOfEndless } from '@/url/records'

// Editors' pages; the pages with filters; and records whose address is longer than any slug, so that nothing comes
// before the others. A contract test compares this with src/app and with the slug's length.
export const config = {
  matcher: [
    '/admin',
    '/admin/:path*',
    '/sign-in',
    '/cities',
    '/operators',
    '/map',
    '/timeline',
    '/filings',
    '/filings/:slug',
    '/jurisdictions',
    '/jurisdictions/:slug',
    '/production',
    '/production/:slug',
    '/promises',
    '/signals',
    '/impacts',
    '/impacts/matrix',
    '/search',
    '/data/sources',
    '/cities/:slug([^/]{101,})',
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

/** An address that no route claims: the whole page that says so, with its status. */
const unclaimed = '/not-found'

/**
 * Empty parameters, which a form without JavaScript cannot help sending, are left out by a redirect. An address too
 * long to name a record is answered like one that names none; the cache of pages would make a file name of it. A page
 * that depends on its query is sent while it is drawn, its status first: whether its record exists is asked here.
 */
async function beforePublicPage(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl
  const shorter = isRead(request) ? withoutEmptyParams(search) : null
  if (shorter !== null) {
    const url = new URL(request.url)
    url.search = shorter
    return NextResponse.redirect(url, 307)
  }
  const instead = insteadOfEndless(pathname) ?? ((await namesKnownRecord(pathname)) ? null : unclaimed)
  return instead === null ? NextResponse.next() : NextResponse.rewrite(new URL(instead, request.url))
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
