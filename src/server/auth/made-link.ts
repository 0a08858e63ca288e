import 'server-only'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { env } from '../env'
import { madeLinkCookieName } from './cookies'

/**
 * A link that was just made travels to the page that shows it in a cookie of the admin's own browser: the database keeps
 * only its fingerprint, and no address holds it but its own.
 */

/** Seconds for which the page shows it. */
const madeLinkLifetime = 5 * 60

const isSecure = () => env().SITE_URL.startsWith('https://')
const madeSchema = z.object({ token: z.string().max(100), name: z.string().max(200) })
export type MadeLink = z.infer<typeof madeSchema>

/** Keeps the link for the page. Call it in an action: a page cannot set a cookie. */
export async function keepMadeLink(link: MadeLink): Promise<void> {
  const value = Buffer.from(JSON.stringify(link)).toString('base64url')
  const secure = isSecure()
  const options = { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: madeLinkLifetime } as const
  ;(await cookies()).set(madeLinkCookieName(secure), value, options)
}

/** The link that this browser has just made; null when there is none, or its time is over. */
export async function readMadeLink(): Promise<MadeLink | null> {
  const value = (await cookies()).get(madeLinkCookieName(isSecure()))?.value
  if (!value) return null
  try {
    return madeSchema.parse(JSON.parse(Buffer.from(value, 'base64url').toString()))
  } catch {
    // Not written by us: there is nothing to show.
    return null
  }
}
