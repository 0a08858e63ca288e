import { randomUUID } from 'node:crypto'
import Database from 'better-sqlite3'
import { afterEach, beforeAll, expect, it, vi } from 'vitest'
import { undoChangeAction } from '@/app/(desk)/admin/changes/undo-action'
import { editRecordAction, retireRecordAction } from '@/app/(desk)/admin/records/record-actions'
import { createSignalAction, retractSignalAction } from '@/app/(desk)/admin/signals/signal-actions'
import { firstEntryState, firstSimpleState } from '@/form/entry-state'
import { auth } from '@/server/auth/auth'
import { createAdmin } from '@/server/commands/create-admin'
import { log } from '@/server/log'
import { firstRecordState } from '@/ui/desk/records/record-state'
import { testDatabase } from '../support/database'
import { request } from '../support/next'

/** What an editor gets back from a form while the database cannot write (F1, V3). */

const { prisma, url } = testDatabase('loaded')
let cookie = ''

beforeAll(async () => {
  // Reads wait too, one after the other: as long as in production would take the tests minutes.
  await prisma.$executeRawUnsafe('PRAGMA busy_timeout = 100')
  const [email, password] = ['editor@example.org', 'correct horse battery staple']
  await createAdmin(prisma, { email, name: 'Ed', password, resetPassword: false })
  const { headers } = await auth().api.signInEmail({ body: { email, password }, returnHeaders: true })
  cookie = headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
})

afterEach(() => {
  vi.restoreAllMocks()
})

function entry(submissionKey = randomUUID()): FormData {
  const form = new FormData()
  const values = {
    intent: 'draft',
    submissionKey,
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
    'signal.sources[0]': 'agntai-2026-04-21',
    suggested: 'asked-before',
  }
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return form
}

/** Does something while another process holds the database. */
async function whileHeld<T>(work: () => Promise<T>): Promise<T> {
  vi.spyOn(log, 'error').mockImplementation(() => undefined)
  const other = new Database(url.slice('file:'.length))
  other.exec('BEGIN IMMEDIATE')
  try {
    return await work()
  } finally {
    other.exec('ROLLBACK')
    other.close()
  }
}

it('a long form sent to a locked database comes back whole, and the same send then goes through (F1)', async () => {
  request.headers = new Headers({ 'next-action': 'a script sent this', cookie })
  const submissionKey = randomUUID()
  const answer = await whileHeld(() => createSignalAction(firstEntryState, entry(submissionKey)))
  expect(answer.code).toBe('busy')
  expect(answer.result?.error?.['']?.[0]).toContain('nothing was saved')
  expect(answer.result?.initialValue).toMatchObject({
    signal: { headline: 'Spotters count sixty cars in Austin', low: '42' },
  })
  await expect(createSignalAction(firstEntryState, entry(submissionKey))).rejects.toThrow('saved=created')
})

it('a reason sent to a locked database comes back with its words (F1)', async () => {
  request.headers = new Headers({ 'next-action': 'a script sent this', cookie })
  const form = new FormData()
  const values = {
    id: 'waymo-fleet-dmv-2018-36',
    baseVersion: '1',
    submissionKey: randomUUID(),
    reason: 'Made up',
  }
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  const answer = await whileHeld(() => retractSignalAction(firstSimpleState, form))
  expect(answer).toMatchObject({ code: 'busy', typed: { reason: 'Made up' } })
})

it('the forms of a reference record and of an undo come back with what was typed (F1)', async () => {
  request.headers = new Headers({ 'next-action': 'a script sent this', cookie })
  const sent = (values: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries({ submissionKey: randomUUID(), baseVersion: '1', ...values }))
      form.set(name, value)
    return form
  }
  const reason = 'Typed while it was locked'
  const edit = sent({ id: 'zoox', 'record.name': 'Zoox', 'record.country': 'US', reason })
  const edited = await whileHeld(() => editRecordAction('operator', firstRecordState, edit))
  expect(edited).toMatchObject({ code: 'busy', typed: { name: 'Zoox', reason } })
  expect(edited.message).toContain('nothing was saved')
  const retire = sent({ id: 'zoox', reason })
  expect(await whileHeld(() => retireRecordAction('operator', firstSimpleState, retire))).toMatchObject({
    code: 'busy',
    typed: { reason },
  })
  const { id } = await prisma.changeset.findFirstOrThrow()
  const undo = sent({ id, reason })
  expect(await whileHeld(() => undoChangeAction(firstSimpleState, undo))).toMatchObject({
    code: 'busy',
    typed: { reason },
  })
  await expect(editRecordAction('operator', firstRecordState, edit)).rejects.toThrow('saved=edited')
})

it('without a script the page says that nothing was saved, although the answer cannot be kept (F1)', async () => {
  request.headers = new Headers({ cookie })
  await whileHeld(async () => {
    await expect(createSignalAction(firstEntryState, entry())).rejects.toThrow(
      'redirect /admin/signals/new/fleet-estimate?answer=none',
    )
  })
})

it('an ended session is told to the form by its code, so that it comes back after signing in (V3)', async () => {
  request.headers = new Headers({ 'next-action': 'a script sent this' })
  expect((await createSignalAction(firstEntryState, entry())).code).toBe('unauthorized')
})
