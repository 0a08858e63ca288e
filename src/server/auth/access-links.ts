import 'server-only'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { z } from 'zod'
import { can, permissionRefusal, type Role, roles } from '@/domain/desk/permissions'
import { fail, ok, type Result } from '@/domain/shared/result'
import { lineOf } from '@/domain/shared/text'
import { db } from '../db'
import { recordEvent } from './audit'
import { passwordProblem } from './password-rules'
import { type Editor, editorFrom } from './session'
import { firstIssue } from './sign-in'

/** Links that an administrator hands over by whatever way is safe: to make an account, or to choose a new password. */

const day = 24 * 60 * 60 * 1000

/** How long a link holds, in milliseconds. */
export const linkLifetime = 3 * day

const tokenPattern = /^[\w-]{43}$/
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** The administrator who sends these headers. Fails as `editorFrom` does and as `forbidden`. */
export async function adminFrom(requestHeaders: Headers): Promise<Result<Editor>> {
  const editor = await editorFrom(requestHeaders)
  if (!editor.ok || can(editor.value.role, 'managePeople')) return editor
  return fail('forbidden', permissionRefusal('managePeople'))
}

const invitationSchema = z.object({
  name: lineOf({ min: 1, max: 120, missing: 'Enter the name that readers are to see.' }).refine(
    (name) => !name.includes('@'),
    { error: 'Readers see the name: do not give an e-mail address.' },
  ),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(
      z.email({ error: 'That is not an e-mail address.' }).max(200, { error: 'At most 200 characters.' }),
    ),
  role: z.enum(roles, { error: 'Choose a role.' }),
})

/** Makes an invitation and returns its token, which is not kept. Fails as `conflict` when the address has an account. */
export async function invite(input: unknown, requestHeaders: Headers): Promise<Result<string>> {
  const admin = await adminFrom(requestHeaders)
  if (!admin.ok) return admin
  const parsed = invitationSchema.safeParse(input)
  if (!parsed.success) return firstIssue(parsed.error)
  const { email, name, role } = parsed.data
  const taken = await db().user.count({ where: { email } })
  if (taken > 0) return fail('conflict', 'That e-mail address has an account already.', 'email')
  // A second invitation takes the place of the first.
  const open = { email, kind: 'invitation', usedAt: null, revokedAt: null }
  await db().accessLink.updateMany({ where: open, data: { revokedAt: new Date() } })
  const token = await makeLink({ kind: 'invitation', email, name, role, madeBy: admin.value.id })
  const event = { kind: 'invited', byId: admin.value.id, aboutId: null, detail: `${name}, ${role}` } as const
  await recordEvent(event, requestHeaders)
  return ok(token)
}

/** Makes a link by which a person chooses a new password; an earlier one no longer holds. */
export async function makePasswordLink(userId: string, requestHeaders: Headers): Promise<Result<string>> {
  const admin = await adminFrom(requestHeaders)
  if (!admin.ok) return admin
  const user = await db().user.findUnique({ where: { id: userId } })
  if (!user) return fail('not-found', 'There is no such person.')
  if (user.disabledAt) return fail('invalid', 'The account is disabled: enable it first.')
  const open = { userId, kind: 'password', usedAt: null, revokedAt: null }
  await db().accessLink.updateMany({ where: open, data: { revokedAt: new Date() } })
  const token = await makeLink({ kind: 'password', userId, madeBy: admin.value.id })
  await recordEvent({ kind: 'password-link-made', byId: admin.value.id, aboutId: userId }, requestHeaders)
  return ok(token)
}

type NewLink =
  | { kind: 'invitation'; email: string; name: string; role: Role; madeBy: string }
  | { kind: 'password'; userId: string; madeBy: string }

async function makeLink(link: NewLink): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(Date.now() + linkLifetime)
  await db().accessLink.create({ data: { ...link, id: randomUUID(), tokenHash: hashOf(token), expiresAt } })
  return token
}

/** Takes an open link back. */
export async function withdrawLink(id: string, requestHeaders: Headers): Promise<Result<null>> {
  const admin = await adminFrom(requestHeaders)
  if (!admin.ok) return admin
  const { count } = await db().accessLink.updateMany({
    where: { id, usedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  })
  if (count === 0) return fail('not-found', 'That link is no longer open.')
  await recordEvent({ kind: 'link-withdrawn', byId: admin.value.id, aboutId: null }, requestHeaders)
  return ok(null)
}

/** What an open link is for. */
export type OpenLink = { kind: 'invitation' | 'password'; name: string; email: string; role: Role | null }

const linkOver = () =>
  fail(
    'not-found',
    'This link is over: it was used, withdrawn or is older than three days. Ask an admin for a new one.',
  )

/** What a link is for, while it is open. Fails as `not-found`. */
export async function readLink(token: string): Promise<Result<OpenLink>> {
  const row = await findOpen(token)
  if (!row) return linkOver()
  const { kind, role, user } = row
  const name = user?.name ?? row.name ?? ''
  const email = user?.email ?? row.email ?? ''
  const known = roles.find((one) => one === role) ?? null
  return ok({ kind: kind === 'invitation' ? 'invitation' : 'password', name, email, role: known })
}

async function findOpen(token: string) {
  if (!tokenPattern.test(token)) return null
  return db().accessLink.findFirst({
    where: { tokenHash: hashOf(token), usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    include: { user: { select: { id: true, name: true, email: true, disabledAt: true } } },
  })
}

const choiceSchema = z
  .object({
    newPassword: z.string().max(256, { error: 'A password has at most 128 characters.' }),
    repeated: z.string(),
  })
  .refine(({ newPassword, repeated }) => newPassword === repeated, {
    error: 'The two new passwords differ.',
    path: ['repeated'],
  })

/**
 * Uses a link: makes the account, or replaces the password and ends the sessions of the account. Once only, also when two
 * come at the same moment. Fails as `not-found` when the link is over and as `invalid` naming the field.
 */
export async function redeemLink(
  token: string,
  input: unknown,
  requestHeaders: Headers,
): Promise<Result<OpenLink>> {
  const link = await readLink(token)
  if (!link.ok) return link
  const chosen = choiceSchema.safeParse(input)
  if (!chosen.success) return firstIssue(chosen.error)
  const { name, email, kind, role } = link.value
  const problem = await passwordProblem(chosen.data.newPassword, [name, email])
  if (problem) return fail('invalid', problem, 'newPassword')
  const password = await hashPassword(chosen.data.newPassword)
  return db().$transaction(async (tx) => {
    const now = new Date()
    const row = await tx.accessLink.findUnique({
      where: { tokenHash: hashOf(token) },
      include: { user: true },
    })
    const open = { tokenHash: hashOf(token), usedAt: null, revokedAt: null, expiresAt: { gt: now } }
    const id = row?.userId ?? randomUUID()
    const { count } = await tx.accessLink.updateMany({ where: open, data: { usedAt: now } })
    if (count === 0 || row?.user?.disabledAt) return linkOver()
    if (kind === 'invitation') {
      if ((await tx.user.count({ where: { email } })) > 0)
        return fail('conflict', 'That e-mail address has an account already. Sign in with it.')
      await tx.user.create({ data: { id, name, email, role: role ?? 'contributor', emailVerified: true } })
    }
    await tx.account.deleteMany({ where: { userId: id, providerId: 'credential' } })
    await tx.account.create({
      data: { id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password },
    })
    await tx.session.deleteMany({ where: { userId: id } })
    await tx.accessLink.updateMany({ where: { tokenHash: hashOf(token) }, data: { userId: id } })
    const event =
      kind === 'invitation'
        ? ({ kind: 'account-made', byId: id, aboutId: id, detail: `by invitation, ${role}` } as const)
        : ({ kind: 'password-reset', byId: id, aboutId: id } as const)
    await recordEvent(event, requestHeaders, tx)
    return ok(link.value)
  })
}
