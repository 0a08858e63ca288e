import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  correctMappingAction,
  createSignalAction,
  retractSignalAction,
  updateSignalAction,
} from '@/app/(desk)/admin/signals/signal-actions'
import { changePasswordAction, signInAction } from '@/app/(desk)/session-actions'
import { firstEntryState, firstSimpleState } from '@/form/entry-state'
import { auth } from '@/server/auth/auth'
import { createAdmin } from '@/server/commands/create-admin'
import { testDatabase } from '../support/database'
import { request } from '../support/next'

/** Forms made to cost more than they are worth, sent by an editor and by a stranger (V4). */

const { prisma } = testDatabase('loaded')
const password = 'correct horse battery staple'
const byScript = { 'next-action': 'a script sent this' }
let cookie = ''

beforeAll(async () => {
  const email = 'editor@example.org'
  await createAdmin(prisma, { email, name: 'Ed', password, resetPassword: false })
  const { headers } = await auth().api.signInEmail({ body: { email, password }, returnHeaders: true })
  cookie = headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
})

const senders = ['an editor', 'a stranger'] as const
const headersOf = (sender: (typeof senders)[number]) =>
  new Headers(sender === 'an editor' ? { ...byScript, cookie } : byScript)

beforeEach(() => {
  globalThis.trackerLimits = undefined
})

function entry(...extra: [string, string][]): FormData {
  const form = new FormData()
  const values = {
    intent: 'draft',
    submissionKey: randomUUID(),
    'signal.id': 'unsaved',
    'signal.kind': 'fleet-estimate',
    'signal.headline': 'Typed with great care',
  }
  for (const field of [...Object.entries(values), ...extra]) form.append(...field)
  return form
}

/** Objects and arrays of an answer, and the places of every array. */
function weight(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const places = Array.isArray(value) ? value.length : 0
  return 1 + places + Object.values(value).reduce((sum: number, one) => sum + weight(one), 0)
}

const hostile: [string, [string, string][]][] = [
  ['an index of sixty million', [['x[60000000]', '']]],
  ['an index of sixty million in a list of the form', [['signal.sources[60000000]', 'a']]],
  ['an index of ten thousand', [['signal.citations[10000].quote', 'a']]],
  ['a name nested a thousand deep', [[`signal${'.x'.repeat(1000)}`, 'a']]],
  ['lists within lists', [[`x${'[1000]'.repeat(20)}`, 'a']]],
  ['ten thousand foreign fields', Array.from({ length: 10_000 }, (_, n) => [`x${n}`, ''])],
  ['one field ten thousand times', Array.from({ length: 10_000 }, () => ['signal.detail', ''])],
  ['the prototype', [['signal.__proto__.polluted', 'yes']]],
  ['a state of the form library', [['__state__', '{"key":{"a":"b"}}']]],
]

describe.each(senders)('%s who sends', (sender) => {
  beforeEach(() => {
    request.headers = headersOf(sender)
  })

  it.each(hostile)(
    '%s is answered with little, and gets back what the form has (V4)',
    async (_what, extra) => {
      for (const action of [createSignalAction, updateSignalAction]) {
        const answer = await action(firstEntryState, entry(...extra))
        expect(answer.result?.status).toBe('error')
        expect(weight(answer)).toBeLessThan(120)
        expect(JSON.stringify(answer).length).toBeLessThan(2_000)
        expect(answer.result?.initialValue).toMatchObject({ signal: { headline: 'Typed with great care' } })
      }
      expect(Object.prototype).not.toHaveProperty('polluted')
    },
  )

  it('more than a form of few fields may hold is told so, by each of them', async () => {
    const form = () => {
      const one = new FormData()
      one.set('id', 'waymo-fleet-dmv-2018-36')
      one.set('reason', 'x'.repeat(20_001))
      return one
    }
    const expected = sender === 'an editor' ? /more than 20 kB/ : /not signed in/
    for (const action of [retractSignalAction, correctMappingAction]) {
      expect((await action(firstSimpleState, form())).message).toMatch(expected)
    }
    const passwords = new FormData()
    passwords.set('newPassword', 'x'.repeat(20_001))
    expect((await changePasswordAction(firstSimpleState, passwords)).message).toMatch(expected)
    const credentials = new FormData()
    credentials.set('email', 'x'.repeat(20_001))
    expect((await signInAction(firstSimpleState, credentials)).message).toMatch(/more than 20 kB/)
  })
})

it('a reason that is too long is refused with its length and comes back whole, never cut', async () => {
  request.headers = headersOf('an editor')
  const { id, version } = await prisma.signal.findFirstOrThrow({ where: { status: 'published' } })
  const form = new FormData()
  form.set('id', id)
  form.set('baseVersion', String(version))
  form.set('submissionKey', randomUUID())
  form.set('reason', 'because '.repeat(400))
  const { field, typed } = await retractSignalAction(firstSimpleState, form)
  expect(field).toBe('reason')
  expect(typed.reason).toBe('because '.repeat(400))
})
