import 'server-only'
import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { z } from 'zod'
import { type Role, roles } from '@/domain/desk/permissions'
import { fail, ok, type Result } from '@/domain/shared/result'
import { lineOf } from '@/domain/shared/text'
import { recordEvent } from '../auth/audit'
import { passwordProblem } from '../auth/password-rules'
import type { PrismaClient } from '../generated/prisma/client'

const inputSchema = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(
      z.email({ error: 'expected an e-mail address' }).max(200, { error: 'expected at most 200 characters' }),
    ),
  /** Null only with `resetPassword`. */
  name: lineOf({ min: 1, max: 120, missing: 'expected the name that readers are to see' })
    .refine((name) => !name.includes('@'), {
      error: 'expected a name, not an e-mail address: readers see it',
    })
    .nullable(),
  role: z.enum(roles, { error: `expected ${roles.join(', ')}` }).default('admin'),
  password: z.string().max(256, { error: 'expected at most 128 characters' }),
  resetPassword: z.boolean(),
  /** Removes the authenticator app and the passkeys too; only with `resetPassword`. */
  removeSecondFactors: z.boolean().default(false),
})

export type AdminInput = z.input<typeof inputSchema>

/**
 * Makes an account, of an admin unless another role is named. A name is required: readers see it beside every change.
 * With `resetPassword` it replaces the password of an account that exists and ends its sessions. Only a person at the host can call it: it checks no session.
 * Fails as `invalid` (a field does not fit), `conflict` (the account exists) or `not-found` (it does not).
 */
export async function createAdmin(
  prisma: PrismaClient,
  input: AdminInput,
): Promise<Result<{ email: string; role: Role; action: 'created' | 'reset' }>> {
  const parsed = inputSchema.safeParse(input)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return fail('invalid', issue?.message ?? 'expected other values', String(issue?.path[0]))
  }
  const { email, name, role, password, resetPassword, removeSecondFactors } = parsed.data
  const problem = await passwordProblem(password, [name ?? '', email])
  if (problem) return fail('invalid', problem, 'password')
  const hash = await hashPassword(password)
  return prisma.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { email } })
    if (!user && resetPassword) return fail('not-found', `there is no account of ${email}`, 'email')
    if (user && !resetPassword) {
      return fail(
        'conflict',
        `${email} has an account already; --reset-password replaces its password`,
        'email',
      )
    }
    const id = user?.id ?? randomUUID()
    if (!user) {
      if (name === null) return fail('invalid', 'expected the name that readers are to see', 'name')
      await tx.user.create({ data: { id, name, email, role, emailVerified: true } })
    }
    if (user && removeSecondFactors) {
      await tx.twoFactor.deleteMany({ where: { userId: id } })
      await tx.passkey.deleteMany({ where: { userId: id } })
      await tx.user.update({ where: { id }, data: { twoFactorEnabled: false } })
    }
    await tx.account.deleteMany({ where: { userId: id, providerId: 'credential' } })
    await tx.account.create({
      data: { id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password: hash },
    })
    await tx.session.deleteMany({ where: { userId: id } })
    const detail = user ? 'on the host' : `on the host, ${role}`
    await recordEvent(
      { kind: user ? 'password-reset' : 'account-made', byId: null, aboutId: id, detail },
      null,
      tx,
    )
    return ok({ email, role, action: user ? ('reset' as const) : ('created' as const) })
  })
}
