import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { env } from '../env'
import { formStateCookieName } from './cookies'

/** How long the answer to a form is kept for the browser that sent it, in seconds. */
export const formStateLifetime = 10 * 60

const secretPattern = /^[\w-]{22}$/

const isSecure = () => env().SITE_URL.startsWith('https://')

/** What the database holds of the secret. */
function fingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

async function presentSecret(): Promise<string | null> {
  const secret = (await cookies()).get(formStateCookieName(isSecure()))?.value
  return secret && secretPattern.test(secret) ? secret : null
}

/** The mark of the browser that sends this request; null when it has been given none, or its time is over. */
export async function formStateBrowser(): Promise<string | null> {
  const secret = await presentSecret()
  return secret && fingerprint(secret)
}

/**
 * Gives the browser its secret of 128 random bits, or more time for the one that it has, so that forms refused in two
 * tabs both come back. Call it in an action: a page cannot set a cookie.
 * @returns the browser's mark
 */
export async function markFormStateBrowser(): Promise<string> {
  const secret = (await presentSecret()) ?? randomBytes(16).toString('base64url')
  const jar = await cookies()
  jar.set(formStateCookieName(isSecure()), secret, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: '/',
    maxAge: formStateLifetime,
  })
  return fingerprint(secret)
}
