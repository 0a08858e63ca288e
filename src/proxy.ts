import { type NextRequest, NextResponse } from 'next/server'
import { redirectForMissing } from '@/app/missing-address'
import { can } from '@/domain/desk/permissions'
import { sessionCookieNames } from '@/server/auth/cookies'
import { editorFrom } from '@/server/auth/session'
import { kindOf } from '@/server/limits/request-cost'
import { isOnDesk } from '@/server/queries/known-records'
import { editorContentSecurityPolicy } from '@/server/security-headers'
import { publicAddressOf } from '@/url/dated-records'
import { actOfPage, refusedPaths } from '@/url/desk'
import { deskRecordAt, isOfNoType } from '@/url/desk-records'
import { withoutEmptyParams } from '@/url/empty-params'

// Editors' pages, the pages with filters, and the address of every record, of today and of a past day. A contract test
// compares this with src/app.
export const config = {
  matcher: [
    '/admin',
    '/admin/:path*',
    '/sign-in',
    '/sign-in/:path*',
    { source: '/', has: [{ type: 'query', key: 'asOf' }] },
    '/as-of/:asOf',
    '/cities',
    '/cities/:slug',
    '/cities/:slug/as-of/:asOf',
    '/compare',
    '/data/sources',
    '/data/sources/:slug',
    '/filings',
    '/filings/:slug',
    '/filings/:slug/as-of/:asOf',
    '/fleets',
    '/impacts',
    '/impacts/:slug',
    '/impacts/:slug/as-of/:asOf',
    '/inflections',
    '/jurisdictions',
    '/jurisdictions/:slug',
    '/jurisdictions/:slug/as-of/:asOf',
    '/map',
    '/operators',
    '/operators/:slug',
    '/operators/:slug/as-of/:asOf',
    '/paths',
    '/paths/:slug',
    '/paths/:slug/as-of/:asOf',
    '/places',
    '/places/:slug',
    '/places/:slug/as-of/:asOf',
    '/plan',
    '/production',
    '/production/:slug',
    '/production/:slug/as-of/:asOf',
    '/promises',
    '/readiness',
    '/search',
    '/signals',
    '/signals/:slug',
    '/skills',
    '/timeline',
  ],
}

/** What comes before the page itself: for editors who they are and their policy, for readers a tidy address. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  return kindOf(request.nextUrl.pathname) === 'desk' ? beforeDeskPage(request) : beforePublicPage(request)
}

/**
 * Empty parameters, which a form without JavaScript cannot help sending, are left out by a redirect, and a route that
 * stands behind another address leads there. Whether the record of an address exists is asked here, before a page is
 * begun: a page that was drawn is kept, and a past day is sent while it is drawn, its status first. Every address
 * that names none is answered by the one page of its family that says so. A place may be a city, whose page is among
 * the cities; a record that was merged leads to the one that stands for it.
 */
async function beforePublicPage(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl
  const shorter = isRead(request) ? withoutEmptyParams(search) : null
  if (shorter !== null) {
    const url = new URL(request.url)
    url.search = shorter
    return NextResponse.redirect(url, 307)
  }
  const shown = publicAddressOf(pathname)
  if (shown !== null) return NextResponse.redirect(new URL(shown, request.url), 307)
  const instead = await redirectForMissing(pathname)
  if (instead === null) return NextResponse.next()
  if (instead.kind === 'moved')
    return NextResponse.redirect(new URL(`${instead.to}${search}`, request.url), 308)
  return NextResponse.rewrite(new URL(instead.to, request.url))
}

const isRead = ({ method }: NextRequest) => method === 'GET' || method === 'HEAD'

/**
 * Strangers go to sign-in, everyone gets a content security policy with a nonce. The cookie is only
 * looked for here; every action and read checks the session itself. A POST passes, so that a form sent after the
 * session has ended is answered by its action and what was typed is not lost.
 */
async function beforeDeskPage(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl
  const stranger = !sessionCookieNames.some((name) => request.cookies.has(name))
  if (isRead(request) && stranger && /^\/admin(?:\/|$)/.test(pathname)) {
    const signIn = new URL('/sign-in', request.url)
    signIn.searchParams.set('next', `${pathname}${search}`)
    return NextResponse.redirect(signIn, 307)
  }
  if (isRead(request)) {
    const refused = await refusedPath(request)
    if (refused !== null) return NextResponse.rewrite(new URL(refused, request.url))
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

/**
 * A page of the desk is sent while it is drawn, its status first: so whether it exists and whether the role includes it
 * are asked before. Of a record, only for a person who is signed in: to anyone else the address of a draft answers like
 * any other.
 */
async function refusedPath({ nextUrl, headers }: NextRequest): Promise<string | null> {
  const { pathname } = nextUrl
  if (isOfNoType(pathname)) return refusedPaths.missing
  const act = actOfPage(pathname)
  const record = deskRecordAt(pathname)
  if (act === null && record === null) return null
  const editor = await editorFrom(headers)
  if (!editor.ok) return null
  if (act !== null && !can(editor.value.role, act)) return refusedPaths.forbidden
  return record !== null && !(await isOnDesk(record.of, record.id)) ? refusedPaths.missing : null
}
