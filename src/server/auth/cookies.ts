/** Names only, so that proxy.ts can look for a session without loading the sign-in library. */

/**
 * What the names of our cookies begin with. Over https browsers then take them from this host alone, on a secure
 * channel and for the whole site, and no other host of the domain can set one.
 */
export const cookiePrefix = (secure: boolean) => `${secure ? '__Host-' : ''}tracker`

/** The session cookie, as named over http and over https. */
export const sessionCookieNames = [
  `${cookiePrefix(false)}.session_token`,
  `${cookiePrefix(true)}.session_token`,
] as const

/** The cookie that binds what a refused form is shown again with to the browser that sent it. */
export const formStateCookieName = (secure: boolean) => `${cookiePrefix(secure)}.form_answer`

/** The cookie of a browser that has signed in to an account before. */
export const deviceCookieName = (secure: boolean) => `${cookiePrefix(secure)}.device`

/** The cookie with a link that was just made, for the page that shows it. */
export const madeLinkCookieName = (secure: boolean) => `${cookiePrefix(secure)}.made_link`

/** The cookie with what a passkey is asked to sign. */
export const passkeyCookieName = (secure: boolean) => `${cookiePrefix(secure)}.passkey`
