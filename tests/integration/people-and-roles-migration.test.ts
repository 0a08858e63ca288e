import { createHmac } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auth } from '@/server/auth/auth'
import { changeRole } from '@/server/auth/people'
import { personFrom } from '@/server/auth/session'
import { createPrisma } from '@/server/db'
import { env } from '@/server/env'
import type { PrismaClient } from '@/server/generated/prisma/client'
import { databaseBefore, insert, migrate, oldDatabaseFile } from '../support/old-database'

/** A database with accounts and sessions, as it stood before roles differed: nobody is locked out of it. */

const { file, remove } = oldDatabaseFile()
const password = 'correct horse battery staple'
const day = 24 * 60 * 60 * 1000
const at = (time: number) => new Date(time).toISOString().replace('Z', '+00:00')
const long = at(Date.now() - 40 * day)

let before: { users: unknown[]; accounts: unknown[]; sessions: unknown[] }
let after: Database
let prisma: PrismaClient

const rowsOf = (database: Database, table: string) =>
  database.prepare(`SELECT * FROM "${table}" ORDER BY "id"`).all()

beforeAll(async () => {
  const database = databaseBefore(file, 'people_and_roles')
  const hash = await hashPassword(password)
  for (const role of ['admin', 'editor']) {
    const user = { id: role, name: `An old ${role}`, email: `${role}@example.org`, role, emailVerified: 1 }
    insert(database, 'User', { ...user, createdAt: long, updatedAt: long })
    insert(database, 'Account', {
      id: `account-${role}`,
      accountId: role,
      providerId: 'credential',
      userId: role,
      password: hash,
      createdAt: long,
      updatedAt: long,
    })
    for (const [kind, seen] of [
      ['fresh', Date.now() - 60_000],
      ['idle', Date.now() - day],
    ] as const)
      insert(database, 'Session', {
        id: `${kind}-${role}`,
        token: `token-${kind}-${role}`,
        userId: role,
        createdAt: at(seen),
        updatedAt: at(seen),
        expiresAt: at(seen + 7 * day),
      })
    insert(database, 'Changeset', {
      id: `by-${role}`,
      kind: 'ui',
      authorId: role,
      reason: 'An old act',
      submissionKey: `key-${role}`,
      createdAt: long,
    })
  }
  before = {
    users: rowsOf(database, 'User'),
    accounts: rowsOf(database, 'Account'),
    // None was begun with a passkey: there were none.
    sessions: rowsOf(database, 'Session').map((row) => ({ ...Object(row), passkeyId: null })),
  }
  database.close()
  migrate(file)
  after = new Database(file)
  after.pragma('foreign_keys = ON')
  process.env.DATABASE_URL = `file:${file}`
  prisma = createPrisma(`file:${file}`)
  globalThis.trackerDatabase = prisma
})

afterAll(async () => {
  after.close()
  globalThis.trackerDatabase = undefined
  await prisma.$disconnect()
  remove()
})

/** The headers of a browser that holds a session of before. */
function holding(token: string): Headers {
  const signature = createHmac('sha256', env().AUTH_SECRET).update(token).digest('base64')
  return new Headers({ cookie: `tracker.session_token=${encodeURIComponent(`${token}.${signature}`)}` })
}

describe('accounts of before roles differed (V10)', () => {
  it('are all there, an editor as a reviewer and an admin as an admin', () => {
    expect(rowsOf(after, 'User')).toMatchObject(
      before.users.map((row) => {
        const user = Object(row)
        return { ...user, role: user.role === 'editor' ? 'reviewer' : 'admin', disabledAt: null }
      }),
    )
    expect(rowsOf(after, 'Account')).toEqual(before.accounts)
    expect(rowsOf(after, 'Session')).toEqual(before.sessions)
    expect(after.prepare('SELECT authorId FROM "Changeset" ORDER BY id').all()).toEqual([
      { authorId: 'admin' },
      { authorId: 'editor' },
    ])
    expect(after.pragma('foreign_key_check')).toEqual([])
  })

  it('sign in with the password of before, and may act by the new role', async () => {
    for (const [id, role] of [
      ['admin', 'admin'],
      ['editor', 'reviewer'],
    ] as const) {
      const { headers } = await auth().api.signInEmail({
        body: { email: `${id}@example.org`, password },
        returnHeaders: true,
      })
      const cookie = headers.getSetCookie().map((one) => one.split(';')[0])
      const sent = new Headers({ cookie: cookie.join('; ') })
      expect(await personFrom(sent)).toMatchObject({ ok: true, value: { id, role, twoFactor: false } })
      const promoted = await changeRole('editor', 'reviewer', sent)
      expect(promoted.ok).toBe(role === 'admin')
    }
    await expect(
      auth().api.signInEmail({ body: { email: 'editor@example.org', password: `${password}!` } }),
    ).rejects.toThrow()
  })

  it('keep a session that is used, and lose one that was idle for longer than it may be', async () => {
    for (const id of ['admin', 'editor']) {
      expect(await personFrom(holding(`token-fresh-${id}`))).toMatchObject({ ok: true, value: { id } })
      expect(await personFrom(holding(`token-idle-${id}`))).toMatchObject({
        failure: { code: 'unauthorized' },
      })
      expect(await prisma.session.findUnique({ where: { id: `idle-${id}` } })).toBeNull()
    }
  })

  it('have no role out of the vocabulary from now on, and begin as contributors', () => {
    expect(() => after.exec(`UPDATE "User" SET role = 'editor'`)).toThrow('CHECK')
    const now = at(Date.now())
    insert(after, 'User', { id: 'new', name: 'New', email: 'new@example.org', updatedAt: now })
    expect(after.prepare(`SELECT role, disabledAt FROM "User" WHERE id = 'new'`).get()).toEqual({
      role: 'contributor',
      disabledAt: null,
    })
  })
})

it('the audit log that the migration adds is append-only', () => {
  insert(after, 'AuditEvent', { kind: 'signed-in', byId: 'admin', aboutId: 'admin' })
  expect(() => after.exec(`UPDATE "AuditEvent" SET kind = 'signed-out'`)).toThrow('append-only')
  expect(() => after.exec('DELETE FROM "AuditEvent"')).toThrow('append-only')
  // Nor does an event go with its person.
  expect(() => after.exec(`DELETE FROM "User" WHERE id = 'admin'`)).toThrow(/FOREIGN KEY|append-only/)
})
