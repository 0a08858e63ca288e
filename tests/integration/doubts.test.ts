import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createSignalAction, updateSignalAction } from '@/app/(desk)/admin/signals/signal-actions'
import { doubtedField, doubtReasonField, keysOfDoubts } from '@/form/doubts'
import { entryNames } from '@/form/entry-names'
import { firstEntryState } from '@/form/entry-state'
import { entryStateSchema } from '@/form/form-state-schema'
import { auth } from '@/server/auth/auth'
import { createAdmin } from '@/server/commands/create-admin'
import { testDatabase } from '../support/database'
import { request } from '../support/next'

/** What the form asks about before it saves, and what becomes of the answer. */

const { prisma } = testDatabase('loaded')
const byScript = { 'next-action': 'a script sent this' }
let cookie = ''

beforeAll(async () => {
  const [email, password] = ['editor@example.org', 'correct horse battery staple']
  await createAdmin(prisma, { email, name: 'Ed', password, resetPassword: false })
  const { headers } = await auth().api.signInEmail({ body: { email, password }, returnHeaders: true })
  cookie = headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
})

beforeEach(() => {
  globalThis.trackerLimits = undefined
  request.headers = new Headers({ ...byScript, cookie })
})

function entry(changes: Record<string, string>): FormData {
  const form = new FormData()
  const values = {
    intent: 'publish',
    submissionKey: randomUUID(),
    'signal.id': 'unsaved',
    'signal.kind': 'fleet-estimate',
    'signal.operator': 'tesla',
    'signal.place': 'austin-tx',
    'signal.date': '2026-08-14',
    'signal.datePrecision': 'day',
    'signal.headline': 'A count for a test of doubts',
    'signal.confidence': 'estimated',
    'signal.low': '100',
    'signal.high': '100',
    'signal.sources[0]': 'agntai-2026-04-21',
    'signal.scope': 'driverless',
    'signal.basis': 'observed',
    suggested: 'asked-before',
    ...changes,
  }
  const names = entryNames(values['signal.kind'])
  for (const [name, value] of Object.entries(values)) if (names.has(name)) form.set(name, value)
  return form
}

const create = (changes: Record<string, string>) => createSignalAction(firstEntryState, entry(changes))

/** A city without a count, where one is published first. */
async function cityWithCount(headline: string): Promise<Record<string, string>> {
  const place = await prisma.place.findFirstOrThrow({
    where: { kind: 'city', signals: { none: { kind: 'fleet-estimate' } } },
  })
  const there = { 'signal.place': place.slug }
  await expect(create({ ...there, 'signal.headline': headline })).rejects.toThrow('saved=published')
  return there
}

const reasonOf = async (headline: string) => {
  const { id } = await prisma.signal.findFirstOrThrow({ where: { headline } })
  const revision = await prisma.revision.findFirstOrThrow({
    where: { recordType: 'signal', recordId: id },
    orderBy: { version: 'desc' },
    include: { changeset: true },
  })
  return revision.changeset.reason
}

describe('a count fifty times the one before (F12)', () => {
  it('is asked about once, refused without a reason, and saved with it in the history', async () => {
    const there = await cityWithCount('A hundred cars here in August')
    const high = {
      ...there,
      'signal.date': '2026-09-20',
      'signal.low': '5 000',
      'signal.high': '5 000',
      'signal.headline': 'Five thousand cars in September',
    }
    const before = await prisma.signal.count()
    const asked = await create(high)
    expect(asked.doubts).toMatchObject([{ code: 'count', field: 'low' }])
    expect(asked.result?.status).toBeUndefined()
    expect(asked.result?.initialValue).toMatchObject({ signal: { low: '5 000' } })
    expect(entryStateSchema.parse(JSON.parse(JSON.stringify(asked))).doubts).toEqual(asked.doubts)

    const shown = { ...high, [doubtedField]: keysOfDoubts(asked.doubts) }
    const refused = await create(shown)
    expect(refused.result?.error).toHaveProperty([doubtReasonField])
    expect(await prisma.signal.count()).toBe(before)

    const other = await create({
      ...shown,
      'signal.low': '9 000',
      'signal.high': '9 000',
      [doubtReasonField]: 'It grew.',
    })
    expect(other.doubts).toHaveLength(1)
    expect(other.result?.error).toEqual({})

    await expect(create({ ...shown, [doubtReasonField]: 'the register lists them' })).rejects.toThrow(
      'saved=published',
    )
    expect(await reasonOf('Five thousand cars in September')).toBe(
      'First entry. Checked: the register lists them',
    )
  })

  it('is not asked about again when something else of it is edited, and readers are still told why', async () => {
    const row = await prisma.signal.findFirstOrThrow({
      where: { headline: 'Five thousand cars in September' },
    })
    const edit = (changes: Record<string, string>) =>
      updateSignalAction(
        firstEntryState,
        entry({
          intent: 'save',
          'signal.id': row.id,
          'signal.place': row.place ?? '',
          'signal.date': '2026-09-20',
          'signal.headline': 'Five thousand cars by late September',
          'signal.low': '5000',
          'signal.high': '5000',
          baseVersion: String(row.version),
          reason: 'Better words',
          ...changes,
        }),
      )
    const asked = await edit({ 'signal.low': '50000', 'signal.high': '50000' })
    expect(asked.doubts).toHaveLength(1)
    const unsaid = await edit({
      'signal.low': '50000',
      'signal.high': '50000',
      reason: '',
      [doubtedField]: keysOfDoubts(asked.doubts),
      [doubtReasonField]: 'the register lists them',
    })
    expect(unsaid.result?.error).toHaveProperty(['reason'])
    await expect(edit({})).rejects.toThrow('saved=saved')
  })
})

describe('a day before 2009 (bugs 14)', () => {
  it('is asked about, and taken with a reason', async () => {
    const early = { intent: 'draft', 'signal.date': '1912-01-01', 'signal.headline': 'A count of long ago' }
    const asked = await create(early)
    expect(asked.doubts).toMatchObject([{ code: 'early', field: 'date' }])
    const answer = { [doubtedField]: keysOfDoubts(asked.doubts), [doubtReasonField]: 'a museum piece' }
    await expect(create({ ...early, ...answer })).rejects.toThrow('saved=created')
  })
})

describe('the same count entered twice (F11)', () => {
  it('is asked about by the suggestion alone, and only until it is answered', async () => {
    const there = await cityWithCount('A hundred cars counted once here')
    const again = entry({ ...there, 'signal.headline': 'The same hundred, once more' })
    again.delete('suggested')
    const { suggestion, doubts } = await createSignalAction(firstEntryState, again)
    expect(suggestion).toMatchObject({ headline: 'A hundred cars counted once here' })
    expect(doubts).toEqual([])
    again.set('suggested', suggestion?.id ?? '')
    await expect(createSignalAction(firstEntryState, again)).rejects.toThrow('saved=published')
  })
})

describe('the address of a source on record (F11)', () => {
  it('is named in the answer, beside its field', async () => {
    const source = await prisma.source.findFirstOrThrow({ where: { url: { startsWith: 'https://' } } })
    const answer = await create({
      intent: 'preview',
      'records.source.url': `${source.url}?utm_source=letter`,
    })
    expect(answer.recordedSource).toBe(`${source.publisher}: ${source.title}`)
  })
})
