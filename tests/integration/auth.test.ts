import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { auth } from '@/server/auth/auth'
import { safeNextPath } from '@/server/auth/next-path'
import { clientAddress } from '@/server/auth/rate-limit'
import { editorFrom, requireEditor } from '@/server/auth/session'
import { changePassword, signIn, signOut } from '@/server/auth/sign-in'
import { createAdmin } from '@/server/commands/create-admin'
import { listLatestChanges } from '@/server/queries/desk-changes'
import { getSignalForEditor } from '@/server/queries/desk-signal'
import { listSignalsForEditor } from '@/server/queries/desk-signals'
import { findOptions } from '@/server/queries/reference-options'
import { testDatabase } from '../support/database'
import { request } from '../support/next'

const { prisma } = testDatabase('empty')
const email = 'editor@example.org'
const password = 'correct horse battery staple'
const nobody = new Headers()

/** Headers of a browser that has signed in. */
async function signedInHeaders(secret = password): Promise<Headers> {
  const { headers } = await auth().api.signInEmail({ body: { email, password: secret }, returnHeaders: true })
  const cookies = headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return new Headers({ cookie: cookies.join('; ') })
}

beforeAll(async () => {
  const made = await createAdmin(prisma, { email, name: 'Ed', password, resetPassword: false })
  expect(made.ok).toBe(true)
})

beforeEach(() => {
  globalThis.trackerLimits = undefined
  globalThis.trackerSignInLimits = undefined
  request.jar.clear()
  request.headers = new Headers()
})

describe('who may write', () => {
  it('refuses a stranger, in actions and in every read of the desk', async () => {
    const filter = {
      search: '',
      status: null,
      kind: null,
      operator: '',
      sort: 'updated',
      order: 'desc',
      page: 1,
    } as const
    const answers = [
      await requireEditor(),
      await listSignalsForEditor(filter),
      await listLatestChanges(5),
      await getSignalForEditor('any-draft'),
      await findOptions('mainRecord', 'target', ''),
    ]
    for (const answer of answers)
      expect(answer).toMatchObject({ ok: false, failure: { code: 'unauthorized' } })
  })

  it('knows an editor by the session cookie', async () => {
    request.headers = await signedInHeaders()
    expect(await requireEditor()).toMatchObject({ ok: true, value: { email, name: 'Ed', role: 'admin' } })
  })

  it('refuses a forged cookie', async () => {
    const headers = new Headers({ cookie: 'tracker.session_token=forged.c2lnbmF0dXJl' })
    expect(await editorFrom(headers)).toMatchObject({ ok: false, failure: { code: 'unauthorized' } })
  })

  it('reads the role at every call, and the database holds no role that may not write', async () => {
    const headers = await signedInHeaders()
    await prisma.user.update({ where: { email }, data: { role: 'reviewer' } })
    expect(await editorFrom(headers)).toMatchObject({ ok: true, value: { role: 'reviewer' } })
    await prisma.user.update({ where: { email }, data: { role: 'admin' } })
    expect(await editorFrom(headers)).toMatchObject({ ok: true, value: { role: 'admin' } })
    await expect(prisma.user.update({ where: { email }, data: { role: 'reader' } })).rejects.toThrow('CHECK')
  })

  it('refuses a session that has ended', async () => {
    const headers = await signedInHeaders()
    await signOut(headers)
    expect(await editorFrom(headers)).toMatchObject({ ok: false, failure: { code: 'unauthorized' } })
    const late = await signedInHeaders()
    await prisma.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
    expect(await editorFrom(late)).toMatchObject({ ok: false, failure: { code: 'unauthorized' } })
  })
})

describe('signing in', () => {
  it('takes the right password, with a cookie that scripts cannot read', async () => {
    expect(await signIn({ email: ' Editor@Example.org ', password }, nobody)).toEqual({
      ok: true,
      value: 'done',
    })
    const { headers } = await auth().api.signInEmail({ body: { email, password }, returnHeaders: true })
    const [cookie] = headers.getSetCookie()
    expect(cookie).toMatch(/^tracker\.session_token=/)
    expect(cookie).toMatch(/; HttpOnly/i)
    expect(cookie).toMatch(/; SameSite=Lax/i)
  })

  it('gives the same answer to an unknown address, a malformed one and a wrong password', async () => {
    const answers = await Promise.all([
      signIn({ email, password: 'wrong password 1' }, nobody),
      signIn({ email: 'nobody@example.org', password: 'wrong password 1' }, nobody),
      signIn({ email: 'not an address', password: 'wrong password 1' }, nobody),
    ])
    for (const answer of answers) {
      expect(answer).toEqual({
        ok: false,
        failure: { code: 'unauthorized', message: 'E-mail address or password is wrong.', field: null },
      })
    }
  })

  it('stops after five failures of one address, even when sent at once, and says when to try again', async () => {
    const tries = Array.from({ length: 6 }, () => signIn({ email, password: 'wrong password 1' }, nobody))
    const codes = (await Promise.all(tries)).map((answer) => (answer.ok ? 'ok' : answer.failure.code))
    expect(codes.toSorted()).toEqual(['rate-limited', ...Array(5).fill('unauthorized')])
    expect(await signIn({ email: email.toUpperCase(), password }, nobody)).toMatchObject({
      failure: { code: 'rate-limited', message: 'Too many tries to sign in. Try again in 15 minutes.' },
    })
  })

  it('forgets the failures after a success', async () => {
    for (let attempt = 0; attempt < 4; attempt++)
      await signIn({ email, password: 'wrong password 1' }, nobody)
    expect(await signIn({ email, password }, nobody)).toMatchObject({ ok: true })
    expect(await signIn({ email, password: 'wrong password 1' }, nobody)).toMatchObject({
      failure: { code: 'unauthorized' },
    })
  })

  it('refuses oversized and mistyped input before any work', async () => {
    const answers = [
      await signIn({ email: `${'a'.repeat(300)}@example.org`, password }, nobody),
      await signIn({ email, password: 'x'.repeat(5000) }, nobody),
      await signIn({ email: ['a'], password: { $ne: null } }, nobody),
    ]
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid' } })
  })

  it('offers no sign-up', async () => {
    await expect(
      auth().api.signUpEmail({ body: { email: 'new@example.org', password, name: 'New' } }),
    ).rejects.toThrow()
    expect(await prisma.user.count()).toBe(1)
  })
})

describe('the client address', () => {
  const forwarded = new Headers({ 'x-forwarded-for': '6.6.6.6, 203.0.113.7' })

  it('is nobody’s word without a trusted proxy', () => {
    expect(clientAddress(forwarded, false)).toBeNull()
  })

  it('is the entry that the trusted proxy added', () => {
    expect(clientAddress(forwarded, true)).toBe('203.0.113.7')
    expect(clientAddress(new Headers(), true)).toBeNull()
  })
})

describe('changing the password', () => {
  const fresh = 'another long password'

  it('refuses a stranger, a wrong present password and a short new one', async () => {
    const change = { currentPassword: password, newPassword: fresh, repeated: fresh }
    expect(await changePassword(change, nobody)).toMatchObject({ failure: { code: 'unauthorized' } })
    const headers = await signedInHeaders()
    expect(await changePassword({ ...change, currentPassword: 'wrong' }, headers)).toMatchObject({
      failure: { field: 'currentPassword' },
    })
    expect(
      await changePassword({ ...change, newPassword: 'short', repeated: 'short' }, headers),
    ).toMatchObject({
      failure: { field: 'newPassword' },
    })
    expect(await changePassword({ ...change, repeated: 'different' }, headers)).toMatchObject({
      failure: { field: 'repeated' },
    })
  })

  it('ends the other sessions and takes effect at once', async () => {
    const elsewhere = await signedInHeaders()
    const headers = await signedInHeaders()
    const change = { currentPassword: password, newPassword: fresh, repeated: fresh }
    expect(await changePassword(change, headers)).toEqual({ ok: true, value: null })
    expect(await editorFrom(elsewhere)).toMatchObject({ ok: false })
    expect(await signIn({ email, password }, nobody)).toMatchObject({ failure: { code: 'unauthorized' } })
    expect(await signIn({ email, password: fresh }, nobody)).toMatchObject({ ok: true })
  })
})

describe('the page after signing in', () => {
  it.each([
    ['/admin', '/admin'],
    ['/admin/signals/new?x=1', '/admin/signals/new?x=1'],
    ['', '/admin'],
    [null, '/admin'],
    ['/', '/admin'],
    ['/administrator', '/admin'],
    ['//evil.example/admin', '/admin'],
    ['https://evil.example/admin', '/admin'],
    ['/admin/../cities', '/admin'],
    ['/admin\\..\\..\\cities', '/admin'],
    ['javascript:alert(1)', '/admin'],
  ])('from %s leads to %s', (next, expected) => {
    expect(safeNextPath(next)).toBe(expected)
  })
})
