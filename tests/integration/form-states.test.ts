import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createSignalAction,
  retractSignalAction,
  updateSignalAction,
} from '@/app/(desk)/admin/signals/signal-actions'
import { changePasswordAction, signInAction } from '@/app/(desk)/session-actions'
import { type EntryState, firstEntryState, firstSimpleState, type SimpleState } from '@/form/entry-state'
import { entryStateSchema, simpleStateSchema } from '@/form/form-state-schema'
import { auth } from '@/server/auth/auth'
import { limitKeptFormStates } from '@/server/auth/rate-limit'
import { createAdmin } from '@/server/commands/create-admin'
import { keepFormState, maxFormStates } from '@/server/commands/keep-form-state'
import { readFormState } from '@/server/queries/form-state'
import { deskForms } from '@/url/desk-forms'
import { testDatabase } from '../support/database'
import { request } from '../support/next'

/** Forms sent without JavaScript: what a refusal leaves for the page that shows it again, and for whom. */

const { prisma } = testDatabase('loaded')
const password = 'correct horse battery staple'
const signalId = 'waymo-fleet-dmv-2018-36'
let cookies = { ed: '', flo: '' }

async function cookieOf(email: string, name: string): Promise<string> {
  await createAdmin(prisma, { email, name, password, resetPassword: false })
  const { headers } = await auth().api.signInEmail({ body: { email, password }, returnHeaders: true })
  return headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

beforeAll(async () => {
  cookies = { ed: await cookieOf('ed@example.org', 'Ed'), flo: await cookieOf('flo@example.org', 'Flo') }
})

const sentBy = (cookie: string) => {
  request.headers = new Headers(cookie ? { cookie } : {})
}

beforeEach(async () => {
  globalThis.trackerLimits = undefined
  request.jar = new Map()
  sentBy(cookies.ed)
  await prisma.formAnswer.deleteMany()
})

function form(values: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(values)) data.set(name, value)
  return data
}

const entry = (changes: Record<string, string> = {}) =>
  form({
    intent: 'publish',
    submissionKey: randomUUID(),
    'signal.id': 'unsaved',
    'signal.kind': 'fleet-estimate',
    'signal.operator': 'tesla',
    'signal.place': 'austin-tx',
    'signal.date': '2026-08-14',
    'signal.datePrecision': 'day',
    'signal.headline': 'Counted without a script',
    'signal.confidence': 'estimated',
    'signal.low': '42',
    'signal.high': '59',
    'signal.scope': 'driverless',
    'signal.basis': 'observed',
    'signal.sources[0]': '',
    'signal.sources[1]': '',
    ...changes,
  })

/** Where an action redirects to. */
async function redirectOf(action: Promise<unknown>): Promise<URL> {
  const message = await action.then(
    () => 'returned',
    (error: unknown) => (error instanceof Error ? error.message : 'threw something else'),
  )
  expect(message).toMatch(/^redirect \//)
  return new URL(message.replace('redirect ', ''), 'http://localhost')
}

const keyIn = (address: URL) => address.searchParams.get('answer')

const newEntry = deskForms.newEntry('fleet-estimate').name
const readEntry = (key: string | null, name = newEntry): Promise<EntryState | null> =>
  readFormState(key, name, entryStateSchema)
const readSimple = (key: string | null, name: string): Promise<SimpleState | null> =>
  readFormState(key, name, simpleStateSchema)

describe('a refused entry', () => {
  it('leads back to its page, which reads message, errors, preview and what was typed', async () => {
    const to = await redirectOf(createSignalAction(firstEntryState, entry()))
    expect(to.pathname).toBe('/admin/signals/new/fleet-estimate')
    expect(keyIn(to)).toMatch(/^[\w-]{22}$/)
    const state = await readEntry(keyIn(to))
    expect(state?.result?.error?.['signal.sources']?.[0]).toContain('without a source cannot be published')
    expect(state?.result?.initialValue).toMatchObject({
      signal: { low: '42', headline: 'Counted without a script' },
    })
    expect(state?.preview?.length).toBeGreaterThan(0)
  })

  it('keeps the signal that is already on record, so that a form without a script asks too', async () => {
    const there = { 'signal.sources[0]': 'agntai-2026-04-21', intent: 'draft' }
    const published = { ...there, intent: 'publish', 'signal.headline': 'Counted here for the first time' }
    await redirectOf(createSignalAction(firstEntryState, entry({ ...published, suggested: 'asked' })))
    const { id } = await prisma.signal.findFirstOrThrow({ where: { headline: published['signal.headline'] } })
    const to = await redirectOf(createSignalAction(firstEntryState, entry(there)))
    const state = await readEntry(keyIn(to))
    expect(state?.suggestion).toMatchObject({ headline: expect.stringMatching(/./) })
    const taken = entry({ ...there, suggested: id, sameAs: id })
    expect((await redirectOf(createSignalAction(firstEntryState, taken))).searchParams.get('saved')).toBe(
      'created',
    )
  })

  it('keeps a source in the second row where the first is empty', async () => {
    const typed = entry({ 'signal.low': 'many', 'signal.sources[1]': 'agntai-2026-04-21' })
    const state = await readEntry(keyIn(await redirectOf(createSignalAction(firstEntryState, typed))))
    expect(state?.result?.initialValue).toMatchObject({ signal: { sources: ['', 'agntai-2026-04-21'] } })
  })

  it('shows a preview without errors', async () => {
    const to = await redirectOf(createSignalAction(firstEntryState, entry({ intent: 'preview' })))
    const state = await readEntry(keyIn(to))
    expect(state?.result?.error).toEqual({})
    expect(state?.preview?.length).toBeGreaterThan(0)
  })

  it('keeps the comparison of a stale edit', async () => {
    const { version } = await prisma.signal.findUniqueOrThrow({ where: { id: signalId } })
    const stale = entry({
      intent: 'save',
      'signal.id': signalId,
      'signal.sources[0]': 'agntai-2026-04-21',
      baseVersion: String(version + 1),
      reason: 'A better count',
    })
    const to = await redirectOf(updateSignalAction(firstEntryState, stale))
    expect(to.pathname).toBe(`/admin/signals/${signalId}`)
    const state = await readEntry(keyIn(to), deskForms.entry(signalId).name)
    expect(state?.conflict).toMatchObject({ version, retracted: false })
    expect(state?.conflict?.differences.length).toBeGreaterThan(0)
  })

  it('says how large it may be, even where it is too large to keep', async () => {
    for (const length of [120_000, 400_000]) {
      const typed = entry({ 'signal.detail': 'x'.repeat(length) })
      const state = await readEntry(keyIn(await redirectOf(createSignalAction(firstEntryState, typed))))
      expect(state?.result?.error?.['']?.[0]).toContain('more than 100 kB')
      expect(state?.result?.initialValue === null).toBe(length > 250_000)
    }
  })

  it('leads to the desk when it is forged and belongs to no page, and keeps nothing', async () => {
    const nowhere = [
      () => createSignalAction(firstEntryState, entry({ 'signal.kind': 'rumor' })),
      () => updateSignalAction(firstEntryState, entry({ 'signal.id': '../../sign-in?next=' })),
      () => retractSignalAction(firstSimpleState, form({ id: '//example.org' })),
    ]
    for (const act of nowhere) expect((await redirectOf(act())).href).toBe('http://localhost/admin')
    expect(await prisma.formAnswer.count()).toBe(0)
  })
})

describe('a refused form of few fields', () => {
  it('brings back the reason for a retraction, at that form alone', async () => {
    const { version } = await prisma.signal.findUniqueOrThrow({ where: { id: signalId } })
    const typed = form({
      id: signalId,
      baseVersion: String(version),
      submissionKey: randomUUID(),
      reason: 'x',
    })
    const to = await redirectOf(retractSignalAction(firstSimpleState, typed))
    expect(to.pathname).toBe(`/admin/signals/${signalId}`)
    const state = await readSimple(keyIn(to), deskForms.retract(signalId).name)
    expect(state).toMatchObject({ field: 'reason', typed: { reason: 'x' } })
    expect(await readSimple(keyIn(to), deskForms.restore(signalId).name)).toBeNull()
    expect(await readSimple(keyIn(to), deskForms.retract('another-signal').name)).toBeNull()
    expect(await readEntry(keyIn(to), deskForms.entry(signalId).name)).toBeNull()
  })

  it('brings back the e-mail address and where sign-in was to lead, and keeps no password', async () => {
    sentBy('')
    const typed = { email: 'ed@example.org', password: 'wrong-secret-1', next: '/admin/account' }
    const to = await redirectOf(signInAction(firstSimpleState, form(typed)))
    expect(to.pathname).toBe('/sign-in')
    expect(to.searchParams.get('next')).toBe('/admin/account')
    expect(await readSimple(keyIn(to), 'sign-in')).toMatchObject({
      message: 'E-mail address or password is wrong.',
      typed: { email: 'ed@example.org' },
    })

    sentBy(cookies.ed)
    const passwords = {
      currentPassword: 'wrong-secret-2',
      newPassword: 'wrong-secret-3',
      repeated: 'wrong-secret-4',
    }
    const account = await redirectOf(changePasswordAction(firstSimpleState, form(passwords)))
    expect(account.pathname).toBe('/admin/account')
    expect(await readSimple(keyIn(account), 'password')).toMatchObject({
      message: 'The two new passwords differ.',
    })
    expect(await prisma.formAnswer.count()).toBe(2)
    expect(JSON.stringify(await prisma.formAnswer.findMany())).not.toContain('wrong-secret')
  })
})

describe('an answer', () => {
  const refused = async () => keyIn(await redirectOf(createSignalAction(firstEntryState, entry())))

  it('is for the person who sent the form', async () => {
    const key = await refused()
    expect(await readEntry(key)).not.toBeNull()
    sentBy(cookies.flo)
    expect(await readEntry(key)).toBeNull()
    sentBy('')
    expect(await readEntry(key)).toBeNull()
  })

  it('is for the browser that sent the form, and the database does not hold its secret', async () => {
    const key = await refused()
    const [secret = ''] = request.jar.values()
    expect(secret).toMatch(/^[\w-]{22}$/)
    expect(JSON.stringify(await prisma.formAnswer.findMany())).not.toContain(secret)
    for (const other of ['', 'AAAAAAAAAAAAAAAAAAAAAA', 'not a secret']) {
      for (const name of request.jar.keys()) request.jar.set(name, other)
      expect(await readEntry(key)).toBeNull()
    }
    request.jar = new Map()
    expect(await readEntry(key)).toBeNull()
  })

  it('comes back in two tabs of one browser', async () => {
    const keys = [await refused(), await refused()]
    for (const key of keys) expect(await readEntry(key)).not.toBeNull()
  })

  it('outlives a session that had ended, and says so after signing in again', async () => {
    sentBy('')
    const key = await refused()
    sentBy(cookies.ed)
    const state = await readEntry(key)
    expect(state?.result?.error?.['']).toEqual([
      'Your session had ended, so nothing was saved. Send the form again.',
    ])
    expect(state?.result?.initialValue).toMatchObject({ signal: { headline: 'Counted without a script' } })
  })

  it('lasts ten minutes, and is deleted when the next one is kept', async () => {
    const key = await refused()
    if (!key) throw new Error('no key')
    const { expiresAt } = await prisma.formAnswer.findUniqueOrThrow({ where: { key } })
    const minutes = (expiresAt.getTime() - Date.now()) / 60_000
    expect(minutes).toBeGreaterThan(9.5)
    expect(minutes).toBeLessThanOrEqual(10)
    await prisma.formAnswer.update({ where: { key }, data: { expiresAt: new Date(Date.now() - 1) } })
    expect(await readEntry(key)).toBeNull()
    await refused()
    expect(await prisma.formAnswer.findUnique({ where: { key } })).toBeNull()
    expect(await prisma.formAnswer.count()).toBe(1)
  })

  it('that is no JSON or does not fit is not shown', async () => {
    const key = await refused()
    if (!key) throw new Error('no key')
    let deep: unknown = 'x'
    for (let level = 0; level < 2_000; level += 1) deep = { a: deep }
    const bad = [
      '',
      '{',
      'null',
      '[]',
      '{"attempt":1}',
      JSON.stringify({ ...firstEntryState, preview: [{}] }),
    ]
    const result = { initialValue: { signal: deep }, error: {}, fields: [] }
    for (const state of [...bad, JSON.stringify({ ...firstEntryState, result })]) {
      await prisma.formAnswer.update({ where: { key }, data: { state } })
      expect(await readEntry(key), state.slice(0, 60)).toBeNull()
    }
  })

  it('is not found under a key that nobody was given', async () => {
    await refused()
    for (const key of [null, '', 'none', 'AAAAAAAAAAAAAAAAAAAAAA', 'x'.repeat(5_000)]) {
      expect(await readEntry(key)).toBeNull()
    }
  })
})

describe('what is kept', () => {
  const keep = (userId: string | null) => keepFormState({ form: 'test', browser: 'b', userId, state: {} })

  it('is bounded for each person, and for strangers together', async () => {
    const ed = await prisma.user.findUniqueOrThrow({ where: { email: 'ed@example.org' } })
    const flo = await prisma.user.findUniqueOrThrow({ where: { email: 'flo@example.org' } })
    await keep(flo.id)
    for (let n = 0; n < maxFormStates.person + 3; n += 1) await keep(ed.id)
    for (let n = 0; n < maxFormStates.strangers + 3; n += 1) await keep(null)
    const newest = await keep(ed.id)
    expect(await prisma.formAnswer.count({ where: { userId: ed.id } })).toBe(maxFormStates.person)
    expect(await prisma.formAnswer.count({ where: { userId: flo.id } })).toBe(1)
    expect(await prisma.formAnswer.count({ where: { userId: null } })).toBe(maxFormStates.strangers)
    expect(newest.ok && (await prisma.formAnswer.count({ where: { key: newest.value } }))).toBe(1)
  })

  it('is bounded in size, in the database too', async () => {
    const large = { text: 'x'.repeat(250_000) }
    expect(await keepFormState({ form: 'test', browser: 'b', userId: null, state: large })).toMatchObject({
      failure: { code: 'too-large' },
    })
    const row = { key: 'k', browser: 'b', form: 'test', state: 'x'.repeat(250_001), expiresAt: new Date() }
    await expect(prisma.formAnswer.create({ data: row })).rejects.toThrow('CHECK')
  })

  it('is no more than strangers may send in a minute', async () => {
    sentBy('')
    const stored = async () => keyIn(await redirectOf(createSignalAction(firstEntryState, entry())))
    expect(await stored()).not.toBe('too-many')
    for (let n = 1; n < 120; n += 1) expect(await limitKeptFormStates(null)).toMatchObject({ ok: true })
    expect(await stored()).toBe('too-many')
    sentBy(cookies.ed)
    expect(await stored()).not.toBe('too-many')
  })
})
