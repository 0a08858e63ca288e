import 'server-only'
import { headers } from 'next/headers'
import { cache } from 'react'
import { z } from 'zod'
import { fail, ok, type Result } from '@/domain/shared/result'
import { type Role, roles } from '@/domain/staff/permissions'
import { auth } from './auth'

const userSchema = z.object({ id: z.string(), name: z.string(), email: z.string(), role: z.string() })
const roleSchema = z.enum(roles)

/** A signed-in person with a role; what it may do is in src/domain/staff/permissions.ts. */
export type Editor = { id: string; name: string; email: string; role: Role }

/**
 * Who sends these request headers. Fails as `unauthorized` without a live session, and as `forbidden` when the
 * person has no role that may write. Session and role are read from the database at every call.
 */
export async function editorFrom(requestHeaders: Headers): Promise<Result<Editor>> {
  const session = await auth().api.getSession({ headers: requestHeaders })
  if (!session) {
    return fail(
      'unauthorized',
      'You are not signed in, or your session has ended. Sign in in another tab, then try again here.',
    )
  }
  const user = userSchema.parse(session.user)
  const role = roleSchema.safeParse(user.role)
  if (!role.success) return fail('forbidden', 'Your account may not change records.')
  return ok({ ...user, role: role.data })
}

/** The editor of the present request. Called by every action and by every read of the desk. */
export const requireEditor = cache(async (): Promise<Result<Editor>> => editorFrom(await headers()))
