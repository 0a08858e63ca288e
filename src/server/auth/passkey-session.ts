import 'server-only'
import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

const bodySchema = z.object({ userId: z.string(), passkeyId: z.string() })

/**
 * Teaches the sign-in library to begin a session for a person whose passkey was checked by us (passkey-sign-in.ts): the
 * same row and the same cookie as after a password. It has no address, so no request can reach it.
 */
export const passkeySession = () =>
  ({
    id: 'passkey-session',
    endpoints: {
      beginPasskeySession: createAuthEndpoint.serverOnly(
        { method: 'POST', body: bodySchema },
        async (ctx) => {
          const { userId, passkeyId } = ctx.body
          const { internalAdapter } = ctx.context
          const user = await internalAdapter.findUserById(userId)
          if (!user) throw new Error('A passkey belongs to nobody')
          const session = await internalAdapter.createSession(userId, false, { passkeyId })
          await setSessionCookie(ctx, { session, user })
          return ctx.json({ sessionId: session.id })
        },
      ),
    },
  }) satisfies BetterAuthPlugin
