import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PointerField } from '@/domain/signal/references'
import type { SignalOf } from '@/domain/signal/schema'
import { auth } from '@/server/auth/auth'
import { createAdmin } from '@/server/commands/create-admin'
import { createSignal } from '@/server/commands/create-signal'
import { restoreSignal, retractSignal } from '@/server/commands/retract-signal'
import { updateSignal } from '@/server/commands/update-signal'
import { writeDataset } from '@/server/commands/write-dataset'
import { getSignalForEditor } from '@/server/queries/desk-signal'
import { testDatabase } from '../support/database'
import { datasetFolder, problemsOf } from '../support/dataset-folder'
import { request } from '../support/next'

/** A signal that readers see points only at signals that they see, whatever is done in between (V7). */

const { prisma } = testDatabase('loaded')
let authorId = ''

beforeAll(async () => {
  const account = { email: 'editor@example.org', password: 'correct horse battery staple' }
  await createAdmin(prisma, { ...account, name: 'Ed', resetPassword: false })
  authorId = (await prisma.user.findFirstOrThrow()).id
  const { headers } = await auth().api.signInEmail({ body: account, returnHeaders: true })
  const cookie = headers.getSetCookie().map((one) => one.split(';')[0])
  request.headers = new Headers({ cookie: cookie.join('; ') })
})

const act = () => ({
  authorId,
  role: 'admin' as const,
  submissionKey: randomUUID(),
  reason: 'A case of the test',
})

type Target = SignalOf<'target'>

const promise = (changes: Partial<Target> = {}): Target => ({
  id: 'unsaved',
  kind: 'target',
  operator: 'tesla',
  place: null,
  date: '2026-08-14',
  datePrecision: 'day',
  headline: 'Tesla promises a thousand cities',
  detail: '',
  confidence: 'claimed',
  sources: ['agntai-2026-04-21'],
  citations: [],
  alternateOf: null,
  restates: null,
  metric: 'cities',
  value: 1000,
  unit: 'cities',
  due: '2027-12-31',
  outcome: 'open',
  outcomeNote: null,
  evidence: null,
  ...changes,
})

async function created(changes: Partial<Target>, status: 'draft' | 'published' = 'published') {
  const made = await createSignal({ ...act(), signal: promise(changes), status })
  if (!made.ok) throw new Error(`${made.failure.field} ${made.failure.message}`)
  return made.value.id
}

const retract = async (id: string) =>
  retractSignal({
    ...act(),
    id,
    baseVersion: (await prisma.signal.findUniqueOrThrow({ where: { id } })).version,
  })

const fields: PointerField[] = ['alternateOf', 'restates', 'evidence']

describe.each(fields)('a signal that points at another one by %s (V7)', (field) => {
  const refused = { ok: false, failure: { code: 'invalid', field } }

  it.each(['draft', 'retracted'] as const)('is not published while that one is %s', async (status) => {
    const target = await created(
      { headline: `Target of ${field}, ${status}` },
      status === 'draft' ? status : 'published',
    )
    if (status === 'retracted') expect((await retract(target)).ok).toBe(true)
    const headline = `Points by ${field} at a ${status} one`
    const signal = promise({ headline, [field]: target })
    expect(await createSignal({ ...act(), signal, status: 'published' })).toMatchObject(refused)
    const id = await created({ headline, [field]: target }, 'draft')
    const published = await updateSignal({ ...act(), id, baseVersion: 1, signal, action: 'publish' })
    expect(published).toMatchObject(refused)
    const free = await created({ headline: `Free at first, ${field}, ${status}` })
    const edited = await updateSignal({ ...act(), id: free, baseVersion: 1, signal, action: 'save' })
    expect(edited).toMatchObject(refused)
  })

  it('keeps that one from being retracted, which the page of it says before', async () => {
    const target = await created({ headline: `Cannot go, by ${field}` })
    const pointing = await created({ headline: `Stands in the way, by ${field}`, [field]: target })
    await created({ headline: `A draft does not, by ${field}`, [field]: target }, 'draft')
    const page = await getSignalForEditor(target)
    expect(page.ok && page.value.pointing).toEqual([
      { id: pointing, headline: `Stands in the way, by ${field}`, field },
    ])
    expect(await retract(target)).toMatchObject({
      ok: false,
      failure: { code: 'invalid', message: expect.stringContaining(pointing) },
    })
    expect((await retract(pointing)).ok).toBe(true)
    expect((await retract(target)).ok).toBe(true)
    const again = await restoreSignal({ ...act(), id: pointing, baseVersion: 2 })
    expect(again).toMatchObject(refused)
    expect((await restoreSignal({ ...act(), id: target, baseVersion: 2 })).ok).toBe(true)
    expect((await restoreSignal({ ...act(), id: pointing, baseVersion: 2 })).ok).toBe(true)
  })
})

describe('the record after all of this', () => {
  it('can be written: no published signal names one that is not', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tracker-pointers-'))
    try {
      expect(await writeDataset(prisma, { folder })).toMatchObject({ ok: true })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('a dataset', () => {
  const files = datasetFolder('loaded')

  it('is refused where a signal would point at one that was retracted here', async () => {
    const row = await files.prisma().signal.findFirstOrThrow({
      where: {
        kind: 'fleet-estimate',
        alternateOf: null,
        restates: null,
        alternates: { none: {} },
        restatements: { none: {} },
      },
    })
    const life = { status: 'retracted', retractReason: 'It was wrong' }
    await files.prisma().signal.update({ where: { id: row.id }, data: life })
    files.edit('signals/fleet-estimate.json', (records) => {
      const free = records.find(
        (one) =>
          one.id !== row.id &&
          !records.some(({ alternateOf }) => alternateOf === one.id) &&
          one.restates === undefined,
      )
      if (free) free.alternateOf = row.id
    })
    expect(problemsOf(await files.load()).join('\n')).toContain('it is retracted here')
  })
})
