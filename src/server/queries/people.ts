import 'server-only'
import { type AuditKind, auditKinds } from '@/domain/desk/audit'
import { type Role, roles } from '@/domain/desk/permissions'
import { ok, type Result } from '@/domain/shared/result'
import { requireAct } from '../auth/session'
import { db } from '../db'

/** What admins see of people. Nothing here is cached, and every read checks the session and the role itself. */

export type PersonLine = {
  id: string
  name: string
  email: string
  role: Role
  /** Whether an authenticator app is set up. */
  twoFactor: boolean
  passkeys: number
  sessions: number
  /** Instant, ISO 8601; null when no session is known. */
  lastSeen: string | null
  disabled: boolean
  /** Whether it is the one who asks. */
  self: boolean
}

const roleOf = (stored: string): Role => roles.find((role) => role === stored) ?? 'contributor'

/** Everyone with an account, by name. Fails as `unauthorized` or `forbidden`. */
export async function listPeople(): Promise<Result<PersonLine[]>> {
  const admin = await requireAct('managePeople')
  if (!admin.ok) return admin
  const rows = await db().user.findMany({
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    include: {
      sessions: { where: { expiresAt: { gt: new Date() } }, orderBy: { updatedAt: 'desc' } },
      acts: { where: { kind: 'signed-in' }, orderBy: { id: 'desc' }, take: 1 },
      _count: { select: { passkeys: true } },
    },
  })
  return ok(
    rows.map((row) => ({
      id: row.id,
      name: row.name,
      email: row.email,
      role: roleOf(row.role),
      twoFactor: row.twoFactorEnabled,
      passkeys: row._count.passkeys,
      sessions: row.sessions.length,
      lastSeen: (row.sessions[0]?.updatedAt ?? row.acts[0]?.at)?.toISOString() ?? null,
      disabled: row.disabledAt !== null,
      self: row.id === admin.value.id,
    })),
  )
}

export type LinkLine = {
  id: string
  kind: 'invitation' | 'password'
  name: string
  email: string
  role: Role | null
  /** Instant, ISO 8601. */
  expires: string
  by: string
}

/** Links that are open, the newest first. Fails as `unauthorized` or `forbidden`. */
export async function listOpenLinks(): Promise<Result<LinkLine[]>> {
  const admin = await requireAct('managePeople')
  if (!admin.ok) return admin
  const rows = await db().accessLink.findMany({
    where: { usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: 'desc' },
    include: { user: { select: { name: true, email: true } }, maker: { select: { name: true } } },
  })
  return ok(
    rows.map((row) => ({
      id: row.id,
      kind: row.kind === 'invitation' ? 'invitation' : 'password',
      name: row.user?.name ?? row.name ?? '',
      email: row.user?.email ?? row.email ?? '',
      role: row.role === null ? null : roleOf(row.role),
      expires: row.expiresAt.toISOString(),
      by: row.maker.name,
    })),
  )
}

export type AuditLine = {
  id: number
  /** Instant, ISO 8601. */
  at: string
  kind: AuditKind
  /** A person's name; null for someone not signed in and for a command run on the host. */
  by: string | null
  about: string | null
  address: string | null
  detail: string | null
}

export type AuditFilter = {
  kind: AuditKind | null
  /** Id of a person, as the one who did it or whom it is about; empty for anyone. */
  person: string
  /** From 1. A page beyond the last is the last. */
  page: number
}

export const auditPageSize = 50

/** One page of the audit log, newest first. Fails as `unauthorized` or `forbidden`. */
export async function listAuditEvents(
  filter: AuditFilter,
): Promise<Result<{ rows: AuditLine[]; total: number; page: number }>> {
  const admin = await requireAct('readAudit')
  if (!admin.ok) return admin
  const { kind, person } = filter
  const where = {
    ...(kind ? { kind } : {}),
    ...(person ? { OR: [{ byId: person }, { aboutId: person }] } : {}),
  }
  const total = await db().auditEvent.count({ where })
  const page = Math.min(Math.max(1, filter.page), Math.max(1, Math.ceil(total / auditPageSize)))
  const rows = await db().auditEvent.findMany({
    where,
    orderBy: { id: 'desc' },
    skip: (page - 1) * auditPageSize,
    take: auditPageSize,
    include: { by: { select: { name: true } }, about: { select: { name: true } } },
  })
  return ok({
    total,
    page,
    rows: rows.flatMap((row) => {
      const known = auditKinds.find((one) => one === row.kind)
      if (!known) return []
      const { id, address, detail } = row
      const at = row.at.toISOString()
      return {
        id,
        at,
        kind: known,
        by: row.by?.name ?? null,
        about: row.about?.name ?? null,
        address,
        detail,
      }
    }),
  })
}
