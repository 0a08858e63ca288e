import { type NextRequest, NextResponse } from 'next/server'
import { sessionCookieNames } from '@/server/auth/cookies'
import { editorContentSecurityPolicy } from '@/server/security-headers'

export const config = { matcher: ['/admin', '/admin/:path*', '/sign-in'] }

/** Bytes. Beyond this the framework refuses a body too, but with a status that says the server failed. */
const largestBody = 1_000_000

/**
 * Editors' pages: strangers go to sign-in, everyone gets a content security policy with a nonce. The cookie is only
 * looked for here; every action and read checks the session itself. A POST passes, so that a form sent after the
 * session has ended is answered by its action and what was typed is not lost.
 */
export function proxy(request: NextRequest): NextResponse {
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) {
    return new NextResponse('The form holds more than 1 MB. Nothing was saved.', { status: 413 })
  }
  const reading = request.method === 'GET' || request.method === 'HEAD'
  const { pathname, search } = request.nextUrl
  const stranger = !sessionCookieNames.some((name) => request.cookies.has(name))
  if (reading && stranger && pathname !== '/sign-in') {
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
