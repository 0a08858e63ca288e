import { refusalPage } from '@/server/door/answers'
import { bareContentSecurityPolicy } from '@/server/security-headers'

/**
 * Any address of the desk that no page claims, and those of records that are not there. Not a page of the framework:
 * one that is made in advance carries scripts without the nonce that the desk's policy asks for, and one that is drawn
 * for the request has its status out before it can be 404.
 */
export function GET(): Response {
  const page = refusalPage({
    status: 404,
    title: 'There is no such page at the desk',
    message: 'The address may have a typing error, or the record was never written.',
    home: { href: '/admin', label: 'All signals' },
  })
  return new Response(page, {
    status: 404,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': bareContentSecurityPolicy,
    },
  })
}
