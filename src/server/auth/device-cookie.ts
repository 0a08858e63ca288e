import 'server-only'
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { cookies } from 'next/headers'
import { env } from '../env'
import { deviceCookieName } from './cookies'

/**
 * A browser that has signed in to an account keeps a signed cookie that says so. Its tries to sign in are counted by
 * themselves, so that strangers who fail on purpose do not keep it out (OWASP: device cookies). It opens nothing:
 * password and second factor are asked for as ever.
 */

/** Seconds. */
const lifetime = 180 * 24 * 60 * 60

const isSecure = () => env().SITE_URL.startsWith('https://')

/** Which account the cookie is for, without its address in clear. */
function accountMark(email: string): string {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('base64url').slice(0, 22)
}

function signature(text: string): string {
  return createHmac('sha256', env().AUTH_SECRET).update(`device:${text}`).digest('base64url')
}

/** The cookie's value for a browser that has signed in as this person. */
export function deviceCookieValue(email: string, nonce = randomBytes(16).toString('base64url')): string {
  const text = `${accountMark(email)}.${nonce}`
  return `${text}.${signature(text)}`
}

/** The mark of a browser that has signed in to this account before; null for any other value. */
export function readDeviceCookie(value: string | undefined, email: string): string | null {
  const [mark, nonce, signed, more] = value?.split('.') ?? []
  if (!mark || !nonce || !signed || more !== undefined || mark !== accountMark(email)) return null
  const expected = Buffer.from(signature(`${mark}.${nonce}`))
  const given = Buffer.from(signed)
  return given.length === expected.length && timingSafeEqual(given, expected) ? nonce : null
}

/** The mark of the browser that sends this request, if it has signed in to this account before. */
export async function knownDevice(email: string): Promise<string | null> {
  return readDeviceCookie((await cookies()).get(deviceCookieName(isSecure()))?.value, email)
}

/** Marks the browser after a sign-in. Call it in an action: a page cannot set a cookie. */
export async function rememberDevice(email: string): Promise<void> {
  const jar = await cookies()
  const name = deviceCookieName(isSecure())
  const value = readDeviceCookie(jar.get(name)?.value, email) ? jar.get(name)?.value : undefined
  jar.set(name, value ?? deviceCookieValue(email), {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: '/',
    maxAge: lifetime,
  })
}
