import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { createSignalAction } from '@/app/(desk)/admin/signals/signal-actions'
import { firstEntryState } from '@/form/entry-state'
import { auth } from '@/server/auth/auth'
import { createAdmin } from '@/server/commands/create-admin'
import { createSignal } from '@/server/commands/create-signal'
import { retractSignal } from '@/server/commands/retract-signal'
import { testDatabase } from '../support/database'
import { request } from '../support/next'
import { secretStep } from '../support/secret-draft'

/** The key of a submission belongs to its author and to what was sent with it (V24). */

const { prisma } = testDatabase('loaded')
const password = 'correct horse battery staple'
const people = { ann: '', bob: '' }

beforeAll(async () => {
  for (const name of ['ann', 'bob'] as const) {
    const email = `${name}@example.org`
    await createAdmin(prisma, { email, name, password, resetPassword: false })
    people[name] = (await prisma.user.findUniqueOrThrow({ where: { email } })).id
  }
})

const step = { ...secretStep, operator: 'tesla', place: 'austin-tx', filing: 'tesla-nv-nta-avnc-2026' }
const sources = ['agntai-2026-04-21']

const draft = (authorId: string, submissionKey: string, headline: string) =>
  createSignal({
    authorId,
    role: 'admin',
    submissionKey,
    reason: 'A tip came in',
    signal: { ...step, sources, headline, confidence: 'reported' },
    status: 'draft',
  })

const isTaken = { ok: false, failure: { code: 'conflict', field: 'submissionKey' } }

describe('a submission key that was used before (V24)', () => {
  it('answers its author, who sends the same again, with what was written then', async () => {
    const key = randomUUID()
    const first = await draft(people.ann, key, 'Ann enters this once')
    const again = await draft(people.ann, key, 'Ann enters this once')
    expect(first).toMatchObject({ ok: true, value: { repeated: false } })
    expect(again).toMatchObject({ ok: true, value: { ...(first.ok && first.value), repeated: true } })
  })

  it('is refused from another person, who learns nothing of what was written', async () => {
    const key = randomUUID()
    const first = await draft(people.ann, key, 'Ann keeps this to herself')
    const before = await prisma.revision.count()
    for (const headline of ['Ann keeps this to herself', 'Bob enters something else']) {
      const taken = await draft(people.bob, key, headline)
      expect(taken).toMatchObject(isTaken)
      expect(JSON.stringify(taken)).not.toContain(first.ok ? first.value.id : 'no id')
    }
    expect(await prisma.revision.count()).toBe(before)
  })

  it('is refused with other content, so that nothing is taken for saved that was not', async () => {
    const key = randomUUID()
    const first = await draft(people.ann, key, 'Ann goes back and changes this')
    expect(await draft(people.ann, key, 'Ann has changed this')).toMatchObject(isTaken)
    const another = await retractSignal({
      authorId: people.ann,
      role: 'admin',
      submissionKey: key,
      reason: 'Another act',
      id: first.ok ? first.value.id : '',
      baseVersion: 1,
    })
    expect(another).toMatchObject(isTaken)
  })
})

describe('the entry form, sent again with a used key', () => {
  const typed = (submissionKey: string, changes: Record<string, string> = {}): FormData => {
    const form = new FormData()
    const values = {
      intent: 'draft',
      submissionKey,
      suggested: 'asked-before',
      'signal.id': 'unsaved',
      'signal.kind': 'fleet-estimate',
      'signal.operator': 'tesla',
      'signal.place': 'austin-tx',
      'signal.date': '2026-08-14',
      'signal.datePrecision': 'day',
      'signal.headline': 'Spotters count sixty cars in Austin',
      'signal.confidence': 'estimated',
      'signal.low': '42',
      'signal.high': '59',
      'signal.scope': 'driverless',
      'signal.basis': 'observed',
      'records.source.url': 'https://example.org/sixty-cars',
      'records.source.publisher': 'The Gazette',
      'records.source.title': 'Sixty cars',
      'records.source.kind': 'press',
      ...changes,
    }
    for (const [name, value] of Object.entries(values)) form.set(name, value)
    return form
  }
  const send = (form: FormData) => createSignalAction(firstEntryState, form)

  beforeAll(async () => {
    const { headers } = await auth().api.signInEmail({
      body: { email: 'ann@example.org', password },
      returnHeaders: true,
    })
    const cookie = headers.getSetCookie().map((one) => one.split(';')[0])
    request.headers = new Headers({ 'next-action': 'a script sent this', cookie: cookie.join('; ') })
  })

  it('is the same when nothing was changed, also where its new source is on record by now', async () => {
    const key = randomUUID()
    await expect(send(typed(key))).rejects.toThrow('saved=created')
    await expect(send(typed(key))).rejects.toThrow('saved=unchanged')
  })

  it('keeps what was typed and gets a key of its own when something was', async () => {
    const key = randomUUID()
    await expect(send(typed(key))).rejects.toThrow('saved=created')
    const { result } = await send(typed(key, { 'signal.low': '43' }))
    expect(result?.error).toMatchObject({ submissionKey: [expect.stringContaining('used before')] })
    expect(result?.initialValue).toMatchObject({ signal: { low: '43' } })
    const next = String(result?.initialValue?.submissionKey)
    expect(next).not.toBe(key)
    await expect(send(typed(next, { 'signal.low': '43' }))).rejects.toThrow('saved=created')
  })
})
