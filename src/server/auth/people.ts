import 'server-only'
import { roles } from '@/domain/desk/permissions'
import { fail, ok, type Result } from '@/domain/shared/result'
import { db } from '../db'
import type { Prisma } from '../generated/prisma/client'
import { adminFrom } from './access-links'
import { recordEvent } from './audit'

const lastAdmin = () => fail('invalid', 'This is the last admin in use: make someone else an admin first.')

async function otherAdmins(tx: Prisma.TransactionClient, id: string): Promise<number> {
  return tx.user.count({ where: { role: 'admin', disabledAt: null, NOT: { id } } })
}

/** Gives a person another role, from the next request on. Refuses to leave the desk without an admin. */
export async function changeRole(
  userId: string,
  wanted: string,
  requestHeaders: Headers,
): Promise<Result<null>> {
  const admin = await adminFrom(requestHeaders)
  if (!admin.ok) return admin
  const role = roles.find((one) => one === wanted)
  if (!role) return fail('invalid', 'Choose a role.', 'role')
  return db().$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId } })
    if (!user) return fail('not-found', 'There is no such person.')
    if (user.role === role) return ok(null)
    if (user.role === 'admin' && (await otherAdmins(tx, userId)) === 0) return lastAdmin()
    await tx.user.update({ where: { id: userId }, data: { role } })
    const detail = `${user.role} to ${role}`
    await recordEvent(
      { kind: 'role-changed', byId: admin.value.id, aboutId: userId, detail },
      requestHeaders,
      tx,
    )
    return ok(null)
  })
}

/**
 * Takes an account out of use, with its sessions and open links, or back into use. It is never deleted: the history names
 * it. Refuses one's own account and the last admin.
 */
export async function setInUse(
  userId: string,
  inUse: boolean,
  requestHeaders: Headers,
): Promise<Result<null>> {
  const admin = await adminFrom(requestHeaders)
  if (!admin.ok) return admin
  if (userId === admin.value.id) return fail('invalid', 'You cannot disable your own account.')
  return db().$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId } })
    if (!user) return fail('not-found', 'There is no such person.')
    if ((user.disabledAt === null) === inUse) return ok(null)
    if (!inUse && user.role === 'admin' && (await otherAdmins(tx, userId)) === 0) return lastAdmin()
    const now = new Date()
    await tx.user.update({ where: { id: userId }, data: { disabledAt: inUse ? null : now } })
    if (!inUse) {
      await tx.session.deleteMany({ where: { userId } })
      const open = { userId, usedAt: null, revokedAt: null }
      await tx.accessLink.updateMany({ where: open, data: { revokedAt: now } })
    }
    const kind = inUse ? 'account-enabled' : 'account-disabled'
    await recordEvent({ kind, byId: admin.value.id, aboutId: userId }, requestHeaders, tx)
    return ok(null)
  })
}

/** Takes a person's authenticator app and passkeys off, for someone who has lost them and the recovery codes. */
export async function removeSecondFactors(userId: string, requestHeaders: Headers): Promise<Result<null>> {
  const admin = await adminFrom(requestHeaders)
  if (!admin.ok) return admin
  return db().$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId } })
    if (!user) return fail('not-found', 'There is no such person.')
    await tx.twoFactor.deleteMany({ where: { userId } })
    await tx.user.update({ where: { id: userId }, data: { twoFactorEnabled: false } })
    await tx.session.deleteMany({ where: { userId } })
    const { count } = await tx.passkey.deleteMany({ where: { userId } })
    const detail =
      count === 0 ? 'by an admin' : `by an admin, with ${count === 1 ? 'a passkey' : `${count} passkeys`}`
    await recordEvent(
      { kind: 'second-factor-off', byId: admin.value.id, aboutId: userId, detail },
      requestHeaders,
      tx,
    )
    return ok(null)
  })
}
