/** Names only, so that proxy.ts can look for a session without loading the sign-in library. */

export const cookiePrefix = 'tracker'

/** The session cookie, as named over http and over https (the prefix makes browsers insist on a secure channel). */
export const sessionCookieNames = [
  `${cookiePrefix}.session_token`,
  `__Secure-${cookiePrefix}.session_token`,
] as const
