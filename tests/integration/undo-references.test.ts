import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { placeSchema } from '@/domain/place/schema'
import { type ReferenceType, type ReferenceValues, referenceTypes } from '@/domain/record/types'
import type { Signal } from '@/domain/signal/schema'
import { addReference } from '@/server/commands/add-reference'
import { createAdmin } from '@/server/commands/create-admin'
import { createSignal } from '@/server/commands/create-signal'
import { discardDraft } from '@/server/commands/discard-draft'
import { editReference, showReferenceToReaders } from '@/server/commands/edit-reference'
import { mergeReference } from '@/server/commands/merge-reference'
import { bringBackReference, retireReference } from '@/server/commands/retire-reference'
import { retractSignal } from '@/server/commands/retract-signal'
import { undoChangeset } from '@/server/commands/undo-changeset'
import { planUndo } from '@/server/commands/undo-plan'
import { updateSignal } from '@/server/commands/update-signal'
import { writeDataset } from '@/server/commands/write-dataset'
import { mergedInto } from '@/server/queries/merged-records'
import { findReference } from '@/server/records/reference-tables'
import { signalInclude, toSignal } from '@/server/records/signal-rows'
import { testDatabase } from '../support/database'
import { vehicleCount } from '../support/vehicle-count'

/** Acts on reference records are undone as a new one: a merge, an edit, a retirement (F7, F9). */

const { prisma } = testDatabase('loaded')
let authorId = ''

beforeAll(async () => {
  const account = { email: 'editor@example.org', name: 'Ed', password: 'correct horse battery staple' }
  await createAdmin(prisma, { ...account, resetPassword: false })
  authorId = (await prisma.user.findFirstOrThrow()).id
})

const act = (reason = 'A test of undoing') => ({
  authorId,
  role: 'reviewer' as const,
  submissionKey: randomUUID(),
  reason,
})

/** A record of each type that nothing uses; `n` tells several apart. */
const fresh: Record<ReferenceType, (n: string) => ReferenceValues> = {
  operator: (n) => ({ slug: `op-${n}`, name: `Operator ${n}`, parent: null, country: 'US', website: null }),
  place: (n) => ({
    slug: `pl-${n}`,
    kind: 'city',
    name: `Place ${n}`,
    parent: 'us-tx',
    code: null,
    country: 'US',
    lat: 30,
    lng: -97,
  }),
  agency: (n) => ({ slug: `ag-${n}`, name: `Agency ${n}`, place: 'us-tx' }),
  filing: (n) => ({
    slug: `fi-${n}`,
    title: `Filing ${n}`,
    operator: 'tesla',
    agency: 'ca-dmv',
    place: 'us-ca',
    permitType: 'driverless-testing',
    reference: null,
    register: false,
  }),
  program: (n) => ({ slug: `pr-${n}`, name: `Program ${n}`, operator: 'tesla', site: null }),
  source: (n) => ({
    id: `so-${n}`,
    url: `https://example.org/${n}`,
    publisher: 'The Gazette',
    title: `Source ${n}`,
    publishedOn: null,
    publishedPrecision: null,
    kind: 'press',
    note: null,
    derivedFrom: null,
    licence: null,
    attribution: null,
  }),
}
const nameField = (type: ReferenceType) => (type === 'filing' || type === 'source' ? 'title' : 'name')

async function must<T>(
  result: Promise<{ ok: true; value: T } | { ok: false; failure: { message: string } }>,
) {
  const done = await result
  if (!done.ok) throw new Error(done.failure.message)
  return done.value
}

async function add(type: ReferenceType, n: string, changes: ReferenceValues = {}, show = true) {
  const values = { ...fresh[type](n), ...changes }
  return (await must(addReference({ ...act(), type, values, show }))).id
}

async function stored(type: ReferenceType, id: string) {
  const found = await findReference(prisma, type, id)
  if (!found) throw new Error(`no ${type} ${id}`)
  return found
}

async function on(type: ReferenceType, id: string) {
  const newest = await prisma.revision.findFirstOrThrow({
    where: { recordType: type, recordId: id },
    orderBy: { version: 'desc' },
  })
  return { ...act(), type, id, baseVersion: newest.version }
}
const edit = async (type: ReferenceType, id: string, changes: ReferenceValues) =>
  must(editReference({ ...(await on(type, id)), values: { ...(await stored(type, id)).values, ...changes } }))
const merge = async (type: ReferenceType, id: string, into: string) =>
  must(mergeReference({ ...(await on(type, id)), into }))
const retire = async (type: ReferenceType, id: string) => must(retireReference(await on(type, id)))
const bringBack = async (type: ReferenceType, id: string) => must(bringBackReference(await on(type, id)))

async function enter(signal: Signal, status: 'draft' | 'published' = 'published') {
  return (await must(createSignal({ ...act(), signal, status }))).id
}
async function signalOf(id: string) {
  const row = await prisma.signal.findUniqueOrThrow({ where: { id }, include: signalInclude })
  const signal = toSignal(row)
  if (!signal.ok) throw new Error(signal.failure.message)
  return signal.value
}
const versionOf = async (id: string) => (await prisma.signal.findUniqueOrThrow({ where: { id } })).version

async function lastAct(recordType: string, recordId: string): Promise<string> {
  const newest = await prisma.revision.findFirstOrThrow({
    where: { recordType, recordId },
    orderBy: { version: 'desc' },
  })
  return newest.changesetId
}
const undo = (changesetId: string, changes = {}) => undoChangeset({ ...act(), changesetId, ...changes })
const undone = async (changesetId: string) => (await must(undo(changesetId))).changesetId
const actionsOf = async (recordType: string, recordId: string) =>
  (await prisma.revision.findMany({ where: { recordType, recordId }, orderBy: { version: 'asc' } })).map(
    ({ action }) => action,
  )

/** Every file of the export by its name. */
async function exported(): Promise<Record<string, string>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tracker-undo-'))
  try {
    await must(
      writeDataset(prisma, { folder }).then((result) =>
        result.ok ? result : { ok: false, failure: { message: JSON.stringify(result.failure) } },
      ),
    )
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.json'),
    )
    return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe.each(referenceTypes)('an act on a record of type %s', (type) => {
  it('that edited it is undone: it says what it said before, and undoing the undo makes the edit again', async () => {
    const id = await add(type, 'edited')
    const before = await stored(type, id)
    await edit(type, id, { [nameField(type)]: 'Another name altogether' })
    const after = await stored(type, id)
    const first = await undone(await lastAct(type, id))
    expect(await stored(type, id)).toEqual(before)
    await undone(first)
    expect(await stored(type, id)).toEqual(after)
    expect(await actionsOf(type, id)).toEqual(['created', 'edited', 'edited', 'edited'])
  })

  it('that retired it is undone: it is in use again, and undoing the undo retires it', async () => {
    const id = await add(type, 'retired')
    const before = await stored(type, id)
    await retire(type, id)
    const first = await undone(await lastAct(type, id))
    expect(await stored(type, id)).toEqual(before)
    await undone(first)
    expect((await stored(type, id)).life.retiredAt).not.toBeNull()
    expect(await actionsOf(type, id)).toEqual(['created', 'retired', 'restored', 'retired'])
  })

  it('that merged it is undone: it stands for itself again, and its address leads nowhere', async () => {
    const [from, into] = [await add(type, 'merged'), await add(type, 'into')]
    const before = [await stored(type, from), await stored(type, into)]
    await merge(type, from, into)
    const family = type === 'program' ? 'programme' : type === 'agency' ? null : type
    if (family) expect(await mergedInto(family, from)).toBe(into)
    const first = await undone(await lastAct(type, from))
    expect([await stored(type, from), await stored(type, into)]).toEqual(before)
    if (family) expect(await mergedInto(family, from)).toBeNull()
    await undone(first)
    expect((await stored(type, from)).life.mergedInto).toBe(into)
    if (family) expect(await mergedInto(family, from)).toBe(into)
    expect(await actionsOf(type, from)).toEqual(['created', 'merged', 'restored', 'merged'])
  })

  it('is not undone where a later change of it stands in the way, which is named', async () => {
    const id = await add(type, 'twice')
    await edit(type, id, { [nameField(type)]: 'A first other name' })
    const first = await lastAct(type, id)
    await edit(type, id, { [nameField(type)]: 'A second other name' })
    const second = await lastAct(type, id)
    const { obstacles } = await planUndo(prisma, first)
    expect(obstacles).toMatchObject([{ why: 'later', recordType: type, recordId: id, changeset: second }])
    const refused = await undo(first)
    expect(refused).toMatchObject({ ok: false, failure: { code: 'conflict' } })
    expect(!refused.ok && refused.failure.message).toContain('has been changed since')
    await undone(second)
    // Undoing is a change too: what stands in the way is now the undo.
    expect(await undo(first)).toMatchObject({ ok: false, failure: { code: 'conflict' } })
  })
})

describe('the undo of a merge', () => {
  it('gives every signal, filing and program its operator back, whatever its status, and the export is as before', async () => {
    const [from, into] = [await add('operator', 'of-many'), await add('operator', 'of-more')]
    const filing = await add('filing', 'of-many', { operator: from })
    const program = await add('program', 'of-many', { operator: from })
    const signals = [
      await enter(vehicleCount({ operator: from, headline: 'A count that readers see' })),
      await enter(vehicleCount({ operator: from, headline: 'A count in a draft' }), 'draft'),
      await enter(vehicleCount({ operator: from, headline: 'A count that was taken back' })),
    ]
    const [, , takenBack = ''] = signals
    await must(retractSignal({ ...act(), id: takenBack, baseVersion: 1 }))
    const before = { files: await exported(), signals: await Promise.all(signals.map(signalOf)) }

    await merge('operator', from, into)
    const merged = await exported()
    expect(merged).not.toEqual(before.files)
    for (const id of signals) expect(await signalOf(id)).toMatchObject({ operator: into })
    const first = await undone(await lastAct('operator', from))
    expect(await exported()).toEqual(before.files)
    expect(await Promise.all(signals.map(signalOf))).toEqual(before.signals)
    expect((await stored('filing', filing)).values.operator).toBe(from)
    expect((await stored('program', program)).values.operator).toBe(from)
    expect(await prisma.signal.findUniqueOrThrow({ where: { id: takenBack } })).toMatchObject({
      status: 'retracted',
      retractReason: 'A test of undoing',
    })
    await undone(first)
    expect(await exported()).toEqual(merged)
  })

  it('gives both citations of a signal back, with their passages, and the terms that the other took over', async () => {
    const from = await add('source', 'cited-one', { licence: 'CC BY 4.0', attribution: 'By the Gazette' })
    const into = await add('source', 'cited-two')
    const signal = vehicleCount({
      headline: 'A count that two sources have',
      sources: ['agntai-2026-04-21', from, into],
      citations: [
        { source: from, quote: 'Sixty cars were seen', page: null },
        { source: into, quote: 'We counted sixty', page: '4' },
      ],
    })
    const id = await enter(signal)
    const before = { files: await exported(), signal: await signalOf(id) }
    await merge('source', from, into)
    expect((await signalOf(id)).sources).toEqual(['agntai-2026-04-21', into])
    expect((await stored('source', into)).values.licence).toBe('CC BY 4.0')
    await undone(await lastAct('source', from))
    expect(await signalOf(id)).toEqual(before.signal)
    expect((await stored('source', into)).values.licence).toBeNull()
    expect(await exported()).toEqual(before.files)
  })

  it('puts what a place holds back into it', async () => {
    const region = { kind: 'region', parent: 'us', lat: null, lng: null }
    const [from, into] = [await add('place', 'outer', region), await add('place', 'other-outer', region)]
    const inner = await add('place', 'inner', { parent: from })
    const agency = await add('agency', 'inner', { place: from })
    const id = await enter(vehicleCount({ place: inner, headline: 'A count in the inner place' }))
    const before = await exported()
    await merge('place', from, into)
    expect((await stored('place', inner)).values.parent).toBe(into)
    await undone(await lastAct('place', from))
    expect((await stored('place', inner)).values.parent).toBe(from)
    expect((await stored('agency', agency)).values.place).toBe(from)
    expect((await signalOf(id)).place).toBe(inner)
    expect(await exported()).toEqual(before)
  })

  it('hides the other one again that it first showed, unless something else needs it since', async () => {
    const [from, into] = [await add('operator', 'seen'), await add('operator', 'unseen', {}, false)]
    await merge('operator', from, into)
    expect((await stored('operator', into)).life.publishedAt).not.toBeNull()
    const act = await lastAct('operator', from)
    const first = await undone(act)
    expect((await stored('operator', into)).life.publishedAt).toBeNull()
    await undone(first)
    await enter(vehicleCount({ operator: into, headline: 'A count that needs the other one' }))
    await undone(await lastAct('operator', from))
    expect((await stored('operator', into)).life.publishedAt).not.toBeNull()
  })

  it('hides the other one again also where a draft brought it along', async () => {
    const slug = 'brought-by-a-draft'
    const operator = { slug, name: 'Brought by a draft', parent: null, country: 'US', website: null }
    const signal = vehicleCount({ operator: slug, headline: 'A count in a draft with its operator' })
    await must(createSignal({ ...act(), signal, records: { operator }, status: 'draft' }))
    const from = await add('operator', 'into-a-draft')
    await merge('operator', from, slug)
    expect((await stored('operator', slug)).life.publishedAt).not.toBeNull()
    await undone(await lastAct('operator', from))
    expect((await stored('operator', slug)).life.publishedAt).toBeNull()
  })

  it('leaves a discarded draft discarded, also when it is undone in turn', async () => {
    const [from, into] = [await add('operator', 'of-a-discard'), await add('operator', 'of-another')]
    const id = await enter(
      vehicleCount({ operator: from, headline: 'A count that was thrown away' }),
      'draft',
    )
    await must(discardDraft({ ...act(), id, baseVersion: 1 }))
    const isDiscarded = async () =>
      (await prisma.signal.findUniqueOrThrow({ where: { id } })).discardedAt !== null
    await merge('operator', from, into)
    const first = await undone(await lastAct('operator', from))
    expect([(await signalOf(id)).operator, await isDiscarded()]).toEqual([from, true])
    await undone(first)
    expect([(await signalOf(id)).operator, await isDiscarded()]).toEqual([into, true])
  })

  it('leaves what was entered since with the other one', async () => {
    const [from, into] = [await add('operator', 'left'), await add('operator', 'right')]
    const id = await enter(vehicleCount({ operator: from, headline: 'A count of before' }))
    await merge('operator', from, into)
    const later = await enter(vehicleCount({ operator: into, headline: 'A count of after' }))
    await undone(await lastAct('operator', from))
    expect((await signalOf(id)).operator).toBe(from)
    expect((await signalOf(later)).operator).toBe(into)
  })

  it('is refused where a signal that it moved was edited since, which is named', async () => {
    const [from, into] = [await add('operator', 'stuck'), await add('operator', 'stuck-to')]
    const id = await enter(vehicleCount({ operator: from, headline: 'A count that is edited later' }))
    await merge('operator', from, into)
    const merged = await lastAct('operator', from)
    const signal = { ...(await signalOf(id)), headline: 'A count that was edited' }
    await must(updateSignal({ ...act(), id, baseVersion: await versionOf(id), signal, action: 'save' }))
    const refused = await undo(merged)
    expect(refused).toMatchObject({ ok: false, failure: { code: 'conflict' } })
    expect(!refused.ok && refused.failure.message).toContain(id)
    expect((await planUndo(prisma, merged)).obstacles).toMatchObject([
      { why: 'later', recordType: 'signal', recordId: id },
    ])
    expect((await stored('operator', from)).life.mergedInto).toBe(into)
  })

  it('is not undone in turn while something uses the record that would go', async () => {
    const [from, into] = [await add('operator', 'again'), await add('operator', 'again-to')]
    await merge('operator', from, into)
    const first = await undone(await lastAct('operator', from))
    const id = await enter(vehicleCount({ operator: from, headline: 'A count that uses it' }))
    const refused = await undo(first)
    expect(refused).toMatchObject({ ok: false, failure: { code: 'invalid' } })
    expect(!refused.ok && refused.failure.message).toContain('is used by 1 signal')
    expect((await signalOf(id)).operator).toBe(from)
    expect((await stored('operator', from)).life.mergedInto).toBeNull()
  })
})

describe('an undo is refused where a reference record would then break a rule', () => {
  const refused = async (changesetId: string, words: string) => {
    const before = await prisma.revision.count()
    const result = await undo(changesetId)
    expect(result).toMatchObject({ ok: false })
    expect(!result.ok && result.failure.message).toContain(words)
    expect(await prisma.revision.count()).toBe(before)
  }

  it('by naming what was retired since: after an edit', async () => {
    const [first, second] = [await add('place', 'moved-from'), await add('place', 'moved-to')]
    const agency = await add('agency', 'moved', { place: first })
    await edit('agency', agency, { place: second })
    const moved = await lastAct('agency', agency)
    await retire('place', first)
    await refused(moved, 'which is retired')
    await bringBack('place', first)
    await undone(moved)
    expect((await stored('agency', agency)).values.place).toBe(first)
  })

  it('by naming what was merged or retired since: after a retirement', async () => {
    const place = await add('place', 'under-retired')
    const agency = await add('agency', 'retired-under', { place })
    await retire('agency', agency)
    const retired = await lastAct('agency', agency)
    await retire('place', place)
    await refused(retired, 'which is retired')
  })

  it('by being retired again while something uses it', async () => {
    const agency = await add('agency', 'used-again')
    await retire('agency', agency)
    await bringBack('agency', agency)
    const back = await lastAct('agency', agency)
    await add('filing', 'of-used-again', { agency })
    await refused(back, 'is used by 1 filing')
    expect((await stored('agency', agency)).life.retiredAt).toBeNull()
  })

  it('by having the address of another source', async () => {
    const url = 'https://example.org/an-address-given-up'
    const id = await add('source', 'gave-up', { url })
    await edit('source', id, { url: 'https://example.org/its-new-address' })
    const edited = await lastAct('source', id)
    await add('source', 'took-over', { url })
    await refused(edited, 'is that of another source')
    const retired = await add('source', 'gave-up-retired', { url: `${url}-2` })
    await retire('source', retired)
    await add('source', 'took-over-2', { url: `${url}-2` })
    await refused(await lastAct('source', retired), 'is that of another source')
    expect(await bringBackReference(await on('source', retired))).toMatchObject({
      ok: false,
      failure: { field: 'url' },
    })
  })

  it('by lying in a place that lies in it', async () => {
    const region = { kind: 'region', parent: 'us', lat: null, lng: null }
    const [one, two] = [await add('place', 'ring-one', region), await add('place', 'ring-two', region)]
    await edit('place', one, { parent: two })
    await edit('place', one, { parent: 'us' })
    const parted = await lastAct('place', one)
    await edit('place', two, { parent: one })
    await refused(parted, 'lies in this one')
  })

  it('by being of another kind than what it is used for', async () => {
    const id = await add('place', 'of-a-kind', { kind: 'region', parent: 'us', lat: 30, lng: -97 })
    await edit('place', id, { kind: 'city' })
    const turned = await lastAct('place', id)
    await enter(vehicleCount({ place: id, headline: 'A count in the place of another kind' }))
    await refused(turned, 'cannot change while it is used')
  })

  it('by losing a confirmed signal its source', async () => {
    const id = await add('source', 'of-the-register', { kind: 'press' })
    await edit('source', id, { kind: 'regulator' })
    const turned = await lastAct('source', id)
    const signal = vehicleCount({ sources: [id], confidence: 'confirmed', headline: 'A confirmed count' })
    const entered = await enter(signal)
    await refused(turned, entered)
  })
})

describe('what a record in sight names', () => {
  it('is in sight once an undo makes it name that again', async () => {
    const hidden = await add('place', 'out-of-sight', {}, false)
    const agency = await add('agency', 'in-sight')
    await edit('agency', agency, { place: hidden })
    const shown = await lastAct('agency', agency)
    expect((await stored('place', hidden)).life.publishedAt).not.toBeNull()
    const first = await undone(shown)
    expect((await stored('place', hidden)).life.publishedAt).toBeNull()
    expect((await stored('agency', agency)).values.place).toBe('us-tx')
    await undone(first)
    expect((await stored('place', hidden)).life.publishedAt).not.toBeNull()
  })

  it('is in sight once a record comes back that was away while it was hidden', async () => {
    for (const back of [
      bringBack,
      async (_: ReferenceType, id: string) => undone(await lastAct('agency', id)),
    ]) {
      const slug = `hidden-meanwhile-${randomUUID().slice(0, 8)}`
      const place = placeSchema.parse({ ...fresh.place('x'), slug, name: `Place ${slug}` })
      const headline = `A count that brought ${slug} along`
      const signal = vehicleCount({ place: slug, headline })
      const { id } = await must(createSignal({ ...act(), signal, records: { place }, status: 'published' }))
      const agency = await add('agency', slug, { place: slug })
      await retire('agency', agency)
      await undone(await lastAct('signal', id))
      expect((await stored('place', slug)).life.publishedAt).toBeNull()
      await back('agency', agency)
      expect((await stored('place', slug)).life.publishedAt).not.toBeNull()
    }
  })

  it('of a record that was shown by itself is hidden with it, and shown with it', async () => {
    const place = await add('place', 'shown-along', {}, false)
    const agency = await add('agency', 'shown-itself', { place }, false)
    await must(showReferenceToReaders(await on('agency', agency)))
    const lives = async () =>
      [(await stored('place', place)).life, (await stored('agency', agency)).life].map(
        ({ publishedAt }) => publishedAt !== null,
      )
    expect(await lives()).toEqual([true, true])
    const first = await undone(await lastAct('agency', agency))
    expect(await lives()).toEqual([false, false])
    await undone(first)
    expect(await lives()).toEqual([true, true])
  })
})

it('a forged identifier of a change undoes nothing', async () => {
  const before = await prisma.revision.count()
  for (const id of ['', 'op-edited', "' or 1=1"]) {
    expect(await undo(id)).toMatchObject({ ok: false, failure: { code: 'not-found' } })
  }
  expect(await prisma.revision.count()).toBe(before)
})
