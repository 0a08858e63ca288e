import 'server-only'
import { headers } from 'next/headers'
import { cache } from 'react'
import { z } from 'zod'
import { type Act, can, permissionRefusal, type Role, roles } from '@/domain/desk/permissions'
import { fail, ok, type Result } from '@/domain/shared/result'
import { db } from '../db'
import { env } from '../env'
import { auth } from './auth'

const minute = 60 * 1000

/** A session ends after this time without a request, in milliseconds; and seven days after sign-in in any case. */
export const idleLimit = 12 * 60 * minute

/** How stale the time of the last request may be: a page that is read does not write each time. */
const seenEvery = 5 * minute

/** The field that a failure names when only a second factor is missing: the account page is then open. */
export const secondFactorField = 'second-factor'

const sessionSchema = z.object({
  session: z.object({
    id: z.string(),
    createdAt: z.coerce.date(),
    updatedAt: z.coerce.date(),
    passkeyId: z.string().nullish(),
  }),
  user: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(roles),
    twoFactorEnabled: z.boolean().nullish(),
    disabledAt: z.coerce.date().nullish(),
  }),
})

/** A signed-in person with a role; what it may do is in src/domain/desk/permissions.ts. */
export type Editor = {
  id: string
  name: string
  email: string
  role: Role
  /** Whether signing in asks for a code as well. */
  twoFactor: boolean
  /** The passkey that this session was begun with, while the person has it: it counts as both factors. */
  passkeyId: string | null
  sessionId: string
}

const signedOut = () =>
  fail(
    'unauthorized',
    'You are not signed in, or your session has ended. Sign in in another tab, then try again here.',
  )

/**
 * Who sends these request headers, with or without the second factor that the site may demand: for the account page and
 * for signing out. Fails as `unauthorized` without a live session. Session, role and whether the account is in use are
 * read from the database at every call.
 */
export async function personFrom(requestHeaders: Headers): Promise<Result<Editor>> {
  const found = await auth().api.getSession({ headers: requestHeaders })
  if (!found) return signedOut()
  const { session, user } = sessionSchema.parse(found)
  if (user.disabledAt) return signedOut()
  const idle = Date.now() - session.updatedAt.getTime()
  if (idle > idleLimit) {
    await db().session.deleteMany({ where: { id: session.id } })
    return signedOut()
  }
  if (idle > seenEvery) {
    await db().session.updateMany({ where: { id: session.id }, data: { updatedAt: new Date() } })
  }
  const { id, name, email, role } = user
  const twoFactor = user.twoFactorEnabled === true
  return ok({
    id,
    name,
    email,
    role,
    twoFactor,
    passkeyId: session.passkeyId ?? null,
    sessionId: session.id,
  })
}

/**
 * Who sends these request headers and may use the desk. Fails as `unauthorized` without a live session, and as
 * `forbidden` with `secondFactorField` where the site demands a second factor and this session was begun without one.
 */
export async function editorFrom(requestHeaders: Headers): Promise<Result<Editor>> {
  const person = await personFrom(requestHeaders)
  if (!person.ok || !lacksSecondFactor(person.value)) return person
  return fail(
    'forbidden',
    'This site asks everyone for a second factor: set one up on your account page first, or sign in with your passkey.',
    secondFactorField,
  )
}

/** Whether the site demands a second factor that this session does not have. */
export function lacksSecondFactor({ twoFactor, passkeyId }: Editor): boolean {
  return env().REQUIRE_SECOND_FACTOR && !twoFactor && passkeyId === null
}

/** The person of the present request: for the account page. */
export const requirePerson = cache(async (): Promise<Result<Editor>> => personFrom(await headers()))

/** The editor of the present request. Called by every action and by every read of the desk. */
export const requireEditor = cache(async (): Promise<Result<Editor>> => editorFrom(await headers()))

/** The editor of the present request, if the role may do this. Fails as `requireEditor` does, and as `forbidden`. */
export async function requireAct(act: Act): Promise<Result<Editor>> {
  const editor = await requireEditor()
  if (!editor.ok || can(editor.value.role, act)) return editor
  return fail('forbidden', permissionRefusal(act))
}
