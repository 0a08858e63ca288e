import { refusalPage } from '@/server/door/responses'
import { bareContentSecurityPolicy } from '@/server/security-headers'
import { refusedPaths } from '@/url/desk'

const missing = {
  status: 404,
  title: 'There is no such page at the desk',
  message: 'The address may have a typing error, or the record was never written.',
}

const forbidden = {
  status: 403,
  title: 'Your role does not include this page',
  message: 'An admin of this site can give you another role.',
}

/**
 * Any address of the desk that no page claims, those of records that are not there, and what a role does not include.
 * Not a page of the framework: one that is made in advance carries scripts without the nonce that the desk's policy asks
 * for, and one that is drawn for the request has its status out before it can be 404.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ missing: string[] }> },
): Promise<Response> {
  const path = `/admin/${(await params).missing.join('/')}`
  const refusal = path === refusedPaths.forbidden ? forbidden : missing
  const page = refusalPage({ ...refusal, home: { href: '/admin', label: 'Go to the desk' } })
  return new Response(page, {
    status: refusal.status,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': bareContentSecurityPolicy,
    },
  })
}
