/** Names only, so that proxy.ts can look for a session without loading the sign-in library. */

export const cookiePrefix = 'tracker'

/** The session cookie, as named over http and over https (the prefix makes browsers insist on a secure channel). */
export const sessionCookieNames = [
  `${cookiePrefix}.session_token`,
  `__Secure-${cookiePrefix}.session_token`,
] as const

/** The cookie that binds what a refused form is shown again with to the browser that sent it. */
export const answerCookieName = (secure: boolean) => `${secure ? '__Secure-' : ''}${cookiePrefix}.form_answer`
