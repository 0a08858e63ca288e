import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Role, roles } from '@/domain/desk/permissions'
import {
  invite,
  linkLifetime,
  makePasswordLink,
  readLink,
  redeemLink,
  withdrawLink,
} from '@/server/auth/access-links'
import { auth } from '@/server/auth/auth'
import { changeRole, removeSecondFactors, setInUse } from '@/server/auth/people'
import { personFrom } from '@/server/auth/session'
import { endSessionsOf } from '@/server/auth/sessions'
import { createAdmin } from '@/server/commands/create-admin'
import { listAuditEvents, listOpenLinks, listPeople } from '@/server/queries/people'
import { testDatabase } from '../support/database'
import { request } from '../support/next'

const { prisma } = testDatabase('empty')
const password = 'correct horse battery staple'
const chosen = { newPassword: 'quiet river under seven moons', repeated: 'quiet river under seven moons' }
const nobody = new Headers()
const ids = new Map<Role, string>()

beforeAll(async () => {
  for (const role of roles) {
    const email = `${role}@example.org`
    const made = await createAdmin(prisma, { email, name: `A ${role}`, role, password, resetPassword: false })
    expect(made).toMatchObject({ ok: true, value: { role } })
    ids.set(role, (await prisma.user.findUniqueOrThrow({ where: { email } })).id)
  }
})

beforeEach(() => {
  globalThis.trackerSignInLimits = undefined
})

async function as(role: Role, secret = password): Promise<Headers> {
  const { headers } = await auth().api.signInEmail({
    body: { email: `${role}@example.org`, password: secret },
    returnHeaders: true,
  })
  const cookie = headers.getSetCookie().map((one) => one.split(';')[0])
  request.headers = new Headers({ cookie: cookie.join('; ') })
  return request.headers
}

const idOf = (role: Role) => ids.get(role) ?? ''
const someone = { name: 'Nora Newcomer', email: 'nora@example.org', role: 'contributor' }

describe('people, links and the audit log', () => {
  it('are for admins only, in every act and every read', async () => {
    for (const role of ['contributor', 'reviewer'] as const) {
      const headers = await as(role)
      const answers = [
        await invite(someone, headers),
        await makePasswordLink(idOf('admin'), headers),
        await withdrawLink('any', headers),
        await changeRole(idOf(role), 'admin', headers),
        await setInUse(idOf('admin'), false, headers),
        await removeSecondFactors(idOf('admin'), headers),
        await endSessionsOf(idOf('admin'), headers),
        await listPeople(),
        await listOpenLinks(),
        await listAuditEvents({ kind: null, person: '', page: 1 }),
      ]
      for (const answer of answers) expect(answer, role).toMatchObject({ failure: { code: 'forbidden' } })
    }
    expect(await invite(someone, nobody)).toMatchObject({ failure: { code: 'unauthorized' } })
    await as('admin')
    expect(await listPeople()).toMatchObject({ ok: true, value: [{}, { self: false }, {}] })
  })
})

describe('an invitation', () => {
  it('makes an account once, with the name, address and role that the admin gave', async () => {
    const made = await invite(someone, await as('admin'))
    const token = made.ok ? made.value : ''
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(await prisma.accessLink.findMany())).not.toContain(token)
    expect(await readLink(token)).toMatchObject({ ok: true, value: { ...someone, kind: 'invitation' } })
    const guessed = { newPassword: 'password1234', repeated: 'password1234' }
    expect(await redeemLink(token, guessed, nobody)).toMatchObject({ failure: { field: 'newPassword' } })
    const both = await Promise.all([redeemLink(token, chosen, nobody), redeemLink(token, chosen, nobody)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await redeemLink(token, chosen, nobody)).toMatchObject({ failure: { code: 'not-found' } })
    expect(await prisma.user.findUnique({ where: { email: someone.email } })).toMatchObject(someone)
    expect(
      await auth().api.signInEmail({ body: { email: someone.email, password: chosen.newPassword } }),
    ).toHaveProperty('token')
    const events = await prisma.auditEvent.findMany({ where: { kind: { in: ['invited', 'account-made'] } } })
    expect(JSON.stringify(events)).not.toContain(token)
  })

  it('is refused for an address with an account, and where the name is an address', async () => {
    const headers = await as('admin')
    expect(await invite({ ...someone, email: 'Admin@example.org' }, headers)).toMatchObject({
      failure: { code: 'conflict', field: 'email' },
    })
    expect(
      await invite({ ...someone, name: 'nora@example.org', email: 'n@example.org' }, headers),
    ).toMatchObject({
      failure: { field: 'name' },
    })
    expect(await invite({ ...someone, email: 'n@example.org', role: 'owner' }, headers)).toMatchObject({
      failure: { field: 'role' },
    })
  })

  it('is over after three days, when withdrawn, and when a newer one is made', async () => {
    const headers = await as('admin')
    const next = { ...someone, email: 'second@example.org' }
    const made = async () => {
      const one = await invite(next, headers)
      return one.ok ? one.value : ''
    }
    const [first, second] = [await made(), await made()]
    expect(await readLink(first)).toMatchObject({ ok: false })
    expect(await readLink(second)).toMatchObject({ ok: true })
    const [open] = await prisma.accessLink.findMany({
      where: { email: next.email, usedAt: null, revokedAt: null },
    })
    expect((open?.expiresAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(linkLifetime - 60_000)
    expect(await withdrawLink(open?.id ?? '', headers)).toEqual({ ok: true, value: null })
    expect(await readLink(second)).toMatchObject({ ok: false })
    const third = await made()
    await prisma.accessLink.updateMany({
      where: { email: next.email },
      data: { expiresAt: new Date(Date.now() - 1) },
    })
    expect(await redeemLink(third, chosen, nobody)).toMatchObject({ failure: { code: 'not-found' } })
    expect(await readLink('not-a-token')).toMatchObject({ ok: false })
  })
})

describe('a lost password', () => {
  it('is replaced by a link, which ends the sessions of the account', async () => {
    const theirs = await as('reviewer')
    const made = await makePasswordLink(idOf('reviewer'), await as('admin'))
    const token = made.ok ? made.value : ''
    expect(await redeemLink(token, chosen, nobody)).toMatchObject({ ok: true, value: { kind: 'password' } })
    expect(await personFrom(theirs)).toMatchObject({ ok: false })
    expect(await as('reviewer', chosen.newPassword)).toBeInstanceOf(Headers)
    expect(await redeemLink(token, chosen, nobody)).toMatchObject({ ok: false })
  })
})

describe('accounts', () => {
  it('keep an admin, whatever is tried', async () => {
    const headers = await as('admin')
    expect(await changeRole(idOf('admin'), 'reviewer', headers)).toMatchObject({
      failure: { message: expect.stringContaining('last admin') },
    })
    expect(await setInUse(idOf('admin'), false, headers)).toMatchObject({ failure: { code: 'invalid' } })
    expect(await changeRole(idOf('contributor'), 'admin', headers)).toMatchObject({ ok: true })
    expect(await changeRole(idOf('contributor'), 'contributor', headers)).toMatchObject({ ok: true })
  })

  it('are disabled with their sessions and links, enabled again, and never deleted', async () => {
    const theirs = await as('contributor')
    const headers = await as('admin')
    const made = await makePasswordLink(idOf('contributor'), headers)
    expect(await setInUse(idOf('contributor'), false, headers)).toEqual({ ok: true, value: null })
    expect(await personFrom(theirs)).toMatchObject({ ok: false })
    expect(await redeemLink(made.ok ? made.value : '', chosen, nobody)).toMatchObject({ ok: false })
    expect(await setInUse(idOf('contributor'), true, headers)).toEqual({ ok: true, value: null })
    await expect(prisma.user.delete({ where: { id: idOf('contributor') } })).rejects.toThrow(/foreign key/i)
  })

  it('are on record with every change', async () => {
    await as('admin')
    const log = await listAuditEvents({ kind: null, person: idOf('contributor'), page: 1 })
    const kinds = log.ok ? log.value.rows.map(({ kind }) => kind) : []
    for (const kind of [
      'account-made',
      'role-changed',
      'account-disabled',
      'account-enabled',
      'password-link-made',
    ])
      expect(kinds).toContain(kind)
    const one = await listAuditEvents({ kind: 'role-changed', person: '', page: 99 })
    expect(one).toMatchObject({ ok: true, value: { total: 2, page: 1 } })
  })
})

describe('the command on the host', () => {
  const input = { email: 'carol.private@example.org', name: null, password, resetPassword: false } as const

  it('makes no name from the e-mail address: readers would see it (V16)', async () => {
    expect(await createAdmin(prisma, input)).toMatchObject({ ok: false, failure: { field: 'name' } })
    expect(await createAdmin(prisma, { ...input, name: 'carol.private@example.org' })).toMatchObject({
      ok: false,
      failure: { field: 'name' },
    })
    expect(await prisma.user.count({ where: { email: input.email } })).toBe(0)
  })

  it('takes no password that is guessed first', async () => {
    expect(await createAdmin(prisma, { ...input, name: 'Carol', password: 'password1234' })).toMatchObject({
      ok: false,
      failure: { field: 'password' },
    })
  })
})
