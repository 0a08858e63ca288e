import 'server-only'
import { randomUUID } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import { z } from 'zod'
import { fail, ok, type Result } from '@/domain/shared/result'
import { lineOf } from '@/domain/shared/text'
import type { PrismaClient } from '../generated/prisma/client'

const inputSchema = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .pipe(
      z.email({ error: 'expected an e-mail address' }).max(200, { error: 'expected at most 200 characters' }),
    ),
  name: lineOf({ min: 1, max: 120, missing: 'expected a name' }),
  password: z
    .string()
    .min(12, { error: 'expected at least 12 characters' })
    .max(128, { error: 'expected at most 128 characters' }),
  resetPassword: z.boolean(),
})

export type AdminInput = z.input<typeof inputSchema>

/**
 * Makes an administrator who signs in with e-mail and password. With `resetPassword` it replaces the password of an
 * account that exists and ends its sessions. Only a person at the host can call it: it checks no session.
 * Fails as `invalid` (a field does not fit), `conflict` (the account exists) or `not-found` (it does not).
 */
export async function createAdmin(
  prisma: PrismaClient,
  input: AdminInput,
): Promise<Result<{ email: string; action: 'created' | 'reset' }>> {
  const parsed = inputSchema.safeParse(input)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return fail('invalid', issue?.message ?? 'expected other values', String(issue?.path[0]))
  }
  const { email, name, password, resetPassword } = parsed.data
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
    if (!user) await tx.user.create({ data: { id, name, email, role: 'admin', emailVerified: true } })
    await tx.account.deleteMany({ where: { userId: id, providerId: 'credential' } })
    await tx.account.create({
      data: { id: randomUUID(), accountId: id, providerId: 'credential', userId: id, password: hash },
    })
    await tx.session.deleteMany({ where: { userId: id } })
    return ok({ email, action: user ? ('reset' as const) : ('created' as const) })
  })
}
