import { createHmac } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  beginPasskeyAction,
  beginPasskeySignInAction,
  finishPasskeyAction,
  passkeySignInAction,
  removePasskeyAction,
} from '@/app/(desk)/passkey-actions'
import { firstSimpleState } from '@/form/entry-state'
import { auth } from '@/server/auth/auth'
import { passkeyCookieName, sessionCookieNames } from '@/server/auth/cookies'
import { challengeLifetime } from '@/server/auth/passkey-challenges'
import { isSelfVouched, readAdded } from '@/server/auth/passkey-responses'
import { beginPasskeySignIn, signInWithPasskey } from '@/server/auth/passkey-sign-in'
import { beginPasskey, finishPasskey, listOwnPasskeys, removePasskey } from '@/server/auth/passkeys'
import { removeSecondFactors, setInUse } from '@/server/auth/people'
import { beginSecondFactor } from '@/server/auth/second-factor'
import { editorFrom, personFrom } from '@/server/auth/session'
import { changePassword } from '@/server/auth/sign-in'
import { createAdmin } from '@/server/commands/create-admin'
import { env } from '@/server/env'
import { type Attestation, type Misbehavior, SoftwareAuthenticator } from '../support/authenticator'
import { testDatabase } from '../support/database'
import { request } from '../support/next'

const { prisma } = testDatabase('empty')
const origin = 'http://localhost:3000'
const password = 'correct horse battery staple'
const [sessionCookie] = sessionCookieNames
const challengeCookie = passkeyCookieName(false)
const nobody = new Headers({ 'user-agent': 'Firefox/130.0' })

const people = { owner: 'owner@example.org', other: 'other@example.org' }

beforeAll(async () => {
  for (const [name, email] of Object.entries(people))
    expect(await createAdmin(prisma, { email, name, password, resetPassword: false })).toMatchObject({
      ok: true,
    })
})

beforeEach(async () => {
  globalThis.trackerLimits = undefined
  globalThis.trackerSignInLimits = undefined
  request.headers = new Headers()
  request.jar.clear()
  await prisma.passkey.deleteMany()
  await prisma.session.deleteMany()
  await prisma.verification.deleteMany()
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

async function byPassword(email = people.owner): Promise<Headers> {
  const { headers } = await auth().api.signInEmail({ body: { email, password }, returnHeaders: true })
  request.jar.clear()
  return new Headers({
    cookie: headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; '),
  })
}

/** The headers of the browser that has just signed in with a passkey; that its cookie goes out a browser test shows. */
async function withSession(): Promise<Headers> {
  const { token } = await prisma.session.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
  const signature = createHmac('sha256', env().AUTH_SECRET).update(token).digest('base64')
  return new Headers({ cookie: `${sessionCookie}=${encodeURIComponent(`${token}.${signature}`)}` })
}

async function begin(headers: Headers, name = 'Phone') {
  const begun = await beginPasskey({ name, password }, headers)
  if (!begun.ok) throw new Error(begun.failure.message)
  return begun.value
}

async function added(headers: Headers, name = 'Phone'): Promise<SoftwareAuthenticator> {
  const device = new SoftwareAuthenticator(origin)
  const answer = device.create(await begin(headers, name))
  expect(await finishPasskey(JSON.stringify(answer), headers)).toEqual({ ok: true, value: null })
  return device
}

async function signIn(device: SoftwareAuthenticator, odd: Misbehavior = {}) {
  return signInWithPasskey(JSON.stringify(device.get(await beginPasskeySignIn(), odd)), nobody)
}

const userId = async (email = people.owner) => (await prisma.user.findUniqueOrThrow({ where: { email } })).id
const lastEvent = async () => prisma.auditEvent.findFirst({ orderBy: { id: 'desc' } })
const written = async () => ({
  passkeys: await prisma.passkey.findMany({ orderBy: { id: 'asc' } }),
  sessions: await prisma.session.count(),
  spent: await prisma.verification.count({ where: { id: { startsWith: 'passkey-spent' } } }),
})

describe('adding a passkey (V10)', () => {
  it('asks for the password, names the site and the person, and leaves out the devices that have one', async () => {
    const headers = await byPassword()
    const wrong = await beginPasskey({ name: 'Phone', password: 'wrong password 1' }, headers)
    expect(wrong).toMatchObject({ failure: { message: 'The present password is wrong.' } })
    expect(await beginPasskey({ name: ' ', password }, headers)).toMatchObject({
      failure: { field: 'passkeyName' },
    })
    expect(await prisma.verification.count()).toBe(0)
    const device = await added(headers)
    const options = await begin(headers, 'Laptop')
    expect(options).toMatchObject({
      rp: { id: 'localhost' },
      user: { id: Buffer.from(await userId()).toString('base64url'), name: people.owner },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ id: device.id, transports: ['internal'] }],
    })
    request.headers = headers
    expect(await listOwnPasskeys()).toMatchObject({ ok: true, value: [{ name: 'Phone', lastUsed: null }] })
    expect(await lastEvent()).toMatchObject({
      kind: 'passkey-added',
      byId: await userId(),
      aboutId: await userId(),
      detail: 'Phone',
    })
  })

  it.each<[string, Attestation]>([
    ['of a page elsewhere', { origin: 'https://robotaxi.example' }],
    ['for another site', { rpID: 'robotaxi.example' }],
    ['to another challenge', { challenge: Buffer.alloc(32).toString('base64url') }],
    ['of a device that nobody unlocked', { unlocked: false }],
    ['with a count beyond measure', { counter: 2 ** 32 - 1 }],
    ['that is vouched for in another way', { attestation: 'android-safetynet' }],
    ['that a maker vouches for', { attestation: 'packed', certificate: true }],
  ])('refuses the answer %s', async (_what, odd) => {
    const headers = await byPassword()
    const answer = new SoftwareAuthenticator(origin).create(await begin(headers), odd)
    const before = await prisma.auditEvent.count()
    expect(await finishPasskey(JSON.stringify(answer), headers)).toMatchObject({
      failure: { code: 'invalid', message: expect.stringContaining('was not added') },
    })
    expect(await prisma.passkey.count()).toBe(0)
    expect(await prisma.auditEvent.count()).toBe(before)
  })

  it('takes a device that vouches for itself, and looks at no certificate of a maker', async () => {
    const headers = await byPassword()
    const itself = new SoftwareAuthenticator(origin).create(await begin(headers), { attestation: 'packed' })
    expect(await finishPasskey(JSON.stringify(itself), headers)).toEqual({ ok: true, value: null })
    // Checking a certificate could ask its maker's server.
    for (const odd of [{ attestation: 'packed', certificate: true }, { attestation: 'android-key' }]) {
      const answer = new SoftwareAuthenticator(origin).create(await begin(headers), odd)
      const added = readAdded(JSON.stringify(answer))
      expect(added && isSelfVouched(added)).toBe(false)
    }
  })

  it('takes a challenge once, within five minutes, and of its own session only', async () => {
    const headers = await byPassword()
    const notAdded = { ok: false, failure: { code: 'invalid' } }
    const device = new SoftwareAuthenticator(origin)
    const answer = JSON.stringify(device.create(await begin(headers)))
    expect(await finishPasskey(answer, await byPassword(people.other))).toMatchObject(notAdded)
    expect(await finishPasskey(answer, await byPassword())).toMatchObject(notAdded)
    expect(await finishPasskey(answer, nobody)).toMatchObject({ failure: { code: 'unauthorized' } })
    expect(await finishPasskey(answer, headers)).toMatchObject({ ok: true })
    expect(await finishPasskey(answer, headers)).toMatchObject(notAdded)
    // Adding the same device again is refused by the browser; a program that does it learns that it is there.
    const again = JSON.stringify(device.create(await begin(headers)))
    expect(await finishPasskey(again, headers)).toMatchObject({ failure: { code: 'conflict' } })

    const late = JSON.stringify(new SoftwareAuthenticator(origin).create(await begin(headers)))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + (challengeLifetime + 1) * 1000 })
    expect(await finishPasskey(late, headers)).toMatchObject(notAdded)
    vi.useRealTimers()
    expect(await prisma.passkey.count()).toBe(1)
  })

  const credential = { id: 'a', rawId: 'a', type: 'public-key' }
  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['no object', 'null'],
    ['not whole', JSON.stringify(credential)],
    ['of another kind', JSON.stringify({ ...credential, response: { clientDataJSON: 'a' } })],
    [
      'not what a device signs',
      JSON.stringify({
        ...credential,
        response: { clientDataJSON: 'AAAA', attestationObject: 'v'.repeat(11_000) },
      }),
    ],
  ])('refuses an answer that is %s', async (_what, answer) => {
    const headers = await byPassword()
    await begin(headers)
    expect(await finishPasskey(answer, headers)).toMatchObject({ failure: { code: 'invalid' } })
    await beginPasskeySignIn()
    expect(await signInWithPasskey(answer, nobody)).toMatchObject({ failure: { code: 'unauthorized' } })
  })

  it('is refused beyond ten', async () => {
    const headers = await byPassword()
    for (let number = 0; number < 10; number++) {
      globalThis.trackerLimits = undefined
      await added(headers, `Device ${number}`)
    }
    globalThis.trackerLimits = undefined
    expect(await beginPasskey({ name: 'One more', password }, headers)).toMatchObject({
      failure: { message: expect.stringContaining('at most 10') },
    })
  })
})

describe('signing in with a passkey (V10)', () => {
  it('begins a session like a password does, and is on record', async () => {
    const device = await added(await byPassword())
    await prisma.session.deleteMany()
    expect(await signIn(device)).toEqual({ ok: true, value: null })
    const session = await prisma.session.findFirstOrThrow()
    expect(session).toMatchObject({
      userId: await userId(),
      passkeyId: device.id,
      userAgent: 'Firefox/130.0',
    })
    expect(session.expiresAt.getTime() - Date.now()).toBeGreaterThan(6.9 * 24 * 3600_000)
    expect(await personFrom(await withSession())).toMatchObject({
      ok: true,
      value: { email: people.owner, passkeyId: device.id, twoFactor: false },
    })
    expect(request.jar.get('tracker.device')).toBeDefined()
    expect(await lastEvent()).toMatchObject({ kind: 'signed-in', detail: 'passkey “Phone”' })
    const row = await prisma.passkey.findFirstOrThrow()
    expect(row.counter).toBe(1)
    expect(Date.now() - (row.lastUsedAt?.getTime() ?? 0)).toBeLessThan(60_000)
  })

  it('sends the cookie that a password sends', async () => {
    const device = await added(await byPassword())
    const cookieOf = (headers: Headers) => headers.getSetCookie()[0]?.replace(/=[^;]+/, '=…')
    const byKey = await auth().api.beginPasskeySession({
      body: { userId: await userId(), passkeyId: device.id },
      headers: nobody,
      returnHeaders: true,
    })
    const { headers } = await auth().api.signInEmail({
      body: { email: people.owner, password },
      returnHeaders: true,
    })
    expect(cookieOf(byKey.headers)).toBe(cookieOf(headers))
    expect(cookieOf(headers)).toContain('HttpOnly')
  })

  it.each<[string, Misbehavior]>([
    ['of a page elsewhere', { origin: 'https://robotaxi.example' }],
    ['of this host at another port', { origin: 'http://localhost:3001' }],
    ['for another site', { rpID: 'robotaxi.example' }],
    ['to another challenge', { challenge: Buffer.alloc(32).toString('base64url') }],
    ['of a device that nobody unlocked', { unlocked: false }],
    ['with a count that went back', { counter: 1 }],
    ['with a count beyond measure', { counter: 2 ** 32 - 1 }],
    ['that names another person', { userHandle: Buffer.from('somebody').toString('base64url') }],
    ['of a passkey that nobody has', { id: Buffer.alloc(32, 7).toString('base64url') }],
  ])('refuses the answer %s', async (_what, odd) => {
    const device = await added(await byPassword())
    expect(await signIn(device)).toMatchObject({ ok: true })
    const before = await written()
    expect(await signIn(device, odd)).toMatchObject({
      failure: { code: 'unauthorized', message: expect.stringContaining('was not accepted') },
    })
    expect(await written()).toEqual(before)
    const event = await lastEvent()
    if ('id' in odd) expect(event?.kind).toBe('signed-in')
    else expect(event).toMatchObject({ kind: 'sign-in-failed', byId: null, aboutId: await userId() })
    // The owner is not kept out by that.
    expect(await signIn(device)).toMatchObject({ ok: true })
  })

  it('refuses one person’s device that names the passkey of another', async () => {
    const mine = await added(await byPassword())
    const theirs = await added(await byPassword(people.other))
    const before = await written()
    const handle = Buffer.from(await userId(people.other)).toString('base64url')
    expect(await signIn(mine, { id: theirs.id })).toMatchObject({ ok: false })
    expect(await signIn(mine, { id: theirs.id, userHandle: handle })).toMatchObject({ ok: false })
    expect(await written()).toEqual(before)
  })

  it('takes a challenge once, also from a device that does not count', async () => {
    const device = await added(await byPassword())
    const options = await beginPasskeySignIn()
    const cookie = request.jar.get(challengeCookie) ?? ''
    const answer = JSON.stringify(device.get(options, { counter: 0 }))
    expect(await signInWithPasskey(answer, nobody)).toMatchObject({ ok: true })
    expect(request.jar.get(challengeCookie)).toBe('')
    const before = await written()
    expect(await signInWithPasskey(answer, nobody)).toMatchObject({ ok: false })
    request.jar.set(challengeCookie, cookie)
    expect(await signInWithPasskey(answer, nobody)).toMatchObject({ ok: false })
    expect(await written()).toEqual(before)
    expect(await lastEvent()).toMatchObject({ detail: 'passkey: answered before' })
    expect(await signIn(device, { counter: 0 })).toMatchObject({ ok: true })
  })

  it('lets one of two equal answers in that come at once', async () => {
    const device = await added(await byPassword())
    await prisma.session.deleteMany()
    const options = await beginPasskeySignIn()
    const cookie = request.jar.get(challengeCookie) ?? ''
    const answer = JSON.stringify(device.get(options))
    const tries = [0, 1, 2].map(() => {
      request.jar.set(challengeCookie, cookie)
      return signInWithPasskey(answer, nobody)
    })
    const results = await Promise.all(tries)
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await prisma.session.count()).toBe(1)
  })

  it('refuses a challenge that is over, forged or was given to another browser', async () => {
    const device = await added(await byPassword())
    const before = await written()
    const options = await beginPasskeySignIn()
    const cookie = request.jar.get(challengeCookie) ?? ''
    const answer = JSON.stringify(device.get(options))
    const [challenge = '', ends = '', signed = ''] = cookie.split('.')
    for (const odd of [
      '',
      challenge,
      `${challenge}.${ends}`,
      `${challenge}.${Number(ends) + 9}.${signed}`,
      `${cookie}.x`,
      `${challenge}.${ends}.AAAA`,
    ]) {
      request.jar.set(challengeCookie, odd)
      expect(await signInWithPasskey(answer, nobody)).toMatchObject({ ok: false })
      globalThis.trackerSignInLimits = undefined
    }
    request.jar.set(challengeCookie, cookie)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + (challengeLifetime + 1) * 1000 })
    expect(await signInWithPasskey(answer, nobody)).toMatchObject({ ok: false })
    vi.useRealTimers()
    expect(await written()).toEqual(before)
    request.jar.set(challengeCookie, cookie)
    expect(await signInWithPasskey(answer, nobody)).toMatchObject({ ok: true })
  })

  it('asks nothing of the disk before a right answer', async () => {
    for (let number = 0; number < 50; number++) await beginPasskeySignIn()
    expect(await prisma.verification.count()).toBe(0)
  })

  it('is over for a disabled account and a removed passkey', async () => {
    const headers = await byPassword()
    const device = await added(headers)
    const admin = await byPassword(people.other)
    expect(await setInUse(await userId(), false, admin)).toMatchObject({ ok: true })
    const before = await written()
    expect(await signIn(device)).toMatchObject({ failure: { code: 'unauthorized' } })
    expect(await written()).toEqual(before)
    expect(await setInUse(await userId(), true, admin)).toMatchObject({ ok: true })
    expect(await signIn(device)).toMatchObject({ ok: true })
    expect(await removeSecondFactors(await userId(), admin)).toMatchObject({ ok: true })
    expect(await signIn(device)).toMatchObject({ failure: { code: 'unauthorized' } })
    expect(await prisma.session.count({ where: { userId: await userId() } })).toBe(0)
    expect(
      await prisma.auditEvent.findFirst({ where: { kind: 'second-factor-off' }, orderBy: { id: 'desc' } }),
    ).toMatchObject({ detail: 'by an admin, with a passkey' })
  })

  it('has the limits of a password: five tries, of its own for a browser that is known', async () => {
    const device = await added(await byPassword())
    expect(await signIn(device)).toMatchObject({ ok: true })
    const known = new Map(request.jar)
    request.jar.clear()
    const wrong = { challenge: 'AAAA' }
    for (let tries = 0; tries < 5; tries++)
      expect(await signIn(device, wrong)).toMatchObject({ failure: { code: 'unauthorized' } })
    expect(await signIn(device)).toMatchObject({ failure: { code: 'rate-limited' } })
    expect(await lastEvent()).toMatchObject({ kind: 'locked-out', aboutId: await userId() })
    for (const [name, value] of known) request.jar.set(name, value)
    expect(await signIn(device)).toMatchObject({ ok: true })
  })
})

describe('a passkey as a second factor (V10)', () => {
  async function demanded(work: () => Promise<void>) {
    const environment = await import('@/server/env')
    const settings = { ...environment.env(), REQUIRE_SECOND_FACTOR: true }
    const asked = vi.spyOn(environment, 'env').mockReturnValue(settings)
    try {
      await work()
    } finally {
      asked.mockRestore()
    }
  }

  it('counts as both factors where the site demands two, in a session that was begun with it', async () => {
    await demanded(async () => {
      const headers = await byPassword()
      expect(await editorFrom(headers)).toMatchObject({ failure: { field: 'second-factor' } })
      const device = await added(headers)
      expect(await editorFrom(headers)).toMatchObject({ failure: { field: 'second-factor' } })
      expect(await signIn(device)).toMatchObject({ ok: true })
      expect(await editorFrom(await withSession())).toMatchObject({ ok: true })
    })
  })

  it('stays with the session that takes the place of one when the password is changed', async () => {
    const device = await added(await byPassword())
    expect(await signIn(device)).toMatchObject({ ok: true })
    const newPassword = `${password}, and more`
    const change = async (currentPassword: string, next: string) =>
      changePassword({ currentPassword, newPassword: next, repeated: next }, await withSession())
    expect(await change(password, newPassword)).toMatchObject({ ok: true })
    expect(await personFrom(await withSession())).toMatchObject({ value: { passkeyId: device.id } })
    expect(await change(newPassword, password)).toMatchObject({ ok: true })
    expect(await prisma.session.count()).toBe(1)
  })

  it('keeps whoever knows only the password from adding a factor and from removing one', async () => {
    await demanded(async () => {
      const device = await added(await byPassword())
      const thief = await byPassword()
      const refusal = { ok: false, failure: { code: 'forbidden', message: /sign in with the passkey/ } }
      const matching = {
        ...refusal,
        failure: { code: 'forbidden', message: expect.stringMatching(/passkey/) },
      }
      expect(await beginPasskey({ name: 'Mine', password }, thief)).toMatchObject(matching)
      expect(await beginSecondFactor(password, thief)).toMatchObject(matching)
      expect(await removePasskey({ id: device.id, password }, thief)).toMatchObject(matching)
      expect(await prisma.passkey.count()).toBe(1)
      expect(await signIn(device)).toMatchObject({ ok: true })
      await added(await withSession(), 'Laptop')
    })
  })
})

describe('removing a passkey (V10)', () => {
  it('asks for the password, and ends the other sessions that were begun with it', async () => {
    const first = await byPassword()
    const device = await added(first)
    expect(await signIn(device)).toMatchObject({ ok: true })
    const elsewhere = await withSession()
    expect(await signIn(device)).toMatchObject({ ok: true })
    const here = await withSession()
    expect(await removePasskey({ id: device.id, password: 'wrong password 1' }, here)).toMatchObject({
      failure: { message: 'The present password is wrong.' },
    })
    const theirs = await byPassword(people.other)
    expect(await removePasskey({ id: device.id, password }, theirs)).toMatchObject({
      failure: { code: 'not-found' },
    })
    expect(await removePasskey({ id: device.id, password }, nobody)).toMatchObject({
      failure: { code: 'unauthorized' },
    })
    expect(await prisma.passkey.count()).toBe(1)
    expect(await removePasskey({ id: device.id, password }, here)).toEqual({ ok: true, value: null })
    expect(await lastEvent()).toMatchObject({ kind: 'passkey-removed', detail: 'Phone' })
    expect(await personFrom(elsewhere)).toMatchObject({ ok: false })
    expect(await personFrom(first)).toMatchObject({ ok: true })
    expect(await personFrom(here)).toMatchObject({ ok: true, value: { passkeyId: null } })
    expect(await signIn(device)).toMatchObject({ ok: false })
  })
})

describe('the forms of passkeys', () => {
  const formOf = (fields: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    return form
  }

  it('take their own fields only, of whoever is signed in, and never give a password back', async () => {
    request.headers = new Headers({ 'next-action': 'a script sent this' })
    const asked = formOf({ passkeyName: 'Phone', passkeyPassword: password })
    const stranger = await beginPasskeyAction(asked)
    expect(stranger).toMatchObject({ options: null, state: { typed: { passkeyName: 'Phone' } } })
    expect(JSON.stringify(stranger)).not.toContain(password)
    for (const action of [
      finishPasskeyAction,
      (form: FormData) => removePasskeyAction(firstSimpleState, form),
    ])
      expect((await action(formOf({}))).message).toMatch(/not signed in/)

    const headers = await byPassword()
    request.headers = new Headers({
      cookie: headers.get('cookie') ?? '',
      'next-action': 'a script sent this',
    })
    const foreign = formOf({ passkeyName: 'Phone', passkeyPassword: password, 'x[60000000]': '' })
    expect((await beginPasskeyAction(foreign)).state?.message).toMatch(/a field that it does not have/)
    expect((await finishPasskeyAction(formOf({ answer: 'x'.repeat(20_001) }))).message).toMatch(/20 kB/)
    expect((await passkeySignInAction(formOf({ answer: '{}', more: '' }))).message).toMatch(/does not have/)
    const wrong = formOf({ passkeyName: 'Phone', passkeyPassword: 'wrong password 1' })
    expect((await beginPasskeyAction(wrong)).state?.field).toBe('passkeyPassword')
    expect((await beginPasskeyAction(asked)).options?.rp.id).toBe('localhost')
    await expect(beginPasskeySignInAction(asked)).resolves.toMatchObject({ userVerification: 'required' })
  })

  it('lead back to the page after adding, signing in and removing', async () => {
    const headers = await byPassword()
    request.headers = headers
    const device = new SoftwareAuthenticator(origin)
    const { options } = await beginPasskeyAction(formOf({ passkeyName: 'Phone', passkeyPassword: password }))
    if (!options) throw new Error('Nothing was begun')
    const answer = JSON.stringify(device.create(options))
    await expect(finishPasskeyAction(formOf({ answer }))).rejects.toThrow(
      'redirect /admin/account?changed=passkey-added',
    )
    request.headers = nobody
    const used = JSON.stringify(device.get(await beginPasskeySignInAction(formOf({}))))
    const next = '//example.org/admin'
    await expect(passkeySignInAction(formOf({ answer: used, next }))).rejects.toThrow('redirect /admin')
    request.headers = headers
    const removal = formOf({ passkey: device.id, removePassword: password })
    await expect(removePasskeyAction(firstSimpleState, removal)).rejects.toThrow(
      'redirect /admin/account?changed=passkey-removed',
    )
  })
})
