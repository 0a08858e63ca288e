import 'server-only'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { SecretConfig } from 'better-auth/crypto'
import { betterAuth } from 'better-auth/minimal'
import { nextCookies } from 'better-auth/next-js'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { db } from '../db'
import { env } from '../env'
import { log } from '../log'
import { cookiePrefix } from './cookies'
import { passkeySession } from './passkey-session'
import { passwordLength } from './password-rules'
import { recoveryCodeStore } from './recovery-codes'

const day = 60 * 60 * 24

function createAuth() {
  const { AUTH_SECRET, SITE_URL } = env()
  const secure = SITE_URL.startsWith('https://')
  return betterAuth({
    appName: 'Robotaxi Deployment Tracker',
    baseURL: SITE_URL,
    secret: AUTH_SECRET,
    database: prismaAdapter(db(), { provider: 'sqlite', transaction: true }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      // It counts code units, of which a character may take two; password-rules.ts counts characters.
      maxPasswordLength: 2 * passwordLength.max,
    },
    user: {
      // `input: false`: no request can name its own role.
      additionalFields: {
        role: { type: 'string', required: true, input: false, defaultValue: 'contributor' },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    // A fixed life: reading a page never writes a session, and a page cannot set a cookie anyway.
    session: {
      expiresIn: 7 * day,
      disableSessionRefresh: true,
      additionalFields: { passkeyId: { type: 'string', required: false, input: false } },
    },
    advanced: {
      cookiePrefix: cookiePrefix(secure),
      // A browser refuses a secure cookie over plain http, so a site tried out on http://localhost could not be
      // signed in to. Whoever serves https says so in SITE_URL, and then the cookie never leaves it.
      // The library's own prefix is __Secure-; ours is stricter and is part of the name already.
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
      // The audit log keeps the address of a sign-in; a session needs none.
      ipAddress: { disableIpTracking: true },
    },
    // No route of the library is public; the actions that call it have limits of their own (rate-limit.ts).
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: {
      level: 'warn',
      log: (level, message) => log[level]({ part: 'auth' }, message),
    },
    plugins: [
      twoFactor({
        issuer: 'Robotaxi Deployment Tracker',
        backupCodeOptions: recoveryCodeStore(secretKey),
      }),
      passkeySession(),
      nextCookies(),
    ],
  })
}

type Auth = ReturnType<typeof createAuth>

declare global {
  var trackerAuth: Auth | undefined
}

/** The sign-in library of this process, made at first use. It survives the reloading of modules in development. */
export function auth(): Auth {
  globalThis.trackerAuth ??= createAuth()
  return globalThis.trackerAuth
}

/** The key that the sign-in library encrypts with. */
export async function secretKey(): Promise<string | SecretConfig> {
  return (await auth().$context).secretConfig
}
